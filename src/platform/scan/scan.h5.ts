export const canScan = false

export function scanText(): Promise<string | null> {
  return Promise.resolve(null)
}
