import { useMemo, useState } from 'react'
import { useHat, worn } from '@/client/hat'
import type { DoorContracts } from '@/domain/capabilities'
import type { Bucket, WorkItem } from '@/domain/desk/schema'
import type { Worn } from '@/domain/role/rules'
import type { ValueOf } from '@/domain/shared/contract'
import { useLoaded } from '@/pages/load/useLoaded'
import { ALL, type Choice } from './choice'
import { useChoice } from './useChoice'
import { useNews } from './useNews'
import { useWork, type Work } from './useWork'

export interface Desk {
  choice: Choice
  change: (part: Partial<Choice>) => void
  /** A tile: only those, or all again. */
  chooseBucket: (bucket: Bucket) => void
  hat: Worn | null
  work: Work
  isNew: boolean
  /** Null until they are asked for. */
  offered: ValueOf<DoorContracts['desk.filters']> | null
  /** The row that is looked at; the first one when none was chosen. It stays in sight until another is chosen. */
  selected: Pick<WorkItem, 'capability' | 'id'> | null
  select: (item: WorkItem | null) => void
  /** Looks at the row before or behind. */
  move: (by: -1 | 1) => void
}

/** What list and table share: what was chosen, the work that fits it, and which of it is looked at. @param filtering the filters are in sight */
export function useDesk(filtering: boolean): Desk {
  const [choice, change] = useChoice()
  const { hat: mine } = useHat()
  const hat = useMemo(() => worn(mine), [mine])
  const work = useWork(choice, hat)
  const [{ value: offered }] = useLoaded('desk.filters', filtering ? { hat } : null)
  const isNew = useNews(work)
  const [chosen, setChosen] = useState<WorkItem | null>(null)
  const { items } = work
  const selected = chosen ?? items[0] ?? null

  return {
    choice,
    change: (part) => {
      setChosen(null)
      change(part)
    },
    chooseBucket: (bucket) => {
      setChosen(null)
      // Each bucket has an order of its own.
      change({ bucket, order: ALL.order })
    },
    hat,
    work,
    isNew,
    offered,
    selected,
    select: setChosen,
    move: (by) => {
      const at = items.findIndex(({ capability, id }) => id === selected?.id && capability === selected.capability)
      const next = items[Math.min(items.length - 1, Math.max(0, at + by))]
      if (next) setChosen(next)
    },
  }
}
