import { View } from '@tarojs/components'
import { Banner } from '@/components/banner/Banner'
import { Card } from '@/components/card/Card'
import { Choice } from '@/components/choice/Choice'
import { Field } from '@/components/field/Field'
import { TextField } from '@/components/field/TextField'
import { SwitchRow } from '@/components/switch/SwitchRow'
import { WhenField } from '@/pages/desk/bulletins/when/WhenField'
import styles from './compose.module.scss'
import { AHEAD_CHOICES, CANCEL_CHOICES, DRAW_CHOICES, FIRST, type First, OFFER_CHOICES, spanWords } from './draft'
import type { PartProps } from './part'

const FIRST_WORDS: Record<First, { label: string; note: string }> = {
  all: { label: '大家一起报', note: '全区的居民同时可以报' },
  first: { label: '本地居民先报', note: '过几天再让全区的居民报' },
  only: { label: '只给本地居民', note: '别处的居民看得到，报不了' },
}

/** What the choice says is kept as a number; minutes that nobody offers here are shown as they are. */
function choices(minutes: readonly number[], value: number, zero = '') {
  const all = minutes.includes(value) ? minutes : [...minutes, value]
  return all.map((each) => ({ value: String(each), label: each === 0 ? zero : spanWords(each) }))
}

/** How booking goes. @param fixed published: seats and the draw stay as people have booked them */
export function Booking({ draft, problems, onChange, fixed }: PartProps & { fixed: boolean }) {
  return (
    <>
      {!fixed && (
        <TextField
          label="每次几个名额"
          type="number"
          help="一人一个，报满了后面的排候补"
          value={draft.seats}
          max={4}
          error={problems.seats}
          onInput={(seats) => onChange({ seats })}
        />
      )}
      <Field label="谁先报">
        <Choice
          label="谁先报"
          form="list"
          options={FIRST.map((value) => ({ value, ...FIRST_WORDS[value] }))}
          value={draft.first}
          onChoose={(first) => onChange({ first })}
        />
      </Field>
      {draft.first === 'first' && (
        <Field label="本地居民早几天">
          <Choice
            label="本地居民早几天"
            options={AHEAD_CHOICES.map((days) => ({ value: String(days), label: `${days} 天` }))}
            value={String(draft.ahead)}
            onChoose={(days) => onChange({ ahead: Number(days) })}
          />
        </Field>
      )}
      <WhenField
        label="什么时候开始报名"
        help="不选就是发布后马上可以报"
        value={draft.opens}
        error={problems.opens}
        onChange={(opens) => onChange({ opens })}
      />
      <Field label="开始前多久不能再取消" help="这以后取消，要请人来和您说一声" error={problems.cancelBefore}>
        <Choice
          label="开始前多久不能再取消"
          options={choices(CANCEL_CHOICES, draft.cancelBefore, '随时可以')}
          value={String(draft.cancelBefore)}
          onChoose={(minutes) => onChange({ cancelBefore: Number(minutes) })}
        />
      </Field>
      <Field label="空出来的名额留多久" help="有人取消，就问候补的第一位；这么久没答复，问下一位" error={problems.offerFor}>
        <Choice
          label="空出来的名额留多久"
          options={choices(OFFER_CHOICES, draft.offerFor)}
          value={String(draft.offerFor)}
          onChoose={(minutes) => onChange({ offerFor: Number(minutes) })}
        />
      </Field>
      {!fixed && (
        <View className={styles.gap}>
          <Card kind="rows">
            <SwitchRow
              label="抢手，改用抽签"
              note="不比谁手快，这学期参加得少的人先得"
              on={draft.draw}
              onChange={(draw) => onChange({ draw })}
            />
          </Card>
        </View>
      )}
      {!fixed && draft.draw && <Draw {...{ draft, problems, onChange }} />}
    </>
  )
}

function Draw({ draft, problems, onChange }: PartProps) {
  return (
    <>
      <Field label="开始前多久抽签" error={problems.drawBefore}>
        <Choice
          label="开始前多久抽签"
          options={choices(DRAW_CHOICES, draft.drawBefore)}
          value={String(draft.drawBefore)}
          onChoose={(minutes) => onChange({ drawBefore: Number(minutes) })}
        />
      </Field>
      <Banner
        title="抽签是这样的"
        words="到抽签前，谁都可以申请，先来后到没有差别。到时先看谁这学期参加得少，一样多的再抽签。没抽中的按次序排候补。抽签用的数字先封好再公布，谁都可以自己验一遍。"
      />
    </>
  )
}
