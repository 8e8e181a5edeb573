import type { CertificateView } from '@/domain/attendance/schema'
import { clockOf } from '@/domain/attendance/words'
import { chinaDay } from '@/domain/shared/time'
import type { Drawing, Stroke } from '@/platform/picture/drawing'

/** A sheet in the proportions of A4, in pixels: sharp on paper, small enough for an album. */
const WIDTH = 900
const HEIGHT = 1_270
const MIDDLE = WIDTH / 2
const ROOM = WIDTH - 220

// Ink on paper, by day and by night: what is kept looks the same everywhere.
const PAPER = '#fffdf8'
const INK = '#27211a'
const SOFT = '#574e42'
const RED = '#b5321f'

/** One sheet for one attendee. */
export function sheetOf(view: CertificateView, name: string): Drawing {
  const { title, from, to, where, place, organiser, number } = view
  return {
    width: WIDTH,
    height: HEIGHT,
    strokes: [
      { kind: 'fill', colour: PAPER, x: 0, y: 0, width: WIDTH, height: HEIGHT },
      { kind: 'frame', colour: RED, x: 40, y: 40, width: WIDTH - 80, height: HEIGHT - 80, line: 4 },
      { kind: 'frame', colour: RED, x: 54, y: 54, width: WIDTH - 108, height: HEIGHT - 108, line: 1 },
      centred('活动证明', 220, 84, INK, { bold: true, serif: true }),
      centred(name, 400, 72, INK, { bold: true, serif: true }),
      centred(`${dayOf(from)} ${clockOf(from)}–${clockOf(to)}`, 490, 34, SOFT),
      centred(`在${where}`, 550, 34, SOFT, { lines: 2 }),
      centred('参加了', 680, 34, SOFT),
      centred(`《${title}》`, 780, 56, INK, { bold: true, serif: true, lines: 3 }),
      { kind: 'text', text: organiser, colour: INK, size: 36, x: WIDTH - 110, y: 1_035, align: 'right', most: 460, lines: 1 },
      { kind: 'text', text: place, colour: INK, size: 30, x: WIDTH - 110, y: 1_085, align: 'right', most: 460, lines: 1 },
      { kind: 'text', text: dayOf(to), colour: SOFT, size: 28, x: WIDTH - 110, y: 1_130, align: 'right' },
      ...seal(110, 990),
      centred(`编号 ${number} · 门口驿站 · 参加活动的纪念`, 1_190, 22, SOFT),
    ],
  }
}

function centred(
  text: string,
  y: number,
  size: number,
  colour: string,
  more: { bold?: boolean; serif?: boolean; lines?: number } = {},
): Stroke {
  return { kind: 'text', text, colour, size, x: MIDDLE, y, align: 'center', most: ROOM, ...more }
}

/** A small mark of ours, unlike any office's round seal. */
function seal(x: number, y: number): Stroke[] {
  return [
    { kind: 'fill', colour: RED, x, y, width: 130, height: 130 },
    { kind: 'text', text: '门口', colour: PAPER, size: 48, x: x + 65, y: y + 56, align: 'center', bold: true, serif: true },
    { kind: 'text', text: '驿站', colour: PAPER, size: 48, x: x + 65, y: y + 112, align: 'center', bold: true, serif: true },
  ]
}

/** 2026年11月24日 */
function dayOf(at: string): string {
  const day = chinaDay(at)
  return `${day.slice(0, 4)}年${Number(day.slice(5, 7))}月${Number(day.slice(8, 10))}日`
}
