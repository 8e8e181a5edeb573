import { type Cell, type Column, writeXlsx } from './xlsx.write'

export type { Cell, Column }

/** One table as an XLSX workbook. See `writeXlsx`. @param name of its sheet */
export function writeSheet(columns: readonly Column[], rows: readonly (readonly Cell[])[], name = '表'): Promise<Uint8Array> {
  return writeXlsx([{ name, columns, rows }])
}

/** A text that a spreadsheet would take for a formula when it opens a CSV. */
const FORMULA = /^[\s]*[=+\-@\t\r]/

/**
 * The same as CSV (RFC 4180, CRLF) in UTF-8 with a byte order mark, by which spreadsheets know it. Texts that would be taken for
 * formulas begin with an apostrophe.
 */
export function writeCsv(columns: readonly Column[], rows: readonly (readonly Cell[])[]): Uint8Array {
  const lines = [columns.map(({ title }) => title), ...rows].map((row) => row.map(csvCell).join(','))
  return Buffer.from(`\uFEFF${lines.join('\r\n')}\r\n`)
}

function csvCell(cell: Cell): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return String(cell)
  const text = FORMULA.test(cell) ? `'${cell}` : cell
  return /[",\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text
}
