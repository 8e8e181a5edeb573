import { strToU8, Zip, ZipDeflate } from 'fflate'
import { slices } from './pause'

export type Cell = string | number | null

export interface Column {
  title: string
  /** In characters of Latin script; a Chinese one takes two. */
  width?: number
}

export interface Sheet {
  /** At most 31 characters, without []:*?/\ */
  name: string
  columns: readonly Column[]
  rows: Iterable<readonly Cell[]> | AsyncIterable<readonly Cell[]>
}

/** Characters of XML that are deflated at once. */
const PIECE = 64 * 1024

/**
 * An XLSX workbook: a bold first row that stays in sight, every text as text. Texts are inline strings in cells formatted as text, so
 * that what begins with `=`, `+`, `-` or `@` is never computed, not even after somebody has edited the cell. Numbers are numbers.
 * Works in slices: the door goes on answering.
 */
export async function writeXlsx(sheets: readonly Sheet[]): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  const zip = new Zip((error, chunk) => {
    if (error) throw error
    chunks.push(chunk)
  })
  const pause = slices()
  for (const [name, text] of frame(sheets)) await addFile(zip, name, [text], pause)
  for (const [index, sheet] of sheets.entries()) await addFile(zip, `xl/worksheets/sheet${index + 1}.xml`, sheetXml(sheet), pause)
  zip.end()
  return new Uint8Array(Buffer.concat(chunks))
}

async function addFile(zip: Zip, name: string, pieces: Iterable<string> | AsyncIterable<string>, pause: () => Promise<void> | undefined) {
  const file = new ZipDeflate(name, { level: 6 })
  zip.add(file)
  let open = ''
  for await (const piece of pieces) {
    open += piece
    if (open.length < PIECE) continue
    file.push(strToU8(open))
    open = ''
    await pause()
  }
  file.push(strToU8(open), true)
}

async function* sheetXml({ columns, rows }: Sheet): AsyncIterable<string> {
  const widths = columns.map(
    ({ width = 14 }, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" style="2" customWidth="1"/>`,
  )
  yield `${HEAD}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>`
  yield `<cols>${widths.join('')}</cols><sheetData>`
  yield rowXml(
    1,
    columns.map(({ title }) => title),
    1,
  )
  let at = 1
  let some: string[] = []
  for await (const row of rows) {
    at += 1
    some.push(rowXml(at, row, 2))
    if (some.length < 200) continue
    yield some.join('')
    some = []
  }
  yield `${some.join('')}</sheetData></worksheet>`
}

function rowXml(at: number, cells: readonly Cell[], style: number): string {
  return `<row r="${at}">${cells.map((cell, index) => cellXml(`${columnName(index)}${at}`, cell, style)).join('')}</row>`
}

function cellXml(address: string, cell: Cell, style: number): string {
  if (cell === null || cell === '') return ''
  if (typeof cell === 'number') return `<c r="${address}"><v>${cell}</v></c>`
  return `<c r="${address}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`
}

/** 0 → A, 26 → AA. */
export function columnName(index: number): string {
  const last = String.fromCharCode(65 + (index % 26))
  return index < 26 ? last : columnName(Math.floor(index / 26) - 1) + last
}

/** XML 1.0 knows no control characters but tab and line ends, in no spelling. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
const UNWRITABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g

function escaped(text: string): string {
  return text.replace(UNWRITABLE, '').replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** Everything beside the sheets. Style 0 is plain, 1 a heading, 2 text (format 49 is `@`). */
function frame(sheets: readonly Sheet[]): [name: string, xml: string][] {
  const each = (line: (number: number, sheet: Sheet) => string) => sheets.map((sheet, index) => line(index + 1, sheet)).join('')
  const types = each((n) => `<Override PartName="/xl/worksheets/sheet${n}.xml" ContentType="${TYPE}.worksheet+xml"/>`)
  const related = each((n) => `<Relationship Id="rId${n}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${n}.xml"/>`)
  const listed = each((n, { name }) => `<sheet name="${escaped(name)}" sheetId="${n}" r:id="rId${n}"/>`)
  const styles =
    '<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>' +
    '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>' +
    '<fill><patternFill patternType="solid"><fgColor rgb="FFF3E9D8"/></patternFill></fill></fills>' +
    '<borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>' +
    '<cellXfs count="3"><xf/><xf numFmtId="49" fontId="1" fillId="2" applyNumberFormat="1" applyFont="1" applyFill="1"/>' +
    '<xf numFmtId="49" applyNumberFormat="1"/></cellXfs>'
  return [
    [
      '[Content_Types].xml',
      `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
        `<Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/>${types}</Types>`,
    ],
    [
      '_rels/.rels',
      `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ],
    ['xl/workbook.xml', `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${listed}</sheets></workbook>`],
    [
      'xl/_rels/workbook.xml.rels',
      `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${related}<Relationship Id="rId${sheets.length + 1}" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
    ],
    ['xl/styles.xml', `${HEAD}<styleSheet xmlns="${MAIN}">${styles}</styleSheet>`],
  ]
}
