import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { useDraft } from '@/client/drafts'
import { Button } from '@/components/button/Button'
import { Choice } from '@/components/choice/Choice'
import { Field } from '@/components/field/Field'
import { TextArea } from '@/components/field/TextArea'
import { TextField } from '@/components/field/TextField'
import { Section } from '@/components/section/Section'
import { Segments } from '@/components/segments/Segments'
import { Note } from '@/components/text/Text'
import { EVENT_KINDS, FOR_WHOM } from '@/domain/event/event'
import { FOR_WHOM_WORDS, KIND_WORDS } from '@/domain/event/words'
import { MAX } from '@/domain/menu/limits'
import { NEEDS } from '@/domain/menu/offer'
import type { OfferView, UnitView } from '@/domain/menu/schema'
import { ALL_MONTHS, seasonWords } from '@/domain/menu/season'
import { NEED_WORDS } from '@/domain/menu/words'
import { DeskScreen } from '@/pages/desk/home/DeskScreen'
import { KIND_GLYPH } from '@/pages/event/look'
import { useSending } from '@/pages/load/useSending'
import { Chips } from '../card/Chips'
import { refusalWords } from '../refusals'
import { offerPage } from '../routes'
import { contentOf, type Draft, draftOf, emptyDraft, problemsOf } from './draft'
import styles from './write.module.scss'

const KINDS = EVENT_KINDS.map((value) => ({ value, label: KIND_WORDS[value], icon: KIND_GLYPH[value] }))
const WHOM = FOR_WHOM.map((value) => ({ value, label: FOR_WHOM_WORDS[value] }))
const MONTHS = ALL_MONTHS.map((value) => ({ value, label: `${value}月` }))
const READY = NEEDS.map((value) => ({ value, label: NEED_WORDS[value] }))

interface OfferFormProps {
  unit: UnitView
  /** Being changed; null: a new one. */
  before: OfferView | null
}

/** What the partner can give, for whom, when, and how often. */
export function OfferForm({ unit, before }: OfferFormProps) {
  const [draft, change, clear] = useDraft(`menu.offer.${before?.id ?? unit.id}`, before ? draftOf(before) : emptyDraft(unit.place.id))
  const [problems, setProblems] = useState<Record<string, string>>({})
  const { sending, send } = useSending()
  const changed = (part: Partial<Draft>) => {
    setProblems({})
    change(part)
  }
  const submit = async () => {
    const wrong = problemsOf(draft)
    if (wrong) {
      setProblems(wrong)
      return void Taro.showToast({ title: Object.values(wrong)[0] ?? '有几处没填对', icon: 'none' })
    }
    const content = contentOf(draft)
    const answer =
      before === null
        ? await send('menu.addOffer', { unit: unit.id, content })
        : await send('menu.editOffer', { offer: before.id, content })
    if (answer === null) return
    if (!answer.ok) {
      setProblems(
        Object.fromEntries(Object.entries(answer.refusal.fields ?? {}).map(([field, words]) => [field.replace(/^content\./, ''), words])),
      )
      return void Taro.showModal({ title: '还没有存好', content: refusalWords(answer.refusal), showCancel: false, confirmText: '知道了' })
    }
    clear()
    void Taro.redirectTo({ url: offerPage(answer.value.id) })
    void Taro.showToast({ title: answer.value.waiting ? '要社区看过才上菜单' : '上菜单了', icon: 'none', duration: 2500 })
  }
  const number = (
    label: string,
    field: 'minutes' | 'perMonth' | 'min' | 'max' | 'leadDays' | 'ageFrom' | 'ageTo',
    error: string | undefined,
    help?: string,
  ) => (
    <View className={styles.half}>
      <TextField
        label={label}
        help={help}
        type="number"
        value={draft[field]}
        max={4}
        error={error}
        onInput={(value) => changed({ [field]: value })}
      />
    </View>
  )
  return (
    <DeskScreen
      title={before === null ? '写一样活动' : '修改活动'}
      footer={<Button label={before === null ? '放上菜单' : '存好'} kind="main" loading={sending} onPress={() => void submit()} />}
    >
      <Note>{`${unit.name}的菜单`}</Note>
      <Section title="办什么">
        <Field label="哪一类" error={problems.kind}>
          <Choice label="哪一类" options={KINDS} value={draft.kind} onChoose={(kind) => changed({ kind })} />
        </Field>
        <TextField
          label="活动名称"
          placeholder="例如：健康义诊"
          value={draft.title}
          max={MAX.title}
          error={problems.title}
          onInput={(title) => changed({ title })}
        />
        <TextArea
          label="讲讲是什么"
          help="来几个人、做什么、居民得到什么；不要写电话"
          value={draft.words}
          max={MAX.words}
          error={problems.words}
          onInput={(words) => changed({ words })}
        />
      </Section>
      <Section title="给谁">
        <Segments label="谁可以来" options={WHOM} value={draft.forWhom} onChoose={(forWhom) => changed({ forWhom })} />
        <View className={styles.pair}>
          {number('最小几岁', 'ageFrom', problems['ages.from'], '不限就空着')}
          {number('最大几岁', 'ageTo', problems['ages.to'], '不限就空着')}
        </View>
        <TextField
          label="适合谁"
          optional
          placeholder="例如：老人多的小区"
          value={draft.audience}
          max={MAX.audience}
          error={problems.audience}
          onInput={(audience) => changed({ audience })}
        />
        <View className={styles.pair}>
          {number('最少几人', 'min', problems['people.min'] ?? problems.people)}
          {number('最多几人', 'max', problems['people.max'])}
        </View>
      </Section>
      <Section title="什么时候能办" note={draft.months.length > 0 ? seasonWords(draft.months) : '请选月份'}>
        <Field label="哪几个月" error={problems.months}>
          <Chips label="哪几个月" options={MONTHS} chosen={draft.months} onChange={(months) => changed({ months })} />
        </Field>
        <View className={styles.pair}>
          {number('每月几次', 'perMonth', problems.perMonth)}
          {number('一次几分钟', 'minutes', problems.minutes)}
          {number('提前几天点', 'leadDays', problems.leadDays)}
        </View>
      </Section>
      <Section title="要小区准备">
        <Chips label="要小区准备" options={READY} chosen={draft.needs} onChange={(needs) => changed({ needs })} />
        <TextField
          label="还要"
          optional
          placeholder="例如：两张长桌"
          value={draft.needsWords}
          max={MAX.needsWords}
          error={problems.needsWords}
          onInput={(needsWords) => changed({ needsWords })}
        />
      </Section>
      <Section title="服务哪里">
        <Field label="哪些地方" error={problems.serves ?? problems['serves.0']}>
          <Chips
            label="哪些地方"
            options={unit.reach.map(({ id, name }) => ({ value: id, label: name }))}
            chosen={draft.serves}
            onChange={(serves) => changed({ serves })}
          />
        </Field>
      </Section>
    </DeskScreen>
  )
}
