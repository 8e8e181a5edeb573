import { View } from '@tarojs/components'
import { Button } from '@/components/button/Button'
import { DayField } from '@/components/clock/DayField'
import { TextField } from '@/components/field/TextField'
import { Section } from '@/components/section/Section'
import { Note } from '@/components/text/Text'
import { OWNER_ROLES } from '@/domain/deliberation/agreed'
import { MAX, MOST } from '@/domain/deliberation/limits'
import { OWNER_WORDS } from '@/domain/deliberation/words'
import { useLoaded } from '@/pages/load/useLoaded'
import { OwnerField } from '../card/OwnerField'
import { dayFrom } from '../card/time'
import type { Promised } from './draft'

interface AgreedFieldsProps {
  estate: string
  agreed: readonly Promised[]
  problems: Readonly<Record<string, string>>
  onChange: (agreed: Promised[]) => void
}

const ROLES = OWNER_ROLES.map((role) => ({ value: `role:${role}`, label: OWNER_WORDS[role] }))

/** What was agreed: what, by whom, until when. Whoever takes it on finds it in the inbox. */
export function AgreedFields({ estate, agreed, problems, onChange }: AgreedFieldsProps) {
  const [{ value: people }] = useLoaded('deliberation.people', { estate })
  const owners = [...ROLES, ...(people?.items ?? []).map(({ id, name, role }) => ({ value: `person:${id}`, label: name, note: role }))]
  const now = new Date().toISOString()
  const set = (at: number, part: Partial<Promised>) => onChange(agreed.map((each, index) => (index === at ? { ...each, ...part } : each)))
  return (
    <Section title="议定的事" note="谁办、什么时候办好">
      {agreed.length === 0 && <Note>没有议定什么，就不用加。</Note>}
      {agreed
        .map((each, index) => ({ ...each, index, label: `第 ${index + 1} 件` }))
        .map(({ what, owner, day, index, label }) => (
          <View key={label}>
            <TextField
              label={`${label}：做什么`}
              value={what}
              max={MAX.what}
              error={problems[`agreed.${index}.what`]}
              onInput={(next) => set(index, { what: next })}
            />
            <OwnerField
              label={`${label}由谁办`}
              options={owners}
              value={owner}
              nobody="选谁来办"
              error={problems[`agreed.${index}.role`]}
              onChoose={(next) => set(index, { owner: next })}
            />
            <DayField
              label={`${label}哪天前办好`}
              value={day}
              min={dayFrom(now, 0)}
              error={problems[`agreed.${index}.day`]}
              onChange={(next) => set(index, { day: next })}
            />
          </View>
        ))}
      {agreed.length < MOST.agreed && (
        <Button label="加一件议定的事" icon="add" kind="quiet" onPress={() => onChange([...agreed, { what: '', owner: '', day: '' }])} />
      )}
      {agreed.length > 0 && <Button label="去掉最后一件" kind="quiet" onPress={() => onChange(agreed.slice(0, -1))} />}
    </Section>
  )
}
