import { MINUTE } from '../shared/time'

/** Parties that may stand in line, or apply for a draw: more than any class here ever had, few enough that the counter stays small. */
export const LINE_MOST = 1_000

/** After so long the request that wrote something has surely ended: what it left undone is done by the timer. Milliseconds. */
export const UNDONE_AFTER = MINUTE
