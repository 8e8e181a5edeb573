import { useState } from 'react'
import type { StaffRole } from '@/domain/role/invitation'
import type { PersonRow, PlaceRow } from '@/domain/role/schema'
import { type Pages, usePages } from '@/pages/load/usePages'

export interface PeopleChoice {
  place: PlaceRow | null
  role: StaffRole | null
  search: string
}

export interface People {
  choice: PeopleChoice
  change: (part: Partial<PeopleChoice>) => void
  pages: Pages<'role.people'>
  selected: PersonRow | null
  select: (person: PersonRow) => void
  move: (by: -1 | 1) => void
}

/** Who is listed, and who of them is looked at. */
export function usePeople(): People {
  const [choice, setChoice] = useState<PeopleChoice>({ place: null, role: null, search: '' })
  const [chosen, setChosen] = useState<PersonRow | null>(null)
  const search = choice.search.trim()
  const pages = usePages('role.people', { place: choice.place?.id ?? null, role: choice.role, search })
  const selected = chosen ?? pages.items[0] ?? null
  return {
    choice,
    change: (part) => {
      setChosen(null)
      setChoice((before) => ({ ...before, ...part }))
    },
    pages,
    selected,
    select: setChosen,
    move: (by) => {
      const at = pages.items.findIndex(({ id }) => id === selected?.id)
      const next = pages.items[Math.min(pages.items.length - 1, Math.max(0, at + by))]
      if (next) setChosen(next)
    },
  }
}
