/** Shorter texts are no one's: hiding every 王 would make nonsense of what others wrote. Characters. */
const SHORTEST = 2

const HIDDEN = '＊＊'

/**
 * Hides what identifies one person in words that stay. Numbers stand alone (502 is not part of 15024), and a telephone is found also
 * when it is written with spaces or dashes.
 * @param marks what identifies: nickname, real name, telephone, room
 */
export function maskIn(text: string, marks: readonly string[], by = HIDDEN): string {
  return [...new Set(marks)]
    .filter((mark) => mark.length >= SHORTEST)
    .sort((a, b) => b.length - a.length)
    .reduce(
      (left, mark) => left.replace(patternOf(mark), (_found, before: unknown) => `${typeof before === 'string' ? before : ''}${by}`),
      text,
    )
}

/** WeChat on older phones knows no lookbehind: what stands before a number is caught and put back. */
function patternOf(mark: string): RegExp {
  if (/^\d{7,}$/.test(mark)) return new RegExp(`(^|\\D)${[...mark].join('[\\s-]?')}(?!\\d)`, 'g')
  if (/^[\dA-Za-z]+$/.test(mark)) return new RegExp(`(^|[^0-9A-Za-z])${mark}(?![0-9A-Za-z])`, 'g')
  return new RegExp(mark.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'), 'g')
}

/** The same in every text of a value, as deep as it goes. */
export function maskWithin(value: unknown, mask: (text: string) => string): unknown {
  if (typeof value === 'string') return mask(value)
  if (Array.isArray(value)) return value.map((each) => maskWithin(each, mask))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, maskWithin(each, mask)]))
}

/** What of a room identifies a home by itself: 3单元502 and 502. */
export function marksOfRoom(room: string): string[] {
  const number = /\d{3,}[A-Za-z]?$/.exec(room)?.[0]
  return number === undefined || number === room ? [room] : [room, number]
}
