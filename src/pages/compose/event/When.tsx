import { View } from '@tarojs/components'
import { useState } from 'react'
import { MonthGrid } from '@/components/calendar/MonthGrid'
import { dayAfter, monthOf } from '@/components/calendar/month'
import { Card } from '@/components/card/Card'
import { DayField } from '@/components/clock/DayField'
import { TimeField } from '@/components/clock/TimeField'
import { Field } from '@/components/field/Field'
import { Segments } from '@/components/segments/Segments'
import { SwitchRow } from '@/components/switch/SwitchRow'
import { Note } from '@/components/text/Text'
import { chinaDay } from '@/domain/shared/time'
import styles from './compose.module.scss'
import { byDay, ofHoliday } from './days'
import type { WhenProps } from './part'
import { Series } from './Series'
import { Weekdays } from './Weekdays'

interface WhenStepProps extends WhenProps {
  /** The calendar of a series stands beside the form: it is not shown below it as well. */
  beside: boolean
}

const HOW = [
  { value: 'once', label: '办一次' },
  { value: 'weekly', label: '每周都办' },
] as const

/** Nobody puts up anything further ahead than this. Days. */
const AHEAD = 365

/** When it is: one day on the calendar, or weekdays until some day, with the calendar of what that comes to. */
export function When(props: WhenStepProps) {
  const { draft, problems, onChange } = props
  return (
    <>
      <Segments
        label="办几次"
        options={HOW}
        value={draft.weekly ? 'weekly' : 'once'}
        onChoose={(how) => onChange({ weekly: how === 'weekly' })}
      />
      {draft.weekly && (
        <Field label="星期几" error={problems.weekdays}>
          <Weekdays chosen={draft.weekdays} onChange={(weekdays) => onChange({ weekdays })} />
        </Field>
      )}
      <View className={styles.pair}>
        <View className={styles.half}>
          <TimeField label="几点开始" value={draft.from} error={problems.from} onChange={(from) => onChange({ from })} />
        </View>
        <View className={styles.half}>
          <TimeField label="几点结束" value={draft.to} error={problems.to} onChange={(to) => onChange({ to })} />
        </View>
      </View>
      {draft.weekly ? <Weekly {...props} /> : <Once {...props} />}
    </>
  )
}

function Weekly(props: WhenStepProps) {
  const { draft, problems, onChange, beside } = props
  const today = chinaDay(new Date().toISOString())
  const last = dayAfter(today, AHEAD)
  return (
    <>
      <View className={styles.pair}>
        <View className={styles.half}>
          <DayField label="从哪天起" value={draft.day} min={today} max={last} error={problems.day} onChange={(day) => onChange({ day })} />
        </View>
        <View className={styles.half}>
          <DayField
            label="到哪天为止"
            value={draft.until}
            min={draft.day === '' ? today : draft.day}
            max={last}
            error={problems.until}
            onChange={(until) => onChange({ until })}
          />
        </View>
      </View>
      <View className={styles.gap}>
        <Card kind="rows">
          <SwitchRow
            label="公共假期不办"
            note="照国务院公布的放假安排"
            on={draft.skipHolidays}
            onChange={(skipHolidays) => onChange({ skipHolidays })}
          />
        </Card>
      </View>
      {!beside && <Series {...props} />}
    </>
  )
}

/** One tap on the wall calendar chooses the day. */
function Once({ draft, problems, onChange, holidays, troubles }: WhenProps) {
  const today = chinaDay(new Date().toISOString())
  const [month, setMonth] = useState(monthOf(draft.day === '' ? today : draft.day))
  const marks = Object.fromEntries(holidays.map((holiday) => [holiday.day, ofHoliday(holiday)]))
  const holiday = byDay(holidays).get(draft.day)
  const trouble = troubles[draft.day]
  return (
    <Field label="哪一天" error={problems.day ?? trouble}>
      <Card kind="rows">
        <View className={styles.calendar}>
          <MonthGrid
            label="选日子"
            month={month}
            onMonth={setMonth}
            marks={marks}
            selected={draft.day === '' ? null : draft.day}
            today={today}
            min={today}
            max={dayAfter(today, AHEAD)}
            onDay={(day) => onChange({ day })}
          />
        </View>
      </Card>
      {holiday && <Note>{holiday.off ? `这一天是${holiday.name}放假。` : `这一天要补班（${holiday.name}调休）。`}</Note>}
    </Field>
  )
}
