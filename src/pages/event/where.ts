import type { EventView } from '@/domain/event/schema'

/**
 * Where something is, as a row: the room in front, since two lines of a narrow phone do not hold the name of the house as well.
 * @param beside what stands below a place in words
 */
export function whereLines(
  { words, centre }: Pick<EventView['where'], 'words' | 'centre'>,
  beside?: string,
): { title: string; note: string | undefined } {
  const end = words.indexOf(' ')
  if (centre === null || end < 0) return { title: words, note: centre === null ? beside : '看看邻里中心' }
  return { title: words.slice(end + 1), note: words.slice(0, end) }
}
