import type { Kind } from '../../domain/privacy/limits'
import type { Instant } from '../../domain/shared/time'
import type { Context } from '../context'

/** What of somebody who leaves has to be known to find it in words that stay. Only while it is needed: sealed, and then thrown away. */
export interface Facts {
  /** Everything that this person was called here. */
  names: string[]
  /** Telephone, room: what else identifies them. */
  marks: string[]
  /** Whole texts that go with them, and stand in answers that are kept for others. */
  texts: string[]
}

/** Somebody whose account was just deleted. Their record is gone already, so no new request of theirs comes in. */
export interface Leaving extends Facts {
  tenant: string
  person: string
}

/** What a capability knows of people, and how it gives that out, forgets it, and lets it lapse. */
export interface Keeper {
  kind: Kind
  /** How many records there are of this person. */
  count(context: Context, person: string): Promise<number>
  /** These records as the person may have them: sealed fields opened, nothing of others. */
  export(context: Context, person: string): Promise<Record<string, unknown>[]>
  /** How they were called and reached here, at any time; asked before anything is forgotten. */
  known?(context: Context, person: string): Promise<Facts>
  /** Forgets this person. Runs again after a break-off, and once more later: what is gone already is no error. */
  erase(context: Context, leaving: Leaving): Promise<void>
  /** Removes what ended before; kinds whose term no clock ends, or whose own job does it, have none. @returns how many */
  sweep?(context: Context, before: Instant): Promise<number>
}
