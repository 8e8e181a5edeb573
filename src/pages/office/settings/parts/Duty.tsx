import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button/Button'
import { classes } from '@/components/attributes/classes'
import { TextField } from '@/components/field/TextField'
import { press } from '@/components/press/press'
import { Note } from '@/components/text/Text'
import { spansOf } from '@/domain/centre/rules'
import { spanWords, WEEKDAY_WORDS, WEEKDAYS } from '@/domain/centre/words'
import { MOST } from '@/domain/estate/schema'
import { NOT_UNDERSTOOD } from '../../week/WeekField'
import { PersonSheet } from '../PersonSheet'
import styles from '../settings.module.scss'
import type { Editing, Settings } from '../useSettings'

type Shift = Settings['duty'][number]

const FRESH = { weekdays: [1, 2, 3, 4, 5], span: { from: 8 * 60, to: 18 * 60 } }

/** Who answers in which hours; outside every shift the next rung stands in. */
export function Duty({ editing: { view, settings, change } }: { editing: Editing }) {
  const [choosing, setChoosing] = useState(false)
  const [names, setNames] = useState(view.names)
  const { duty } = settings
  const put = (at: number, part: Partial<Shift>) => change({ duty: duty.map((shift, index) => (index === at ? { ...shift, ...part } : shift)) })
  return (
    <>
      <Note>没有人值班时，急事直接到上一级。值班表只有工作人员看得到。</Note>
      {duty.map((shift, at) => (
        <ShiftLine
          // biome-ignore lint/suspicious/noArrayIndexKey: one person may have several shifts; they are told apart by where they stand
          key={`${shift.person}.${at}`}
          shift={shift}
          name={names[shift.person] ?? '新选的人'}
          onChange={(part) => put(at, part)}
          onRemove={() => change({ duty: duty.filter((_, index) => index !== at) })}
        />
      ))}
      {duty.length < MOST.duty && <Button label="加一班" icon="add" onPress={() => setChoosing(true)} />}
      <PersonSheet
        open={choosing}
        title="谁来值班"
        estate={view.estate}
        onClose={() => setChoosing(false)}
        onChoose={({ id, name }) => {
          setNames({ ...names, [id]: name })
          setChoosing(false)
          change({ duty: [...duty, { person: id, ...FRESH }] })
        }}
      />
    </>
  )
}

interface ShiftLineProps {
  shift: Shift
  name: string
  onChange: (part: Partial<Shift>) => void
  onRemove: () => void
}

function ShiftLine({ shift, name, onChange, onRemove }: ShiftLineProps) {
  const [text, setText] = useState(() => spanWords([shift.span]))
  const [span, ...more] = spansOf(text) ?? []
  const toggle = (day: number) =>
    onChange({ weekdays: shift.weekdays.includes(day) ? shift.weekdays.filter((each) => each !== day) : [...shift.weekdays, day].sort((a, b) => a - b) })
  return (
    <View className={styles.item}>
      <View className={styles.itemHead}>
        <Text className={styles.itemName}>{name}</Text>
        <Button label="删掉" spoken={`删掉${name}这一班`} kind="quiet" inline icon="close" onPress={onRemove} />
      </View>
      <View className={styles.days}>
        {WEEKDAYS.map((day) => {
          const on = shift.weekdays.includes(day)
          return (
            <View key={day} className={classes(styles.dayChip, on && styles.dayOn)} {...press({ role: 'checkbox', label: WEEKDAY_WORDS[day], checked: on })} onClick={() => toggle(day)}>
              <Text>{WEEKDAY_WORDS[day].slice(1)}</Text>
            </View>
          )
        })}
      </View>
      <TextField
        label="几点到几点"
        value={text}
        max={20}
        error={span === undefined || more.length > 0 ? '写成 8:00–18:00' : shift.weekdays.length === 0 ? '至少选一天' : undefined}
        onInput={(written) => {
          setText(written)
          const [understood, ...rest] = spansOf(written) ?? []
          onChange({ span: understood && rest.length === 0 ? understood : NOT_UNDERSTOOD })
        }}
      />
    </View>
  )
}
