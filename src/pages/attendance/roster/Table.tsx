import { View } from '@tarojs/components'
import { useState } from 'react'
import { type Column, DataTable } from '@/components/table/DataTable'
import { StateTag } from '@/components/tag/Tag'
import { standingOf } from '@/domain/attendance/rules'
import type { RosterRow } from '@/domain/attendance/schema'
import { clockOf, handedWords } from '@/domain/attendance/words'
import { printedCode } from '@/domain/booking/code'
import { ageWords } from '@/domain/child/words'
import { keyOf, nameOf, pickUpName, stateOf, whereIs } from '../presence/look'
import { NextStep, type Steps } from './PersonRow'
import styles from './roster.module.scss'

type Direction = 'asc' | 'desc'

/** What rows are sorted by; without one they stand in the order in which they booked. */
const KEYS: Record<string, (row: RosterRow) => string> = {
  state: (row) => String(['expected', 'absent', 'in', 'out'].indexOf(whereIs(row))),
  age: ({ ageMonths }) => String(ageMonths ?? 9_999).padStart(4, '0'),
}

/** Everybody side by side: for the desk at the door, and to be printed. */
export function Table({ rows, opened, onOpen, ...steps }: { rows: readonly RosterRow[]; opened: string | null } & Steps) {
  const [sort, setSort] = useState<{ by: string; direction: Direction } | null>(null)
  return (
    <DataTable
      label="名单"
      columns={columnsWith(steps)}
      rows={sorted(rows, sort)}
      keyOf={keyOf}
      nameOf={nameOf}
      selected={opened}
      onSelect={onOpen}
      sort={sort}
      onSort={(by, direction) => setSort({ by, direction })}
    />
  )
}

function sorted(rows: readonly RosterRow[], sort: { by: string; direction: Direction } | null): readonly RosterRow[] {
  const key = sort && KEYS[sort.by]
  if (!sort || !key) return rows
  const sign = sort.direction === 'asc' ? 1 : -1
  return [...rows].sort((a, b) => (key(a) < key(b) ? -sign : key(a) > key(b) ? sign : 0))
}

function columnsWith(steps: Omit<Steps, 'onOpen'>): readonly Column<RosterRow>[] {
  return [
    { key: 'name', title: '姓名', width: 7, cell: nameOf },
    { key: 'age', title: '年龄', width: 6, sorts: 'asc', cell: ({ ageMonths }) => (ageMonths === null ? '' : ageWords(ageMonths)) },
    { key: 'state', title: '签到', width: 8, sorts: 'asc', cell: (row) => <StateTag {...stateOf(row)} /> },
    { key: 'times', title: '到 – 走', width: 8, cell: Times },
    { key: 'allergy', title: '要注意', width: 'rest', cell: ({ allergyNote }) => allergyNote ?? '' },
    { key: 'pickUps', title: '可以接的人', width: 'rest', yields: 'first', cell: PickUps },
    { key: 'code', title: '报名码', width: 7, yields: 'most', cell: ({ code }) => printedCode(code) },
    { key: 'step', title: '', width: 8, cell: (row) => <Step row={row} {...steps} /> },
  ]
}

function Times({ marks, handed }: RosterRow) {
  const { in: came, out } = standingOf(marks)
  const to = handed ? ` ${handedWords(handed)}` : ''
  return `${came ? clockOf(came.at) : ''}${out ? ` – ${clockOf(out.at)}${to}` : ''}`
}

function PickUps({ pickUps }: RosterRow) {
  return pickUps.map((each) => `${pickUpName(each)}${each.phone === null ? '' : ` ${each.phone}`}`).join('；')
}

/** A tap on the button is not one on the row. */
function Step({ row, ...steps }: { row: RosterRow } & Omit<Steps, 'onOpen'>) {
  return (
    <View className={styles.step} onClick={(event) => event.stopPropagation()}>
      <NextStep row={row} {...steps} />
    </View>
  )
}
