export const canLogin = false

export function loginCode(): Promise<string | null> {
  return Promise.resolve(null)
}
