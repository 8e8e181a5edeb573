export function slide() {
  return {}
}
