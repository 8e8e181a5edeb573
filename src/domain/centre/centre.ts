import type { Point, WorkingHours } from '../place/place'
import type { Instant } from '../shared/time'

/** What a room is for; it gives the drawing. */
export const ROOM_KINDS = ['window', 'hall', 'room', 'meal', 'clinic', 'care', 'play', 'work', 'outside'] as const
export type RoomKind = (typeof ROOM_KINDS)[number]

/** Days on which all is shut, both included, as `2026-10-01` in China. */
export interface Closure {
  from: string
  to: string
  reason: string
}

/** A window, hall or room. Its id never changes while it exists: bookings refer to it. */
export interface Room {
  id: string
  name: string
  kind: RoomKind
  /** What one does there. */
  use: string
  /** Null: those of the centre. */
  hours: WorkingHours | null
  /** Null: that of the centre. */
  phone: string | null
  /** People; null when it does not matter. */
  capacity: number | null
  /** Events and groups may book it. */
  bookable: boolean
}

export interface Floor {
  id: string
  /** 1F, 户外. */
  name: string
  rooms: readonly Room[]
}

/** 邻里中心, floor by floor. */
export interface CentreContent {
  name: string
  address: string
  /** A line above all: where it comes from, what is new. */
  note: string
  point: Point | null
  phone: string | null
  hours: WorkingHours
  closures: readonly Closure[]
  /** From the ground up. */
  floors: readonly Floor[]
}

/** As stored. It hangs on a community by its id, beside the place tree: an import never touches it. */
export interface CentreRecord extends CentreContent {
  tenant: string
  community: string
  changedAt: Instant
  changedBy: string | null
}
