import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { useDraft } from '@/client/drafts'
import { spanOfTime, when } from '@/client/when'
import { classes } from '@/components/attributes/classes'
import { role } from '@/components/attributes/role'
import { Banner } from '@/components/banner/Banner'
import { Field } from '@/components/field/Field'
import { press } from '@/components/press/press'
import { chinaDay } from '@/domain/shared/time'
import { StepSheet } from './StepSheet'
import { draftKey, type StepSheetProps } from './sheet'
import { visitDays } from './slots'
import styles from './steps.module.scss'

const EMPTY = { day: '', from: '' }

/** A day and two hours of it, without typing. */
export function VisitSheet({ matter, stepping, onClose }: StepSheetProps<'proposeVisit'>) {
  // Fixed while the sheet is open, so that nothing moves under the finger.
  const [now] = useState(() => new Date().toISOString())
  const days = visitDays(now)
  const [draft, change, clear] = useDraft(draftKey('proposeVisit', matter.id), EMPTY)
  const day = days.find((one) => one.day === draft.day) ?? days[0]
  const slot = day?.slots.find(({ from }) => from === draft.from)
  const send = async () => {
    if (slot && (await stepping.take('proposeVisit', { slot }))) clear()
  }
  return (
    <StepSheet
      action="proposeVisit"
      label={slot ? `约 ${spanOfTime(slot.from, slot.to)}` : '约上门时间'}
      missing={slot ? undefined : '请选一个时间'}
      stepping={stepping}
      onSend={() => void send()}
      onClose={onClose}
    >
      {matter.wished && <Banner title={`住户希望 ${spanOfTime(matter.wished.from, matter.wished.to)}`} icon="calendar" />}
      <Field label="哪一天">
        <View className={styles.days} {...role('radiogroup', '哪一天')}>
          {days.map((one) => (
            <View
              key={one.day}
              className={classes(styles.day, one === day && styles.chosen)}
              {...press({ role: 'radio', checked: one === day })}
              onClick={() => change({ day: one.day, from: '' })}
            >
              <Text>{dayWord(one.day, now)}</Text>
              <Text className={styles.date}>{dateWord(one.day)}</Text>
            </View>
          ))}
        </View>
      </Field>
      <Field label="什么时候" error={stepping.errorOf('slot')}>
        <View className={styles.days} {...role('radiogroup', '什么时候')}>
          {day?.slots.map(({ from, to }) => (
            <View
              key={from}
              className={classes(styles.day, styles.half, from === draft.from && styles.chosen)}
              {...press({ role: 'radio', checked: from === draft.from })}
              onClick={() => change({ day: day.day, from })}
            >
              <Text>{hours(from, to)}</Text>
            </View>
          ))}
        </View>
      </Field>
    </StepSheet>
  )
}

/** 今天, 明天, 周五 */
function dayWord(day: string, now: string) {
  return chinaDay(day) === chinaDay(now) ? '今天' : (when(day, now).split(' ')[0] ?? '')
}

/** 11月22日 */
function dateWord(day: string) {
  return spanOfTime(day, day).split(' ')[0]
}

/** 14:00–16:00 */
function hours(from: string, to: string) {
  return spanOfTime(from, to).split(' ')[2]
}
