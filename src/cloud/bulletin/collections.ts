import type { Bulletin } from '../../domain/bulletin/bulletin'
import type { Instant } from '../../domain/shared/time'
import type { Collection } from '../store/port'

export const bulletins: Collection<Bulletin> = {
  name: 'bulletin',
  indexes: [
    ['place', 'shown', 'pinned', 'at'],
    ['tenant', 'shown', 'open', 'pinned', 'at'],
    ['state', 'at'],
    ['endAt'],
    ['author', 'at'],
    ['pendingSince'],
  ],
  sets: ['deskPath'],
}

/** That one person has read one bulletin; its id is made of both. */
export interface Reading {
  tenant: string
  bulletin: string
  person: string
  /** Lives there: only residents are counted. */
  resident: boolean
  /** Of the roll, when the reader’s is known. */
  household: string | null
  /** The number of readers holds it. */
  counted: boolean
  at: Instant
}

export const readings: Collection<Reading> = {
  name: 'bulletinReading',
  indexes: [
    ['person', 'bulletin'],
    ['bulletin', 'person'],
    ['bulletin', 'resident', 'counted'],
    ['counted', 'at'],
  ],
}

/** The first of a household to read it; its id is made of both. */
export interface HouseholdReading {
  tenant: string
  bulletin: string
  household: string
  person: string
}

export const householdReadings: Collection<HouseholdReading> = {
  name: 'bulletinHousehold',
  indexes: [['bulletin'], ['person', 'bulletin']],
}

/** How many have read a bulletin, a projection of the readings. Its id is the bulletin's. */
export interface ReaderCount {
  tenant: string
  bulletin: string
  people: number
  households: number
  /** Persons who are counted already and whose readings do not say so yet, and how many. */
  counting: readonly string[]
  flying: number
}

export const readerCounts: Collection<ReaderCount> = { name: 'bulletinReaders', indexes: [['bulletin'], ['flying']] }

/** A telling on its way to all residents of a place, and how far it has come. Its id is made of the bulletin and the effect. */
export interface Spread {
  tenant: string
  bulletin: string
  key: string
  telling: 'urge' | 'remind'
  open: boolean
  at: Instant
  /** The building, and the last of its residents who was told. */
  building: string | null
  person: string | null
}

export const spreads: Collection<Spread> = { name: 'bulletinSpread', indexes: [['open', 'at']] }
