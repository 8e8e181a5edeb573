import { useState } from 'react'
import { Button } from '@/components/button/Button'
import { Card } from '@/components/card/Card'
import { Row } from '@/components/row/Row'
import { type Column, DataTable } from '@/components/table/DataTable'
import type { DoorContracts } from '@/domain/capabilities'
import { areaWords } from '@/domain/household/roll'
import type { ValueOf } from '@/domain/shared/contract'
import { useWide } from '@/platform/appearance/useWide'

type Door = ValueOf<DoorContracts['household.ownersRoll']>['doors'][number]

const USE_WORDS: Record<Door['use'], string> = { home: '住宅', shop: '商铺', other: '其他' }

const COLUMNS: readonly Column<Door>[] = [
  { key: 'door', title: '门牌', width: 8, cell: ({ door }) => door, sorts: 'asc' },
  { key: 'owners', title: '业主', width: 'rest', cell: namesOf },
  { key: 'area', title: '专有面积', width: 9, cell: ({ area }) => (area === null ? '没有' : areaWords(area)), sorts: 'desc' },
  { key: 'use', title: '用途', width: 5, cell: ({ use }) => USE_WORDS[use], yields: 'first' },
  { key: 'matched', title: '账号', width: 6, cell: accountsOf },
]

/** A phone draws so many at once: a building may have hundreds, and WeChat carries a thousand nodes a page. */
const AT_ONCE = 40

/** A table where there is room, slips below each other where there is not. */
export function DoorList({ doors }: { doors: readonly Door[] }) {
  const wide = useWide()
  const [sort, setSort] = useState<{ by: string; direction: 'asc' | 'desc' } | null>(null)
  const [selected, setSelected] = useState<string | null>(null)
  const [shown, setShown] = useState(AT_ONCE)
  if (wide) {
    return (
      <DataTable
        label="业主名册"
        columns={COLUMNS}
        rows={sorted(doors, sort)}
        keyOf={({ household }) => household}
        nameOf={({ door }) => door}
        selected={selected}
        onSelect={({ household }) => setSelected(household)}
        sort={sort}
        onSort={(by, direction) => setSort({ by, direction })}
      />
    )
  }
  return (
    <>
      <Card kind="rows">
        {doors.slice(0, shown).map((door) => (
          <Row
            key={door.household}
            title={`${door.door} ${namesOf(door)}`}
            note={`${USE_WORDS[door.use]} · ${accountsOf(door)}`}
            trailing={door.area === null ? '没有面积' : areaWords(door.area)}
          />
        ))}
      </Card>
      {doors.length > shown && (
        <Button label={`还有 ${doors.length - shown} 户，再看 ${AT_ONCE} 户`} kind="quiet" onPress={() => setShown(shown + AT_ONCE)} />
      )}
    </>
  )
}

function namesOf({ owners }: Door): string {
  return owners.length === 0 ? '没有业主' : owners.map(({ name }) => name).join('、')
}

/** How many of the owners are known as accounts, and may vote on their phones. */
function accountsOf({ owners }: Door): string {
  const matched = owners.filter((owner) => owner.matched).length
  return matched === 0 ? '未对上' : matched === owners.length ? '已对上' : `对上 ${matched} 位`
}

/** The roll's own order is that of the doors. */
function sorted(doors: readonly Door[], sort: { by: string; direction: 'asc' | 'desc' } | null): Door[] {
  if (sort === null) return [...doors]
  const order = sort.by === 'area' ? [...doors].sort((a, b) => (a.area ?? -1) - (b.area ?? -1)) : [...doors]
  return sort.direction === 'asc' ? order : order.reverse()
}
