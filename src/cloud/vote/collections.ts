import type { Instant } from '../../domain/shared/time'
import type { Counts } from '../../domain/vote/count'
import type { RecordLine } from '../../domain/vote/record'
import type { RollLine, Vote } from '../../domain/vote/vote'
import type { Collection } from '../store/port'

export const votes: Collection<Vote> = {
  name: 'vote',
  indexes: [
    ['tenant', 'estate', 'at'],
    ['tenant', 'at'],
    ['aboutKey', 'at'],
    ['state', 'at'],
    ['closeAt'],
    ['remindAt'],
    ['writer'],
    ['pendingSince'],
  ],
  sets: ['path'],
}

/** The frozen rolls, one document for each part, which holds its one ballot. The id is made by `lineId`. */
export const rollLines: Collection<RollLine> = {
  name: 'voteLine',
  indexes: [
    ['roll', 'rank'],
    ['roll', 'building', 'rank'],
    ['roll', 'paperState'],
    ['roll', 'cast'],
    ['roll', 'proxyTo'],
    ['proxyTo'],
    ['tenant', 'paperState', 'paperAt'],
  ],
  sets: ['path', 'owners', 'persons'],
}

/** @param roll the id under which it was frozen */
export function lineId(roll: string, part: string): string {
  return `${roll}.${part}`
}

/** How one building stands. */
export interface BuildingCount {
  building: string
  parts: number
  cast: number
  papers: number
  differs: number
}

/** How an open vote stands, a projection of its lines; its id is the vote’s. */
export interface VoteTally {
  tenant: string
  /** Rises with every ballot and paper. */
  changes: number
  /** `changes` when it was counted: another number says that it is to be counted anew. */
  counted: number
  at: Instant
  counts: Counts
  buildings: readonly BuildingCount[]
}

export const voteTallies: Collection<VoteTally> = { name: 'voteTally', indexes: [] }

/** The closing record, without names and doors; its id is the vote’s. */
export interface VoteRecord {
  tenant: string
  closedAt: Instant
  /** Ordered by number. */
  lines: readonly RecordLine[]
}

export const voteRecords: Collection<VoteRecord> = { name: 'voteRecord', indexes: [] }

/** The code by which ballots of one vote can be handed to somebody; its id is made of both. */
export interface ProxyCode {
  tenant: string
  vote: string
  person: string
  /** Of the vote. */
  until: Instant
}

export const proxyCodes: Collection<ProxyCode> = { name: 'voteProxy', indexes: [['person'], ['until']] }
