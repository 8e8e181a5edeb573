import type { Agreed } from '../../domain/deliberation/agreed'
import type { Deliberation } from '../../domain/deliberation/deliberation'
import type { Instant } from '../../domain/shared/time'
import type { Collection } from '../store/port'

export const deliberations: Collection<Deliberation> = {
  name: 'deliberation',
  indexes: [
    ['tenant', 'updatedAt'],
    ['estate', 'updatedAt'],
    ['tenant', 'aboutKey', 'updatedAt'],
    ['open', 'dueAt'],
    ['open', 'createdAt'],
    ['open', 'updatedAt'],
    ['open', 'state', 'dueAt'],
    ['raiser', 'state'],
    ['pendingSince'],
  ],
  sets: ['path', 'persons'],
}

/** What was agreed; its id is `agreedId`. */
export const agreedActions: Collection<Agreed> = {
  name: 'agreedAction',
  indexes: [
    ['deliberation', 'nth'],
    ['open', 'dueAt'],
    ['open', 'createdAt'],
    ['open', 'updatedAt'],
    ['role', 'open', 'dueAt'],
    ['person', 'open', 'dueAt'],
  ],
  sets: ['areas', 'persons'],
}

/** That somebody will come to a meeting; its id is made of both. */
export interface Comer {
  tenant: string
  deliberation: string
  person: string
  at: Instant
}

export const comers: Collection<Comer> = {
  name: 'deliberationComer',
  indexes: [
    ['deliberation', 'at'],
    ['person', 'at'],
  ],
}

/** A few words about an issue. */
export interface Remark {
  tenant: string
  deliberation: string
  person: string
  /** 3栋居民, 楼栋长: as what it was said, as it was then. */
  who: string
  words: string
  /** Passed moderation, or a look by the desk. */
  shown: boolean
  /** The desk took it out of sight. */
  hidden: boolean
  at: Instant
}

export const remarks: Collection<Remark> = {
  name: 'deliberationRemark',
  indexes: [
    ['deliberation', 'at'],
    ['person', 'at'],
  ],
}

/** A line on its way to everybody who lives in an estate, and how far it has come. Its id is made of the matter and the step. */
export interface Telling {
  tenant: string
  estate: string
  matter: string
  title: string
  words: string
  /** Who did it, and is not told. */
  by: string | null
  open: boolean
  at: Instant
  /** The building, and the last of its residents who was told. */
  building: string | null
  person: string | null
}

export const tellings: Collection<Telling> = { name: 'estateTelling', indexes: [['open', 'at'], ['by'], ['at']] }
