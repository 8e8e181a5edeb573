import { Unzip, UnzipInflate, UnzipPassThrough } from 'fflate'
import { SaxesParser, type SaxesTagPlain } from 'saxes'
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

type Read = Outcome<ReadSheet[], 'invalid' | 'tooLarge'>

/**
 * The texts of an XLSX workbook; of formulas their last results. Never trusts what the archive says about itself, and works in slices:
 * the door goes on answering.
 * @param heard is told how much is done, 0…1
 */
export async function readXlsx(
  bytes: Uint8Array,
  limits: XlsxLimits = XLSX_LIMITS,
  heard: (part: number) => void = () => {},
): Promise<Read> {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return refuse('invalid', '这不是 Excel 工作簿（.xlsx），请用模板填写后再上传')
  const parts = await unpack(bytes, limits.unpacked)
  if (parts === 'tooLarge') return refuse('tooLarge', '工作簿展开后太大，请分几次导入')
  const workbook = parts?.get('xl/workbook.xml')
  if (!parts || !workbook) return refuse('invalid', '这个文件已损坏，或不是 Excel 工作簿（.xlsx）')
  try {
    const shared = await sharedTexts(parts.get('xl/sharedStrings.xml'))
    const listed = await sheetParts(workbook, parts.get('xl/_rels/workbook.xml.rels'))
    const sheets: ReadSheet[] = []
    for (const { name, part } of listed) {
      const rows = await sheetRows(parts.get(part), shared, limits.rows, (within) => heard((sheets.length + within) / listed.length))
      if (rows === 'tooLarge') return refuse('tooLarge', `“${name}”表超过 ${limits.rows - 1} 行，请分几次导入`)
      sheets.push({ name, rows })
    }
    return accept(sheets)
  } catch {
    // Whatever the parser says is about XML; people know workbooks.
    return refuse('invalid', '这个工作簿已损坏，请用 Excel 或 WPS 另存一份再上传')
  }
}

/** Only the parts that are read. @returns null for an archive that cannot be unpacked */
async function unpack(bytes: Uint8Array, most: number): Promise<Map<string, Uint8Array> | 'tooLarge' | null> {
  const open = new Map<string, Uint8Array[]>()
  let size = 0
  let broken = false
  const unzip = new Unzip((file) => {
    if (
      !/^xl\/(workbook\.xml|sharedStrings\.xml|_rels\/workbook\.xml\.rels|worksheets\/[^/]+\.xml)$/.test(file.name) ||
      open.has(file.name)
    )
      return
    const chunks: Uint8Array[] = []
    open.set(file.name, chunks)
    file.ondata = (error, chunk) => {
      if (error) broken = true
      else {
        size += chunk.length
        if (size <= most) chunks.push(chunk)
      }
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
  if (size > most) return 'tooLarge'
  return broken ? null : new Map([...open].map(([name, chunks]) => [name, Buffer.concat(chunks)]))
}

/** Characters that are parsed before others may have their turn. */
const PARSED_AT_ONCE = 64 * 1024

/** Walks a part. Names come without their prefix; `stop()` of the handlers ends it early. */
async function walk(
  part: Uint8Array | undefined,
  on: { open?(name: string, tag: SaxesTagPlain): void; close?(name: string): void; text?(text: string): void },
  heard: (part: number) => void = () => {},
  stopped: () => boolean = () => false,
) {
  if (!part) return
  const parser = new SaxesParser()
  const local = (name: string) => name.slice(name.indexOf(':') + 1)
  parser.on('opentag', (tag) => on.open?.(local(tag.name), tag))
  parser.on('closetag', (tag) => on.close?.(local(tag.name)))
  parser.on('text', (text) => on.text?.(text))
  parser.on('error', (error) => {
    throw error
  })
  const decoder = new TextDecoder()
  const pause = slices()
  for (let at = 0; at < part.length && !stopped(); at += PARSED_AT_ONCE) {
    parser.write(decoder.decode(part.subarray(at, at + PARSED_AT_ONCE), { stream: true }))
    heard(at / part.length)
    await pause()
  }
  if (!stopped()) parser.close()
}

/** Texts that cells name by number. Phonetic readings (rPh) are no part of them. */
async function sharedTexts(part: Uint8Array | undefined): Promise<string[]> {
  const texts: string[] = []
  let inText = false
  let phonetic = false
  await walk(part, {
    open(name) {
      if (name === 'si') texts.push('')
      else if (name === 'rPh') phonetic = true
      else if (name === 't') inText = !phonetic
    },
    close(name) {
      if (name === 't') inText = false
      else if (name === 'rPh') phonetic = false
    },
    text(text) {
      if (inText) texts[texts.length - 1] += text
    },
  })
  return texts
}

async function sheetParts(workbook: Uint8Array, relations: Uint8Array | undefined): Promise<{ name: string; part: string }[]> {
  const targets = new Map<string, string>()
  await walk(relations, {
    open(name, { attributes }) {
      if (name === 'Relationship') targets.set(attributes.Id ?? '', attributes.Target ?? '')
    },
  })
  const sheets: { name: string; part: string }[] = []
  await walk(workbook, {
    open(name, { attributes }) {
      if (name !== 'sheet') return
      const id = Object.entries(attributes).find(([key]) => /(^|:)id$/.test(key))?.[1] ?? ''
      const target = targets.get(id) ?? ''
      sheets.push({ name: (attributes.name ?? '').trim(), part: target.startsWith('/') ? target.slice(1) : `xl/${target}` })
    },
  })
  return sheets
}

async function sheetRows(
  part: Uint8Array | undefined,
  shared: readonly string[],
  most: number,
  heard: (part: number) => void,
): Promise<SheetRow[] | 'tooLarge'> {
  const rows: SheetRow[] = []
  let cells: string[] = []
  let row = 0
  let column = 0
  let type = ''
  let text = ''
  let reading = false
  let phonetic = false
  const tooLong = () => rows.length > most
  await walk(
    part,
    {
      open(name, { attributes }) {
        if (name === 'row') {
          row = Number(attributes.r) || row + 1
          cells = []
          column = -1
        } else if (name === 'c') {
          column = columnIndex(attributes.r) ?? column + 1
          type = attributes.t ?? 'n'
          text = ''
        } else if (name === 'rPh') phonetic = true
        else if (name === 'v' || name === 't') reading = !phonetic
      },
      text(piece) {
        if (reading && text.length < LONGEST) text += piece
      },
      close(name) {
        if (name === 'v' || name === 't') reading = false
        else if (name === 'rPh') phonetic = false
        else if (name === 'c' && column < COLUMNS) {
          const value = valueOf(type, text, shared)
          if (value === '') return
          while (cells.length < column) cells.push('')
          cells[column] = value
        } else if (name === 'row' && cells.length > 0) rows.push({ row, cells })
      },
    },
    heard,
    tooLong,
  )
  return tooLong() ? 'tooLarge' : rows
}

/** Numbers in the shortest spelling that means them: a workbook stores 89.55 as 89.549999999999997. */
function valueOf(type: string, text: string, shared: readonly string[]): string {
  const value = type === 's' ? (shared[Number(text)] ?? '') : text
  if (type === 'n' && value !== '' && Number.isFinite(Number(value))) return String(Number(value))
  return value.trim().slice(0, LONGEST)
}

/** B7 → 1. */
function columnIndex(address: string | undefined): number | undefined {
  const letters = /^[A-Z]{1,3}/.exec(address ?? '')?.[0]
  if (!letters) return undefined
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
}
