/** 139****1234; of a landline and of shorter numbers the last four digits alone. */
export function maskPhone(phone: string): string {
  const head = phone.length === 11 && phone.startsWith('1') ? phone.slice(0, 3) : ''
  return `${head}****${phone.slice(-4)}`
}
