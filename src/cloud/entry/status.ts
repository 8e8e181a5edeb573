import type { RefusalCode } from '../../domain/shared/refusal'

/** architecture.md, the door on HTTP: these have a status of their own, all others are 409. */
const OWN_STATUS = {
  invalid: 400,
  unauthenticated: 401,
  forbidden: 403,
  notFound: 404,
  tooLarge: 413,
  tooMany: 429,
} as const satisfies Partial<Record<RefusalCode, number>>

export type RefusalStatus = (typeof OWN_STATUS)[keyof typeof OWN_STATUS] | 409

export function statusOf(code: RefusalCode): RefusalStatus {
  return code in OWN_STATUS ? OWN_STATUS[code as keyof typeof OWN_STATUS] : 409
}
