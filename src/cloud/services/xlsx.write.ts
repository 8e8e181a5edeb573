import { Worker } from 'node:worker_threads'
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

/** Rows that are handed over at once. */
const BATCH = 1_000

/**
 * The library writes a workbook in one go, seconds for a whole district: it does so in a thread of its own, and the door goes on
 * answering. A program as text, because a bundle has no second file to start a thread from.
 */
const PROGRAM = `
const { parentPort, workerData } = require('node:worker_threads')
const loaded = require(workerData.library)
const write = loaded.default ?? loaded
const sheets = []
const head = { type: String, fontWeight: 'bold', backgroundColor: '#F3E9D8' }
const cellOf = (value) => (value === null || value === '' ? null : typeof value === 'number' ? { value, type: Number } : { value, type: String })
parentPort.on('message', (message) => {
  if (message.sheet) sheets.push({ ...message.sheet, data: [] })
  else if (message.rows) for (const row of message.rows) sheets[sheets.length - 1].data.push(row.map(cellOf))
  else finish()
})
async function finish() {
  const made = sheets.map(({ name, columns, data }) => ({
    sheet: name,
    data: [columns.map(({ title }) => ({ ...head, value: title })), ...data],
    columns: columns.map(({ width = 14 }) => ({ width })),
    stickyRowsCount: 1,
  }))
  const bytes = await (await write(made)).toBuffer()
  parentPort.postMessage(bytes)
  parentPort.close()
}
`

/**
 * An XLSX workbook: a bold first row that stays in sight. Texts are texts, so that what begins with `=`, `+`, `-` or `@` is never
 * computed when the file is opened; numbers are numbers.
 */
export async function writeXlsx(sheets: readonly Sheet[]): Promise<Uint8Array> {
  const worker = new Worker(PROGRAM, { eval: true, workerData: { library: require.resolve('write-excel-file/node') } })
  const written = new Promise<Uint8Array>((resolve, reject) => {
    worker.once('message', resolve)
    worker.once('error', reject)
    worker.once('exit', () => reject(new Error('The thread that writes workbooks ended before it was done')))
  })
  // Whoever waits below is told; until then nobody may listen.
  written.catch(() => {})
  try {
    const pause = slices()
    for (const { name, columns, rows } of sheets) {
      worker.postMessage({ sheet: { name, columns: columns.map(({ title, width }) => ({ title, width })) } })
      let batch: (readonly Cell[])[] = []
      for await (const row of rows) {
        batch.push(row)
        if (batch.length < BATCH) continue
        worker.postMessage({ rows: batch })
        batch = []
        await pause()
      }
      worker.postMessage({ rows: batch })
    }
    worker.postMessage({ end: true })
    return await written
  } finally {
    await worker.terminate()
  }
}
