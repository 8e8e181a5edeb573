import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { Empty } from '@/components/empty/Empty'
import { Segments } from '@/components/segments/Segments'
import { countsOf, type Where } from '@/domain/attendance/rules'
import type { RosterRow, RosterView } from '@/domain/attendance/schema'
import { useWide } from '@/platform/appearance/useWide'
import { HandOverSheet } from '../presence/HandOverSheet'
import { isHandedOver, keyOf, whereIs } from '../presence/look'
import { PersonSheet } from '../presence/PersonSheet'
import type { Roster, Saying } from '../presence/useRoster'
import { PersonRow } from './PersonRow'
import styles from './roster.module.scss'
import { Table } from './Table'

type Filter = 'all' | Where

const NOBODY: Record<Filter, string> = { all: '还没有人', expected: '都到了', in: '现在没有人在', out: '还没有人走', absent: '没有人请假' }

/** Everybody by how they stand; a table where there is room. */
export function People({ roster, view }: { roster: Roster; view: RosterView }) {
  const [filter, setFilter] = useState<Filter>('all')
  const [opened, setOpened] = useState<string | null>(null)
  const [going, setGoing] = useState<string | null>(null)
  const wide = useWide()
  const counts = countsOf(view.rows)
  const rows = view.rows.filter((row) => filter === 'all' || whereIs(row) === filter)
  const find = (key: string | null) => view.rows.find((row) => keyOf(row) === key) ?? null

  const say = async (row: RosterRow, saying: Saying): Promise<string | null> => {
    const told = await roster.say([row], saying)
    if (!told.ok) return told.words
    if (told.words !== null) void Taro.showToast({ title: told.words, icon: 'none' })
    return null
  }
  const tell = async (row: RosterRow, saying: Saying) => {
    const problem = await say(row, saying)
    if (problem !== null) void Taro.showToast({ title: problem, icon: 'none' })
  }
  const leave = (row: RosterRow) => {
    if (isHandedOver(view, row)) setGoing(keyOf(row))
    else void tell(row, { what: 'out', via: 'list' })
  }
  const steps = {
    onIn: (row: RosterRow) => void tell(row, { what: 'in', via: 'list' }),
    onOut: leave,
    onOpen: (row: RosterRow) => setOpened(keyOf(row)),
  }
  const goes = find(going)
  return (
    <>
      <View className={styles.filters}>
        <Segments
          label="谁"
          form="chips"
          value={filter}
          onChoose={setFilter}
          options={[
            { value: 'all', label: '全部', count: counts.all },
            { value: 'expected', label: '还没到', count: counts.expected },
            { value: 'in', label: '在场', count: counts.in },
            { value: 'out', label: '走了', count: counts.out },
            ...(counts.absent > 0 ? [{ value: 'absent' as const, label: '没来', count: counts.absent }] : []),
          ]}
        />
      </View>
      {rows.length === 0 && <Empty scene="tea" title={NOBODY[filter]} />}
      {rows.length > 0 &&
        (wide ? <Table rows={rows} opened={opened} {...steps} /> : rows.map((row) => <PersonRow key={keyOf(row)} row={row} {...steps} />))}
      <PersonSheet
        row={going === null ? find(opened) : null}
        onSay={say}
        onHandOver={(row) => {
          setOpened(null)
          leave(row)
        }}
        onClose={() => setOpened(null)}
      />
      <HandOverSheet
        rows={goes ? [goes] : []}
        onHand={async (to, note) => {
          const problem = goes ? await say(goes, { what: 'out', via: 'list', to, note }) : null
          if (problem === null) setGoing(null)
          return problem
        }}
        onClose={() => setGoing(null)}
      />
    </>
  )
}
