/** What is drawn, in the order in which it lies on the paper. Lengths are pixels of the picture. */
export type Stroke =
  | { kind: 'fill'; colour: string; x: number; y: number; width: number; height: number }
  | { kind: 'frame'; colour: string; x: number; y: number; width: number; height: number; line: number }
  | {
      kind: 'text'
      text: string
      colour: string
      size: number
      /** Where it begins, ends, or has its middle, as `align` says. */
      x: number
      /** The base line of the first line. */
      y: number
      align: 'left' | 'center' | 'right'
      bold?: boolean
      serif?: boolean
      /** Wider than so much it goes on in the next line. */
      most?: number
      /** Lines at most; the last one ends with … */
      lines?: number
    }

export interface Drawing {
  width: number
  height: number
  strokes: readonly Stroke[]
}

/** What WeChat's canvas and a browser's have in common. */
export interface Pen {
  fillStyle: unknown
  strokeStyle: unknown
  lineWidth: number
  font: string
  textAlign: string
  fillRect(x: number, y: number, width: number, height: number): void
  strokeRect(x: number, y: number, width: number, height: number): void
  fillText(text: string, x: number, y: number): void
  measureText(text: string): { width: number }
}

const LINE_HEIGHT = 1.4
const SERIF = '"Songti SC", STSong, "Noto Serif SC", "Noto Serif CJK SC", SimSun, serif'
const SANS = '-apple-system, "PingFang SC", "Noto Sans SC", "Noto Sans CJK SC", "Microsoft YaHei", sans-serif'

export function draw(pen: Pen, { strokes }: Pick<Drawing, 'strokes'>): void {
  for (const stroke of strokes) {
    if (stroke.kind === 'text') {
      write(pen, stroke)
      continue
    }
    const { colour, x, y, width, height } = stroke
    pen.fillStyle = colour
    pen.strokeStyle = colour
    if (stroke.kind === 'fill') pen.fillRect(x, y, width, height)
    else {
      pen.lineWidth = stroke.line
      pen.strokeRect(x, y, width, height)
    }
  }
}

function write(pen: Pen, stroke: Extract<Stroke, { kind: 'text' }>) {
  const { text, colour, size, x, y, align, bold = false, serif = false, most = Number.POSITIVE_INFINITY, lines = 1 } = stroke
  pen.font = `${bold ? 'bold ' : ''}${size}px ${serif ? SERIF : SANS}`
  pen.fillStyle = colour
  pen.textAlign = align
  linesOf(text, most, lines, (part) => pen.measureText(part).width).forEach((line, index) => {
    pen.fillText(line, x, y + index * size * LINE_HEIGHT)
  })
}

/** Chinese breaks between any two characters. */
export function linesOf(text: string, most: number, lines: number, widthOf: (part: string) => number): string[] {
  const done: string[] = []
  let line = ''
  for (const character of text) {
    if (line !== '' && widthOf(line + character) > most) {
      done.push(line)
      line = ''
    }
    line += character
  }
  const all = [...done, line]
  if (all.length <= lines) return all
  return [...all.slice(0, lines - 1), `${[...(all[lines - 1] ?? '')].slice(0, -1).join('')}…`]
}
