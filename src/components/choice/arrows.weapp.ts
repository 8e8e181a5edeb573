export function arrows() {
  return {}
}
