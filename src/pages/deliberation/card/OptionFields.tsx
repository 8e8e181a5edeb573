import { View } from '@tarojs/components'
import { Button } from '@/components/button/Button'
import { TextField } from '@/components/field/TextField'
import { Note } from '@/components/text/Text'

interface OptionFieldsProps {
  /** What one is called. */
  name?: string
  options: readonly string[]
  most: number
  /** Characters. */
  max: number
  /** By field: `options.0`, or `options` for the whole. */
  problems: Readonly<Record<string, string>>
  onChange: (options: string[]) => void
}

/** Two to six ways or answers, one line each. */
export function OptionFields({ name = '办法', options, most, max, problems, onChange }: OptionFieldsProps) {
  return (
    <View>
      {options
        .map((words, index) => ({ words, index, label: `${name} ${index + 1}` }))
        .map(({ words, index, label }) => (
          <View key={label}>
            <TextField
              label={label}
              value={words}
              max={max}
              error={problems[`options.${index}`] ?? (index === 0 ? problems.options : undefined)}
              onInput={(next) => onChange(options.map((each, at) => (at === index ? next : each)))}
            />
            {index === options.length - 1 && (
              <Button label={`去掉${label}`} kind="quiet" inline onPress={() => onChange(options.slice(0, -1))} />
            )}
          </View>
        ))}
      {options.length === 0 && problems.options !== undefined && <Note>{problems.options}</Note>}
      {options.length < most && (
        <Button
          label={options.length === 0 ? `写两个${name}` : `再加一个${name}`}
          icon="add"
          kind="quiet"
          onPress={() => onChange([...options, ...(options.length === 0 ? ['', ''] : [''])])}
        />
      )}
    </View>
  )
}
