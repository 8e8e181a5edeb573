import { View } from '@tarojs/components'
import { Button } from '@/components/button/Button'
import { TextArea } from '@/components/field/TextArea'
import { TextField } from '@/components/field/TextField'
import { Section } from '@/components/section/Section'
import { Note } from '@/components/text/Text'
import { MAX, MOST } from '@/domain/deliberation/limits'
import type { Draft } from './draft'

interface SideFieldsProps {
  sides: Draft['sides']
  problems: Readonly<Record<string, string>>
  onChange: (sides: Draft['sides']) => void
}

/** What each side said; a side that said nothing is left out. */
export function SideFields({ sides, problems, onChange }: SideFieldsProps) {
  const set = (at: number, side: Partial<Draft['sides'][number]>) =>
    onChange(sides.map((each, index) => (index === at ? { ...each, ...side } : each)))
  return (
    <Section title="各方意见" note="写是哪一方，不写是谁">
      {sides
        .map((side, index) => ({ ...side, index, label: `第 ${index + 1} 方` }))
        .map(({ who, said, index, label }) => (
          <View key={label}>
            <TextField
              label={label}
              value={who}
              max={MAX.who}
              error={problems[`sides.${index}.who`]}
              onInput={(next) => set(index, { who: next })}
            />
            <TextArea
              label={who === '' ? '说了什么' : `${who}说了什么`}
              value={said}
              max={MAX.said}
              error={problems[`sides.${index}.said`]}
              onInput={(next) => set(index, { said: next })}
            />
          </View>
        ))}
      {problems.sides !== undefined && <Note>{problems.sides}</Note>}
      {sides.length < MOST.sides && (
        <Button label="再加一方" icon="add" kind="quiet" onPress={() => onChange([...sides, { who: '', said: '' }])} />
      )}
    </Section>
  )
}
