import { createReadStream, createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { PassThrough, type Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { StringDecoder } from 'node:string_decoder'
import { createGunzip, createGzip } from 'node:zlib'
import type { Instant } from '../../domain/shared/time'
import { type Counts, dump, restore } from './dump'
import { type EngineSettings, openEngine } from './open'

/** The two commands of `scripts/data.mjs`. A name that ends in `.gz` is compressed. @throws what `openEngine` throws */
export async function dumpToFile(settings: EngineSettings, file: string, at: Instant): Promise<Counts> {
  // Takes its name when it is whole.
  const partial = `${file}.partial`
  const lines = new PassThrough()
  const written = pipeline(lines, zipped(file) ? createGzip() : new PassThrough(), createWriteStream(partial))
  try {
    const dumping = withEngine(settings, (engine) => dump(engine, (line) => send(lines, `${line}\n`), at))
    const counts = await Promise.race([dumping, written.then(() => dumping)])
    lines.end()
    await written
    await rename(partial, file)
    return counts
  } catch (error) {
    lines.destroy()
    await written.catch(() => {})
    await rm(partial, { force: true })
    throw error
  }
}

/** @throws RestoreRefused, and what `openEngine` throws */
export async function restoreFromFile(settings: EngineSettings, file: string, replace: boolean): Promise<Counts> {
  return withEngine(settings, async (engine) => {
    let counts: Counts = {}
    const plain: Transform = zipped(file) ? createGunzip() : new PassThrough()
    await pipeline(createReadStream(file), plain, async (source: AsyncIterable<string | Buffer>) => {
      counts = await restore(engine, linesOf(source), { replace })
    })
    return counts
  })
}

function zipped(file: string): boolean {
  return file.endsWith('.gz')
}

async function withEngine<R>(settings: EngineSettings, work: (engine: Awaited<ReturnType<typeof openEngine>>) => Promise<R>): Promise<R> {
  const engine = await openEngine(settings)
  try {
    return await work(engine)
  } finally {
    await engine.close()
  }
}

/** Waits while the reader is behind, so that a dump of any size fits in memory. */
async function send(lines: PassThrough, text: string): Promise<void> {
  if (lines.write(text)) return
  await new Promise<void>((resolve, reject) => {
    const drained = () => {
      lines.off('close', closed)
      resolve()
    }
    const closed = () => {
      lines.off('drain', drained)
      reject(new Error('The dump cannot be written'))
    }
    lines.once('drain', drained)
    lines.once('close', closed)
  })
}

/** Unlike readline, passes the stream's errors on: a cut-off file must not look like its end. */
async function* linesOf(source: AsyncIterable<string | Buffer>): AsyncIterable<string> {
  const decoder = new StringDecoder('utf8')
  let rest = ''
  for await (const chunk of source) {
    const lines = (rest + decoder.write(chunk)).split('\n')
    rest = lines.pop() ?? ''
    yield* lines
  }
  if (rest !== '') yield rest
}
