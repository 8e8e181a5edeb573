import pino, { type DestinationStream } from 'pino'
import type { Log } from '../context'

/** What a line may carry. Everything else is dropped, so that a careless call cannot write a person's words to a disk. */
const KNOWN = ['action', 'route', 'method', 'status', 'refusal', 'ms', 'trace', 'who', 'job', 'count', 'err'] as const

/**
 * One JSON line for each event.
 * @param destination where lines go; standard output when left out
 */
export function createLog(level: string, destination?: DestinationStream): Log {
  // pino's own serializer of errors would put the words back in.
  const options = {
    level,
    base: null,
    serializers: { err: (error: unknown) => error },
    formatters: { level: (label: string) => ({ level: label }), log: keepKnown },
  }
  return destination ? pino(options, destination) : pino(options)
}

function keepKnown(fields: object): Record<string, unknown> {
  const given = new Map<string, unknown>(Object.entries(fields))
  const kept = KNOWN.filter((name) => given.has(name)).map((name) => [
    name,
    name === 'err' ? plainError(given.get(name)) : plain(given.get(name)),
  ])
  return Object.fromEntries(kept) as Record<string, unknown>
}

/** Only numbers and short names: an object could carry anything. */
function plain(value: unknown): unknown {
  if (typeof value === 'string') return value.slice(0, 80)
  return typeof value === 'number' ? value : undefined
}

/** Kind and place of an error. Its message may quote what somebody wrote: quotations, long numbers and Chinese are blotted out. */
function plainError(error: unknown) {
  if (!(error instanceof Error)) return { type: typeof error }
  const message = error.message
    .replace(/"[^"]*"|'[^']*'|\([^)]*\)/g, '"…"')
    .replace(/\d{5,}/g, '…')
    .replace(/[^\x20-\x7e…]+/g, '…')
    .slice(0, 200)
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  const code = plain((error as { code?: unknown }).code)
  return { type: error.name, ...(code === undefined ? {} : { code }), message, stack: frames.slice(0, 12).map((line) => line.trim()) }
}
