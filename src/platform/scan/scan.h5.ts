import type { Scanned } from './scan'

export const canScan = false

export function scanCode(): Promise<Scanned> {
  return Promise.resolve({ kind: 'unsupported' })
}
