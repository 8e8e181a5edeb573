/**
 * An expected "no". It is returned, never thrown: the page maps each code to words with an exhaustive record.
 * Codes that every door can give stand first; the rest are named by the rule that gives them.
 */
export const REFUSAL_CODES = [
  'invalid', // the input does not fit the schema, or a rule of the form; `fields` says where
  'unauthenticated', // nobody is signed in, or the session has ended
  'forbidden', // signed in, but this person may not
  'notFound', // there is no such thing, or this reader may not know of it
  'tooLarge', // body, picture or text over the limit
  'tooMany', // over the rate limit, or more pieces than allowed
  'conflict', // somebody else changed it first; read again
  'reusedRequest', // the same request id came with another input
  'wrongState', // the matter is not in a state from which this can be done
  'tooSoon', // allowed, but not yet (a second nudge on one day)
  'tooLate', // the window has closed (reopening after 7 days)
  'notAccepted', // the words or pictures were not accepted by moderation
  'quotePending', // a price waits for the resident's answer
  'photosMissing', // work ends with a picture before and one after
  'elsewhere', // the building, person or report is of another estate
  'already', // this person has already done it
  'unavailable', // a service outside, such as WeChat's, did not answer, or is not set up here
  'lastAdmin', // a tenant is never left without an admin
  'full', // no seat is left, and no place in the line
  'taken', // somebody else has the room at that time
  'clash', // the same person would be in two places at once; `message` names the other
  'notEligible', // not for this age or this estate, or not yet
  'consentMissing', // a child takes part only with a guardian's consent that holds
  'unfunded', // the shares of the cost do not yet come to the whole
  'openWork', // something is still in this person's hands: name who takes it over
] as const

export type RefusalCode = (typeof REFUSAL_CODES)[number]

export interface Refusal<C extends RefusalCode = RefusalCode> {
  code: C
  /** A sentence for people, in 简体中文; pages may word it better. */
  message?: string
  /** Path of a field in the input → what is wrong with it, in 简体中文. */
  fields?: Record<string, string>
}

export type Outcome<T, C extends RefusalCode = RefusalCode> = { ok: true; value: T } | { ok: false; refusal: Refusal<C> }

export function accept<T>(value: T): { ok: true; value: T } {
  return { ok: true, value }
}

export function refuse<C extends RefusalCode>(code: C, message?: string, fields?: Record<string, string>): { ok: false; refusal: Refusal<C> } {
  const refusal: Refusal<C> = { code }
  if (message !== undefined) refusal.message = message
  if (fields !== undefined) refusal.fields = fields
  return { ok: false, refusal }
}
