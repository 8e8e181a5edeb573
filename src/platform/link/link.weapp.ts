export function linkTo(_page: string): string | null {
  return null
}
