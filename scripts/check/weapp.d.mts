export interface PackageSize {
  name: string
  bytes: number
  limit: number
}
export const LIMITS: { main: number; subpackage: number; hard: number }
export function checkWeapp(root: string, options?: { production?: boolean }): { faults: string[]; sizes: PackageSize[] }
export function sizeTable(sizes: PackageSize[]): string
