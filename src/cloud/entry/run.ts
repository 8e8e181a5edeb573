import path from 'node:path'
import { CannotStart } from './cannotStart'
import type { Demonstration } from './installation'
import { createLog } from './log'
import { type Running, startServer } from './server'
import { readSettings, type Settings } from './settings'

/** Supervisors kill after ten seconds; leaving by ourselves a little earlier says why. Milliseconds. */
const GIVE_UP = 9_500

interface Program {
  /** Folder of the browser build. */
  client: string
  demonstration: Demonstration | null
  /** Why these settings do not suit this program, or null. */
  refuses(settings: Settings): string | null
  /** What people read once it runs. */
  greeting(running: Pick<Running, 'address' | 'setupCode'>): string
}

/**
 * The whole life of the server process: settings, start, a graceful stop on SIGTERM or SIGINT.
 * Whatever keeps it from starting is one line on standard error and exit code 1.
 */
export async function run(program: Program): Promise<void> {
  const read = readSettings(process.env)
  if (!read.ok) return fail(...read.lines)
  const settings = { ...read.settings, DATA_DIR: path.resolve(read.settings.DATA_DIR) }
  const refused = program.refuses(settings)
  if (refused) return fail(refused)

  const starting = startServer(settings, createLog(settings.LOG_LEVEL), program.client, program.demonstration, () =>
    fail(`another computer took ${settings.DATA_DIR}; stopped before two could write into it`),
  )
  stopOnSignal(starting)
  try {
    process.stdout.write(`${program.greeting(await starting)}\n`)
  } catch (error) {
    if (error instanceof CannotStart) fail(error.message)
    else fail(`Cannot start: ${error instanceof Error ? error.message.split('\n')[0] : String(error)}`)
  }
}

function fail(...lines: string[]) {
  for (const line of lines) process.stderr.write(`doorstep: ${line}\n`)
  process.exit(1)
}

/** Also while it is still starting: then it stops as soon as it can. npm passes a signal on that the terminal has sent too. */
function stopOnSignal(starting: Promise<Running>) {
  let stopping = false
  const stop = async () => {
    if (stopping) return
    stopping = true
    setTimeout(() => fail('could not finish in time'), GIVE_UP).unref()
    await (await starting).stop()
    process.exit(0)
  }
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, () => stop().catch((error: Error) => fail(`stopped with an error: ${error.message}`)))
  }
}
