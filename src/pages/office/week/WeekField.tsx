import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button/Button'
import { TextField } from '@/components/field/TextField'
import { spansOf } from '@/domain/centre/rules'
import { spanWords, WEEKDAY_WORDS, WEEKDAYS, type Weekday } from '@/domain/centre/words'
import type { WorkingHours } from '@/domain/place/place'
import styles from './week.module.scss'

interface WeekFieldProps {
  hours: WorkingHours
  onChange: (hours: WorkingHours) => void
}

type Texts = Record<Weekday, string>

/** Given on in place of a line that is not understood: no schema takes it, so that nothing else is saved in its stead. */
export const NOT_UNDERSTOOD = { from: 0, to: 0 }

/** A week as people write it, a line each day; a line that is not understood says so, and cannot be saved. */
export function WeekField({ hours, onChange }: WeekFieldProps) {
  const [texts, setTexts] = useState(() => textsOf(hours))
  const write = (changed: Partial<Texts>) => {
    const after = { ...texts, ...changed }
    setTexts(after)
    const understood = Object.entries(changed).map(([day, text]) => [day, spansOf(text) ?? [NOT_UNDERSTOOD]] as const)
    onChange({ ...hours, ...Object.fromEntries(understood) })
  }
  const like = (days: readonly Weekday[]) => write(Object.fromEntries(days.map((day) => [day, texts[1]])))
  return (
    <View>
      <View className={styles.week}>
        {WEEKDAYS.map((day) => (
          <View key={day} className={styles.day}>
            <TextField
              label={WEEKDAY_WORDS[day]}
              placeholder="休息"
              value={texts[day]}
              max={60}
              error={spansOf(texts[day]) === null ? '写成 8:30–12:00、14:30–18:00' : undefined}
              onInput={(text) => write({ [day]: text })}
            />
          </View>
        ))}
      </View>
      <View className={styles.copies}>
        <Button label="周一的抄到周五" kind="quiet" inline onPress={() => like([2, 3, 4, 5])} />
        <Button label="周一的抄到每天" kind="quiet" inline onPress={() => like([2, 3, 4, 5, 6, 7])} />
      </View>
    </View>
  )
}

/** A day off is an empty line: its placeholder says so. */
function textsOf(hours: WorkingHours): Texts {
  const text = (day: Weekday) => (hours[day].length === 0 ? '' : spanWords(hours[day]))
  return { 1: text(1), 2: text(2), 3: text(3), 4: text(4), 5: text(5), 6: text(6), 7: text(7) }
}
