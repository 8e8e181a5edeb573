import { hash } from '@stablelib/sha256'
import type { Instant } from '../shared/time'
import type { DrawEntry } from './schema'

/** The draw of one session, as stored. */
export interface Draw {
  tenant: string
  at: Instant
  /** The seed, encrypted: nobody knows it before the draw was held. */
  seed: string
  /** `sealOf(seed)`, published before anybody applied. */
  sealed: string
  /** The seed in plain, once it was held. */
  revealed: string | null
  capacity: number
  entries: readonly DrawEntry[]
}

/** The list with which a draw is held. */
export interface DrawList {
  tenant: string
  at: Instant
  capacity: number
  entries: readonly (DrawEntry & { booking: string })[]
}

/** One party before the draw. */
export interface Applicant {
  /** Known to the party alone. */
  token: string
  seats: number
  /** The most seats that anybody of the party had this term already. */
  had: number
}

/** SHA-256 of ASCII text, hexadecimal. In plain JavaScript, since the mini-program has no other: the phone computes the draw itself. */
export function sha256(text: string): string {
  const bytes = Uint8Array.from(text, (letter) => letter.charCodeAt(0))
  return Array.from(hash(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** What is published of a seed before the draw: nobody can change the seed afterwards without being seen. */
export function sealOf(seed: string): string {
  return sha256(seed)
}

/** The lot of a party: nobody can know it before the seed is known, everybody can compute it afterwards. */
export function lotOf(seed: string, token: string): string {
  return sha256(`${seed}:${token}`)
}

/**
 * The draw: who had the fewest seats this term comes first, among equals the lower lot. Down this order each party that still fits gets
 * its seats; the others wait in this order.
 */
export function drawn<T extends Applicant>(seed: string, applicants: readonly T[], capacity: number): (T & DrawEntry)[] {
  const lots = applicants.map((each) => ({ ...each, lot: lotOf(seed, each.token) }))
  lots.sort((one, other) => one.had - other.had || compare(one.lot, other.lot) || compare(one.token, other.token))
  let left = capacity
  return lots.map((each, index) => {
    const seated = each.seats <= left
    if (seated) left -= each.seats
    return { ...each, place: index + 1, result: seated ? 'seat' : 'line' }
  })
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}

/** What is published of a draw. */
export interface PublishedDraw {
  sealed: string
  seed: string | null
  capacity: number
  entries: readonly DrawEntry[]
}

export type DrawCheck = 'notYet' | 'right' | 'otherSeed' | 'otherOrder'

/** Computes a published draw anew. Anybody can do the same by hand: the rule is in `drawn`. */
export function checkDraw({ sealed, seed, capacity, entries }: PublishedDraw): DrawCheck {
  if (seed === null) return 'notYet'
  if (sealOf(seed) !== sealed) return 'otherSeed'
  const again = drawn(seed, [...entries], capacity)
  const right = again.every((each, index) => {
    const said = entries[index]
    return said?.token === each.token && said.lot === each.lot && said.place === each.place && said.result === each.result
  })
  return right ? 'right' : 'otherOrder'
}
