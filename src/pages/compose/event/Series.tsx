import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { Banner } from '@/components/banner/Banner'
import { Button } from '@/components/button/Button'
import { MonthGrid } from '@/components/calendar/MonthGrid'
import { dayWords, monthOf } from '@/components/calendar/month'
import { Card } from '@/components/card/Card'
import { Field } from '@/components/field/Field'
import { SwitchRow } from '@/components/switch/SwitchRow'
import { Note } from '@/components/text/Text'
import { chinaDay } from '@/domain/shared/time'
import styles from './compose.module.scss'
import { byDay, candidates, leftOut, marksOf, meetings, toggled, tooMany } from './days'
import type { WhenProps } from './part'

/** The days that a series comes to, on the calendar, where a tap takes one out or in again; and, one by one, as a list of switches. */
export function Series({ draft, problems, onChange, holidays, known, troubles }: WhenProps) {
  const today = chinaDay(new Date().toISOString())
  const [shown, setMonth] = useState<string | null>(null)
  const [listed, setListed] = useState(false)
  const days = candidates(draft)
  if (days.length === 0) return <Note>选好星期几和起止的日子，这里就会列出每一次。</Note>
  const on = meetings(draft, holidays)
  const inTheWay = on.filter((day) => troubles[day] !== undefined)
  const tap = (day: string) => {
    const changed = toggled(draft, day, holidays)
    if (changed) return onChange(changed)
    const words = days.includes(day) ? '取消的日子太多了，请改星期几或结束的日子' : '这天不在选的星期里'
    void Taro.showToast({ title: words, icon: 'none' })
  }
  const month = shown ?? monthOf(days[0] ?? draft.day)
  return (
    <Field label={`一共 ${on.length} 次`} help={summary(on, days.length)} error={problems.skip ?? tooMany(on.length)}>
      {inTheWay.length > 0 && <Banner tone="late" title={`有 ${inTheWay.length} 天要改`} words={wordsOf(inTheWay, troubles)} />}
      <Card kind="rows">
        <View className={styles.calendar}>
          <MonthGrid
            label="每一次的日子"
            month={month}
            onMonth={setMonth}
            marks={marksOf(draft, holidays, troubles)}
            today={today}
            onDay={tap}
          />
        </View>
      </Card>
      <View className={styles.under}>
        <Note>点一天不办，再点一下恢复。“休”是公共假期，“班”是调休上班。</Note>
      </View>
      {draft.skipHolidays &&
        unpublished(days, known).map((year) => <Note key={year}>{`${year} 年的放假安排还没有公布，公布后请再看一眼。`}</Note>)}
      <View className={styles.gap}>
        <Button
          label={listed ? '收起列表' : '一天一天看'}
          kind="quiet"
          inline
          icon={listed ? 'up' : 'down'}
          onPress={() => setListed(!listed)}
        />
      </View>
      {listed && (
        <Card kind="rows">
          {days.map((day) => {
            const out = leftOut(draft, day, byDay(holidays).get(day))
            const note = out ?? troubles[day]
            return (
              <SwitchRow
                key={day}
                label={dayWords(day)}
                {...(note !== undefined && { note })}
                on={out === null}
                onChange={() => tap(day)}
              />
            )
          })}
        </Card>
      )}
    </Field>
  )
}

function summary(on: readonly string[], all: number): string {
  const [first, last] = [on[0], on.at(-1)]
  if (first === undefined || last === undefined) return '选的日子都不办，请改一改'
  const out = all - on.length
  return `${dayWords(first)}到${dayWords(last)}${out > 0 ? `，有 ${out} 天不办` : ''}`
}

const SHOWN = 3

function wordsOf(days: readonly string[], troubles: Readonly<Record<string, string>>): string {
  const lines = days.slice(0, SHOWN).map((day) => `${dayWords(day)}：${troubles[day]}`)
  return `${lines.join('；')}${days.length > SHOWN ? ' 等' : ''}。可以点掉这天，或者换时间、换房间。`
}

function unpublished(days: readonly string[], known: readonly number[]): number[] {
  const years = new Set(days.map((day) => Number(day.slice(0, 4))))
  return known.length === 0 ? [] : [...years].filter((year) => !known.includes(year))
}
