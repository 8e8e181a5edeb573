import type { Appearance } from '@/platform/appearance/appearance'

/** Names of the global classes in app.scss that redefine the tokens. */
export function looks({ theme, textSize }: Appearance): string[] {
  const names: string[] = []
  if (theme !== 'system') names.push(`as-${theme}`)
  if (textSize !== 'normal') names.push(`type-${textSize}`)
  return names
}
