import { randomUUID } from 'node:crypto'
import { mkdir, readdir, readFile, readlink, rename, rm, stat, utimes, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'

/**
 * PGlite does not notice a second process on its folder, and both then lose writes. So one process at a time holds the folder's lock.
 *
 * The lock is the highest-numbered file of the folder `lock`. It names its holder, and only a file with a higher number, which exactly
 * one process can create, follows it: when the holder has released it, or is gone. The highest file is never deleted, so that a
 * slow taker can never remove the lock of a quicker one.
 */
export interface FolderLock {
  release(): Promise<void>
}

export interface LockOptions {
  /** Called when another computer took the lock, because this process did not beat for long. Stop writing at once. */
  onLost?: () => void
  /** Milliseconds between beats. */
  beat?: number
  /** Milliseconds without a beat after which a holder that cannot be looked up is taken for gone. */
  patience?: number
}

/** Another process uses the folder. Nothing was changed. */
export class DataFolderLocked extends Error {
  override name = 'DataFolderLocked'
  constructor(
    folder: string,
    readonly pid: number,
    host: string,
  ) {
    super(`The data folder ${folder} is in use by process ${pid} on ${host}: stop that process, or set DATA_DIR to another folder`)
  }
}

interface Holder {
  pid: number
  host: string
  /** Where `pid` means something: one kernel since it booted, and one container on it. */
  scope: string
  /** Tells the process from a later one with the same pid, where the system says it; else empty. */
  started: string
  token: string
  released?: boolean
}

const BEAT = 3_000
const PATIENCE = 15_000

/** @throws DataFolderLocked */
export async function lockFolder(
  folder: string,
  { onLost = () => {}, beat = BEAT, patience = PATIENCE }: LockOptions = {},
): Promise<FolderLock> {
  const locks = path.join(folder, 'lock')
  await mkdir(locks, { recursive: true })
  const me = await self()
  const file = await take(folder, locks, me, patience)

  const timer = setInterval(() => {
    const now = new Date()
    utimes(file, now, now).catch(() => {
      clearInterval(timer)
      onLost()
    })
  }, beat)
  timer.unref()

  return {
    async release() {
      clearInterval(timer)
      const released = `${file}.${me.token}`
      await writeFile(released, JSON.stringify({ ...me, released: true }))
      await rename(released, file)
    },
  }
}

/** @returns the file of the lock, which is now ours */
async function take(folder: string, locks: string, me: Holder, patience: number): Promise<string> {
  for (;;) {
    const last = await highest(locks)
    if (last > 0) {
      const holder = await holding(path.join(locks, String(last)), patience)
      if (holder) throw new DataFolderLocked(folder, holder.pid, holder.host)
    }
    const mine = path.join(locks, String(last + 1))
    try {
      await writeFile(mine, JSON.stringify(me), { flag: 'wx' })
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'EEXIST') continue
      throw error
    }
    // We may have been slow: others may have taken and released higher numbers since we looked, and cleared ours away.
    if ((await highest(locks)) > last + 1) {
      await rm(mine, { force: true })
      continue
    }
    const names = await readdir(locks)
    await Promise.all(names.filter((name) => Number.parseInt(name, 10) <= last).map((name) => rm(path.join(locks, name), { force: true })))
    return mine
  }
}

async function highest(locks: string): Promise<number> {
  const numbers = (await readdir(locks)).filter((name) => /^\d+$/.test(name)).map(Number)
  return Math.max(0, ...numbers)
}

/** The living holder of a lock file, or undefined when it may be taken. */
async function holding(file: string, patience: number): Promise<Holder | undefined> {
  let holder: Holder | undefined
  let silent: number
  try {
    silent = Date.now() - (await stat(file)).mtimeMs
    holder = parse(await readFile(file, 'utf8'))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
  // Created a moment ago and not yet written, or cut off by a crash.
  if (!holder) return silent < patience ? { pid: 0, host: 'this computer', scope: '', started: '', token: '' } : undefined
  if (holder.released) return undefined
  if (holder.scope !== (await scope())) return silent < patience ? holder : undefined
  return alive(holder.pid) && (await startOf(holder.pid)) === holder.started ? holder : undefined
}

function parse(text: string): Holder | undefined {
  try {
    return JSON.parse(text) as Holder
  } catch {
    return undefined
  }
}

async function self(): Promise<Holder> {
  return { pid: process.pid, host: os.hostname(), scope: await scope(), started: await startOf(process.pid), token: randomUUID() }
}

function alive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

async function scope(): Promise<string> {
  const parts = await Promise.all([
    readFile('/proc/sys/kernel/random/boot_id', 'utf8').catch(() => ''),
    readlink('/proc/self/ns/pid').catch(() => ''),
  ])
  return [os.hostname(), ...parts.map((part) => part.trim())].join(' ')
}

/** Clock ticks between boot and the start of the process, from Linux (field 22 of proc_pid_stat(5), counted after the name in brackets). */
async function startOf(pid: number): Promise<string> {
  const text = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')
  return text.slice(text.lastIndexOf(')') + 2).split(' ')[19] ?? ''
}
