/** States of a space, in the order in which a reader meets them. */
export const STATES = [
  'suggested',
  'surveyed',
  'deliberating',
  'planned',
  'renovating',
  'opened',
  'maintained',
  'declined',
  'dormant',
] as const
export type State = (typeof STATES)[number]
