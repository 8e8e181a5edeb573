import { create } from 'qrcode/lib/core/qrcode'

/** White around the code, in modules: readers need four (ISO/IEC 18004). */
const QUIET = 4

/**
 * The code as an SVG data URI, dark on white by day and by night: many readers do not know a light code on dark.
 * Fifteen of a hundred modules may be spoilt, since codes hang in stairwells (error correction M).
 */
export function qrDrawing(text: string): string {
  // Bytes are given ready made: the library would ask for TextEncoder, which older WeChat lacks.
  const { modules } = create([{ data: utf8(text), mode: 'byte' }], { errorCorrectionLevel: 'M' })
  const side = modules.size + 2 * QUIET
  let path = ''
  for (let y = 0; y < modules.size; y++) path += rowPath((x) => modules.get(y, x) === 1, modules.size, y)
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${side}v${side}H0z"/><path d="${path}"/></svg>`
  return `data:image/svg+xml,${encodeURIComponent(svg)}`
}

/** One rectangle for each run of dark modules: a third of the length that single squares would take. */
function rowPath(isDark: (x: number) => boolean, size: number, y: number): string {
  let path = ''
  for (let x = 0; x < size; x++) {
    if (!isDark(x)) continue
    const from = x
    while (x + 1 < size && isDark(x + 1)) x++
    path += `M${from + QUIET} ${y + QUIET}h${x - from + 1}v1h-${x - from + 1}z`
  }
  return path
}

function utf8(text: string): Uint8Array {
  const bytes: number[] = []
  const escaped = encodeURIComponent(text)
  for (let at = 0; at < escaped.length; at++) {
    if (escaped[at] !== '%') {
      bytes.push(escaped.charCodeAt(at))
      continue
    }
    bytes.push(Number.parseInt(escaped.slice(at + 1, at + 3), 16))
    at += 2
  }
  return Uint8Array.from(bytes)
}
