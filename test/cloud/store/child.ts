import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { promisify } from 'node:util'
import type { Collection } from '@/cloud/store/port'

export const notes: Collection<{ text: string }> = { name: 'notes', indexes: [] }

const root = path.resolve(__dirname, '../../..')
// Inside the repository, so that it finds node_modules.
const program = path.join(root, 'dist/test', `store-child-${process.pid}.cjs`)

/** Bundles `child.entry.ts` for plain Node. Call once before `startChild`. */
export async function bundleChild(): Promise<void> {
  const script = `import { bundle } from './scripts/lib/bundle.mjs'; await bundle('test/cloud/store/child.entry.ts', process.argv[1])`
  await promisify(execFile)(process.execPath, ['--input-type=module', '-e', script, program], { cwd: root })
}

export async function removeBundle(): Promise<void> {
  await rm(program, { force: true })
  await rm(`${program}.map`, { force: true })
}

export interface Child {
  pid: number
  /** First line: `ready`, or the error. */
  said: string
  /** All lines so far. */
  lines: string[]
  /** Asks it to end, and waits until it has. */
  end(): Promise<void>
  /** kill -9. */
  kill(): Promise<void>
}

const children = new Set<ChildProcess>()

/** A real second process that takes the folder's lock, opens its store, or goes on writing into it. */
export async function startChild(what: 'lock' | 'store' | 'writing', folder: string): Promise<Child> {
  const child = spawn(process.execPath, [program, what, folder], { stdio: ['pipe', 'pipe', 'inherit'] })
  children.add(child)
  const gone = once(child, 'exit').then(() => children.delete(child))
  const lines: string[] = []
  const reader = createInterface({ input: child.stdout }).on('line', (line) => lines.push(line))
  await Promise.race([once(reader, 'line'), gone])
  return {
    pid: child.pid ?? 0,
    said: lines[0] ?? '',
    lines,
    async end() {
      child.stdin.write('end\n')
      await gone
    },
    async kill() {
      child.kill('SIGKILL')
      await gone
    },
  }
}

/** For `afterEach`: no process outlives its test. */
export function killChildren(): void {
  for (const child of children) child.kill('SIGKILL')
}

/** A fresh folder for `work`, removed afterwards. */
export async function withFolder(work: (folder: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'doorstep-data-'))
  try {
    await work(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
