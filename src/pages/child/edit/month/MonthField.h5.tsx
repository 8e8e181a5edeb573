import { View } from '@tarojs/components'
import { useState } from 'react'
import { Field } from '@/components/field/Field'
import type { MonthFieldProps } from './MonthField'
import styles from './month.module.scss'
import { firstMonth, thisMonth } from './months'

const MONTHS = Array.from({ length: 12 }, (_, index) => String(index + 1).padStart(2, '0'))

/** Two lists: not every browser knows a field for months, and these are read aloud everywhere. */
export function MonthField({ value, onChange, ...field }: MonthFieldProps) {
  const [half, setHalf] = useState(['', ''])
  const [year = '', month = ''] = value === '' ? half : value.split('-')
  const now = Number(thisMonth().slice(0, 4))
  const first = Number(firstMonth(thisMonth()).slice(0, 4))
  const years = Array.from({ length: now - first + 1 }, (_, index) => String(now - index))
  // One of the two alone is no answer yet, and is not forgotten.
  const choose = (part: [string, string]) => {
    setHalf(part)
    onChange(part[0] !== '' && part[1] !== '' ? part.join('-') : '')
  }
  const said = (what: string) => `${field.label}：${what}${field.error ? `，${field.error}` : ''}`
  return (
    <Field {...field}>
      <View className={styles.pair}>
        <select className={styles.native} aria-label={said('年')} value={year} onChange={(event) => choose([event.target.value, month])}>
          <option value="">年</option>
          {years.map((each) => (
            <option key={each} value={each}>{`${each} 年`}</option>
          ))}
        </select>
        <select className={styles.native} aria-label={said('月')} value={month} onChange={(event) => choose([year, event.target.value])}>
          <option value="">月</option>
          {MONTHS.map((each) => (
            <option key={each} value={each}>{`${Number(each)} 月`}</option>
          ))}
        </select>
      </View>
    </Field>
  )
}
