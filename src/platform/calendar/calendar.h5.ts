export const hasPhoneCalendar = false

export function addToPhoneCalendar(): Promise<'failed'> {
  return Promise.resolve('failed')
}
