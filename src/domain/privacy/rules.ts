/** Shorter texts are no one's: hiding every 王 would make nonsense of what others wrote. Characters. */
const SHORTEST = 2

const HIDDEN = '＊＊'

/**
 * Hides what identifies one person in words that stay. Numbers are found also when they are written with spaces or dashes.
 * @param marks what identifies: nickname, real name, telephone, room
 */
export function maskIn(text: string, marks: readonly string[], by = HIDDEN): string {
  return [...new Set(marks)]
    .filter((mark) => mark.length >= SHORTEST)
    .sort((a, b) => b.length - a.length)
    .reduce((left, mark) => left.replace(patternOf(mark), by), text)
}

function patternOf(mark: string): RegExp {
  if (!/^\d{7,}$/.test(mark)) return new RegExp(escaped(mark), 'g')
  return new RegExp([...mark].join('[\\s-]?'), 'g')
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}

/** What of a room identifies a home by itself: 3单元502 and 502. */
export function marksOfRoom(room: string): string[] {
  const number = /\d{3,}[A-Za-z]?$/.exec(room)?.[0]
  return number === undefined || number === room ? [room] : [room, number]
}
