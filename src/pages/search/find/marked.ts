/** A piece of a text, and whether it was looked for. */
export interface Piece {
  text: string
  hit: boolean
}

/** The text in pieces. @param hits from, to in UTF-16 units, sorted and apart */
export function piecesOf(text: string, hits: readonly (readonly [number, number])[]): Piece[] {
  const pieces: Piece[] = []
  let at = 0
  for (const [from, to] of hits) {
    if (from > at) pieces.push({ text: text.slice(at, from), hit: false })
    pieces.push({ text: text.slice(from, to), hit: true })
    at = to
  }
  if (at < text.length) pieces.push({ text: text.slice(at), hit: false })
  return pieces
}
