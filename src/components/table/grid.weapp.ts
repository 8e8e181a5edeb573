export function gridAttributes() {
  return {}
}

export function sortAttribute() {
  return {}
}

export function rowId(key: string): string {
  return `row-${key}`
}

export function isRange() {
  return false
}
