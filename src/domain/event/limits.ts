/** What can be taken in; beyond it a form was filled in wrongly. */
export const MOST = {
  seats: 2_000,
  sessions: 60,
  skipped: 60,
  organisers: 8,
  /** Minutes. */
  cancelBefore: 14 * 24 * 60,
  offerFor: 7 * 24 * 60,
  drawBefore: 14 * 24 * 60,
} as const
