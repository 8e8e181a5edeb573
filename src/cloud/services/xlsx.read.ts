import { Unzip, UnzipInflate, UnzipPassThrough } from 'fflate'
import readSheets from 'read-excel-file/node'
import { accept, type Outcome, refuse } from '../../domain/shared/refusal'
import { slices } from './pause'

/** One row that holds anything: its number as the spreadsheet shows it, and its cells by column, empty ones as ''. */
export interface SheetRow {
  row: number
  cells: readonly string[]
}

export interface ReadSheet {
  name: string
  rows: SheetRow[]
}

export interface XlsxLimits {
  /** Of one sheet, the head row included. */
  rows: number
  /** Bytes of all parts together, unpacked: an archive may claim to be small and grow without end. */
  unpacked: number
}

/** 50,000 households of eleven columns unpack to some 25 MB. */
export const XLSX_LIMITS: XlsxLimits = { rows: 60_001, unpacked: 160 * 1024 * 1024 }

/** Wider sheets have notes beside the table; nobody reads them here. */
const COLUMNS = 40

/** Longer texts are cut: no field takes them, and the row is refused for it. Characters. */
const LONGEST = 1_000

/** Packed bytes that are unpacked at once: even at the worst ratio of deflate (1:1032) a few megabytes. */
const PIECE = 4 * 1024

/**
 * The texts of an XLSX workbook; of formulas their last results. What the archive says about itself is not trusted: it is measured
 * before it is read.
 */
export async function readXlsx(bytes: Uint8Array, limits: XlsxLimits = XLSX_LIMITS): Promise<Outcome<ReadSheet[], 'invalid' | 'tooLarge'>> {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return refuse('invalid', '这不是 Excel 工作簿（.xlsx），请用模板填写后再上传')
  const size = await unpackedSize(bytes, limits.unpacked)
  if (size === null) return refuse('invalid', '这个文件已损坏，或不是 Excel 工作簿（.xlsx）')
  if (size > limits.unpacked) return refuse('tooLarge', '工作簿展开后太大，请分几次导入')
  const found = await readSheets(Buffer.from(bytes)).catch(() => null)
  // Whatever the reader says is about XML; people know workbooks.
  if (!found) return refuse('invalid', '这个工作簿已损坏，请用 Excel 或 WPS 另存一份再上传')
  const sheets: ReadSheet[] = []
  const pause = slices()
  for (const { sheet, data } of found) {
    const rows: SheetRow[] = []
    for (const [index, row] of data.entries()) {
      const cells = row.slice(0, COLUMNS).map(textOf)
      if (cells.some((cell) => cell !== '')) rows.push({ row: index + 1, cells })
      await pause()
    }
    if (rows.length > limits.rows) return refuse('tooLarge', `“${sheet}”表超过 ${limits.rows - 1} 行，请分几次导入`)
    sheets.push({ name: sheet.trim(), rows })
  }
  return accept(sheets)
}

/** Numbers in the shortest spelling that means them, days as 2026-01-05, truths as the spreadsheet writes them. */
function textOf(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 10)
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE'
  return String(value).trim().slice(0, LONGEST)
}

/** Bytes of all parts, or more than `most` as soon as that is sure. @returns null for what cannot be unpacked */
async function unpackedSize(bytes: Uint8Array, most: number): Promise<number | null> {
  let size = 0
  let broken = false
  const unzip = new Unzip((file) => {
    file.ondata = (error, chunk) => {
      if (error) broken = true
      else size += chunk.length
    }
    file.start()
  })
  unzip.register(UnzipInflate)
  unzip.register(UnzipPassThrough)
  const pause = slices()
  try {
    for (let at = 0; at < bytes.length && size <= most && !broken; at += PIECE) {
      unzip.push(bytes.subarray(at, at + PIECE), at + PIECE >= bytes.length)
      await pause()
    }
  } catch {
    broken = true
  }
  return broken ? null : size
}
