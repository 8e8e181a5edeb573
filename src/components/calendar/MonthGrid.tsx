import { Text, View } from '@tarojs/components'
import { useEffect, useId, useRef, useState } from 'react'
import { classes } from '../attributes/classes'
import { role } from '../attributes/role'
import { Icon } from '../icon/Icon'
import { press } from '../press/press'
import { cellAttributes, focusCell, gridKeys, type Step } from './grid'
import styles from './MonthGrid.module.scss'
import { type Day, dayAfter, dayWords, type Month, monthAfter, monthOf, monthWords, sameDayOf, weekdayOf, weeksOf } from './month'

/** What a day tells, beside its number. */
export interface DayMark {
  /** `on`: it takes place; `off`: it was taken out; `trouble`: it cannot be as it is. */
  tone?: 'on' | 'off' | 'trouble'
  /** Under the number, two characters: in 关怀模式 there is room for no more. */
  word?: string
  /** In the corner, one character, as calendars on paper have it: 休, 班. */
  corner?: string
  /** Read aloud after the date. */
  spoken?: string
}

interface MonthGridProps {
  /** What the days are for, read aloud. */
  label: string
  /** The month that is shown. */
  month: Month
  onMonth: (month: Month) => void
  marks: Readonly<Record<Day, DayMark>>
  /** The chosen day, when one of them is chosen. */
  selected?: Day | null
  today?: Day
  /** First and last day that can be tapped. */
  min?: Day
  max?: Day
  onDay: (day: Day) => void
}

const WEEKDAYS = ['一', '二', '三', '四', '五', '六', '日']

/** A month as a calendar on the wall: what happens on which day, and a tap on a day. Arrow keys lead through it. */
export function MonthGrid({ label, month, onMonth, marks, selected = null, today, min, max, onDay }: MonthGridProps) {
  const id = `days${useId().replace(/:/g, '')}`
  const [at, setAt] = useState<Day | null>(null)
  const moved = useRef(false)
  const inMonth = (day: Day | null | undefined) => (day && monthOf(day) === month ? day : null)
  const focus = inMonth(at) ?? inMonth(selected) ?? inMonth(today) ?? `${month}-01`

  useEffect(() => {
    if (!moved.current) return
    moved.current = false
    focusCell(`${id}-${focus}`)
  }, [id, focus])

  const go = (step: Step) => {
    const next = landing(focus, step)
    moved.current = true
    setAt(next)
    if (monthOf(next) !== month) onMonth(monthOf(next))
  }
  const turn = (by: number) => {
    setAt(null)
    onMonth(monthAfter(month, by))
  }
  return (
    <View>
      <View className={styles.head}>
        <Turn word="上个月" icon="back" onPress={() => turn(-1)} />
        <Text className={styles.month} aria-live="polite">
          {monthWords(month)}
        </Text>
        <Turn word="下个月" icon="next" onPress={() => turn(1)} />
      </View>
      <View className={styles.grid} {...role('grid', `${label}，${monthWords(month)}`)} {...gridKeys(go)}>
        <View className={styles.week} {...role('row')}>
          {WEEKDAYS.map((word) => (
            <View key={word} className={styles.weekday} {...role('columnheader', `周${word}`)}>
              {word}
            </View>
          ))}
        </View>
        {weeksOf(month).map((week) => (
          <View key={week.find((day) => day !== null)} className={styles.week} {...role('row')}>
            {week.map((day, index) =>
              day === null ? (
                <View key={WEEKDAYS[index]} className={styles.none} {...role('gridcell')} />
              ) : (
                <Cell
                  key={day}
                  id={`${id}-${day}`}
                  day={day}
                  mark={marks[day]}
                  isSelected={day === selected}
                  isToday={day === today}
                  isOut={(min !== undefined && day < min) || (max !== undefined && day > max)}
                  reachable={day === focus}
                  onPress={() => {
                    setAt(day)
                    onDay(day)
                  }}
                />
              ),
            )}
          </View>
        ))}
      </View>
    </View>
  )
}

interface CellProps {
  id: string
  day: Day
  mark: DayMark | undefined
  isSelected: boolean
  isToday: boolean
  isOut: boolean
  reachable: boolean
  onPress: () => void
}

function Cell({ id, day, mark, isSelected, isToday, isOut, reachable, onPress }: CellProps) {
  // What is seen stands in what is heard, for who says aloud what they see: a bare number is in the date already.
  const seen = mark?.word || mark?.corner ? [Number(day.slice(8)), mark.word, mark.corner].filter(Boolean).join(' ') : ''
  const label = [dayWords(day), isToday && '今天', mark?.spoken, seen].filter(Boolean).join('，')
  return (
    <View
      className={classes(
        styles.day,
        mark?.tone && styles[mark.tone],
        isSelected && styles.selected,
        isToday && styles.today,
        isOut && styles.out,
      )}
      {...cellAttributes({ id, label, selected: isSelected || mark?.tone === 'on', disabled: isOut, reachable })}
      onClick={() => {
        if (!isOut) onPress()
      }}
    >
      <Text className={styles.number}>{Number(day.slice(8))}</Text>
      {mark?.word && <Text className={styles.word}>{mark.word}</Text>}
      {mark?.corner && <Text className={styles.corner}>{mark.corner}</Text>}
    </View>
  )
}

function Turn({ word, icon, onPress }: { word: string; icon: 'back' | 'next'; onPress: () => void }) {
  return (
    <View className={styles.turn} {...press({ role: 'button', label: word })} onClick={onPress}>
      <Icon name={icon} />
    </View>
  )
}

function landing(from: Day, step: Step): Day {
  if ('days' in step) return dayAfter(from, step.days)
  if ('months' in step) return sameDayOf(from, monthAfter(monthOf(from), step.months))
  return dayAfter(from, step.toWeekday - weekdayOf(from))
}
