export function linkTo(page: string): string | null {
  const { origin, pathname } = window.location
  return `${origin}${pathname}#${page}`
}
