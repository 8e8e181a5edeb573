import { MINUTE } from '../shared/time'

/** How long a QR code waits to be scanned. */
export const ASK_LASTS = 2 * MINUTE

/** Who has scanned it has at least this long to read and decide. */
export const DECIDE_WITHIN = MINUTE

/** The browser asks every two seconds; a slow network gets this long to take what was confirmed. */
export const TAKE_WITHIN = MINUTE

/** Codes that one person may scan or type within `LOOK_WINDOW`. */
export const LOOKS = 20
export const LOOK_WINDOW = 10 * MINUTE

/** Wrong setup codes, all callers together, before the server must be started again. */
export const SETUP_TRIES = 10

export const NICKNAME_MAX = 12
