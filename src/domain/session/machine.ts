import type { Machine } from '../shared/machine'

/** A request to be let in, from the QR code on a computer to its single use. That its time is over is asked of the clock, not kept. */
export const REQUEST_STATES = ['waiting', 'seen', 'confirmed', 'used', 'cancelled'] as const
export type RequestState = (typeof REQUEST_STATES)[number]

export type RequestAction = 'see' | 'confirm' | 'cancel' | 'take'

/** `asker` holds the secret key of the browser that asks; `scanner` scanned it first; `anybody` is whoever is signed in. */
export type RequestParty = 'asker' | 'scanner' | 'anybody'

export const requestMachine: Machine<RequestState, RequestAction, RequestParty> = {
  waiting: { see: { to: 'seen', by: ['anybody'] } },
  seen: {
    // Who comes back to the page sees it again; nobody else gets between.
    see: { to: 'same', by: ['scanner'] },
    confirm: { to: 'confirmed', by: ['scanner'] },
    cancel: { to: 'cancelled', by: ['scanner'] },
  },
  confirmed: {
    take: { to: 'used', by: ['asker'] },
    // As long as nobody has come in, one may still change one's mind.
    cancel: { to: 'cancelled', by: ['scanner'] },
  },
  used: {},
  cancelled: {},
}
