import { View } from '@tarojs/components'
import { Card } from '@/components/card/Card'
import { Choice } from '@/components/choice/Choice'
import { Field } from '@/components/field/Field'
import { TextField } from '@/components/field/TextField'
import { SwitchRow } from '@/components/switch/SwitchRow'
import { FOR_WHOM, type ForWhom } from '@/domain/event/event'
import { FOR_WHOM_WORDS } from '@/domain/event/words'
import styles from './compose.module.scss'
import type { PartProps } from './part'

const NOTES: Record<ForWhom, string> = {
  anyone: '给自己报、给孩子报都行',
  children: '由家长替孩子报名，家长自己不占名额',
  adults: '孩子不能报名',
}

const OPTIONS = FOR_WHOM.map((value) => ({ value, label: FOR_WHOM_WORDS[value], note: NOTES[value] }))

/** For whom it is, from what age to what age, and who may fetch the children. */
export function Whom({ draft, problems, onChange }: PartProps) {
  return (
    <>
      <Field label="谁可以来" error={problems.forWhom}>
        <Choice label="谁可以来" form="list" options={OPTIONS} value={draft.forWhom} onChoose={(forWhom) => onChange({ forWhom })} />
      </Field>
      {draft.forWhom !== 'adults' && (
        <>
          <View className={styles.pair}>
            <View className={styles.half}>
              <TextField
                label="孩子满几岁"
                optional
                type="digit"
                placeholder="不限"
                value={draft.ageFrom}
                max={4}
                error={problems.ageFrom}
                onInput={(ageFrom) => onChange({ ageFrom })}
              />
            </View>
            <View className={styles.half}>
              <TextField
                label="到几岁（含）"
                optional
                type="digit"
                placeholder="不限"
                value={draft.ageTo}
                max={4}
                error={problems.ageTo}
                onInput={(ageTo) => onChange({ ageTo })}
              />
            </View>
          </View>
          <Card kind="rows">
            <SwitchRow label="要大人来接" note="只把孩子交给家长登记过的人" on={draft.pickUp} onChange={(pickUp) => onChange({ pickUp })} />
          </Card>
        </>
      )}
    </>
  )
}
