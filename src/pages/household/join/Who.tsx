import Taro from '@tarojs/taro'
import { Button } from '@/components/button/Button'
import { Choice } from '@/components/choice/Choice'
import { Field } from '@/components/field/Field'
import { TextField } from '@/components/field/TextField'
import { Section } from '@/components/section/Section'
import { readSlip, type Slip } from '@/domain/household/code'
import { RELATIONS } from '@/domain/household/household'
import { MAX_NAME, MAX_NICKNAME } from '@/domain/household/schema'
import { RELATION_NOTES, RELATION_WORDS } from '@/domain/household/words'
import { canScan, scanCode } from '@/platform/scan/scan'
import type { PartProps } from './Where'

interface WhoProps extends PartProps {
  /** What the person is called so far. */
  nickname: string
  onScan: (slip: Slip) => void
}

const OPTIONS = RELATIONS.map((value) => ({ value, label: RELATION_WORDS[value], note: RELATION_NOTES[value] }))

/** Step three: who one is to this door, and the code that proves it. */
export function Who({ draft, nickname, problems, onChange, onScan }: WhoProps) {
  return (
    <Section title="三 您是谁">
      <Field label="您是这一户的" error={problems.relation}>
        <Choice
          label="您是这一户的"
          form="list"
          options={OPTIONS}
          value={draft.relation ?? undefined}
          onChoose={(relation) => onChange({ relation })}
        />
      </Field>
      <TextField
        label="邻居怎么称呼您"
        help="不用写真名，例如：3栋李阿姨"
        value={draft.nickname ?? nickname}
        max={MAX_NICKNAME}
        error={problems.nickname}
        onInput={(text) => onChange({ nickname: text })}
      />
      {draft.relation === 'owner' && (
        <TextField
          label="房产证上的名字"
          optional
          help="只用来和业主名册核对，加密保存，邻居看不到；对上了才能参加业主投票"
          value={draft.ownerName}
          max={MAX_NAME}
          error={problems.ownerName}
          onInput={(ownerName) => onChange({ ownerName })}
        />
      )}
      {!draft.byHand && (
        <>
          <TextField
            label="入户码"
            optional
            help="楼栋长发的纸条上有，填了马上就确认；没有也可以，等邻居确认"
            placeholder="例如：ABCD-2345"
            value={draft.code}
            max={12}
            error={problems.code}
            onInput={(code) => onChange({ code })}
          />
          {canScan && <Button label="扫纸条上的码" icon="camera" onPress={() => void scan(onScan)} />}
        </>
      )}
    </Section>
  )
}

async function scan(onScan: (slip: Slip) => void) {
  const scanned = await scanCode()
  if (scanned.kind === 'cancelled') return
  const slip = scanned.kind === 'read' ? readSlip(scanned.text) : null
  if (slip) onScan(slip)
  else void Taro.showToast({ title: '这不是入户码，可以照纸条手填', icon: 'none' })
}
