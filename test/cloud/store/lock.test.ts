import { readdir, readFile, utimes, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { DataFolderLocked, lockFolder } from '@/cloud/store/lock'
import { bundleChild, killChildren, removeBundle, startChild, withFolder } from './child'

beforeAll(bundleChild)
afterEach(killChildren)
afterAll(removeBundle)

/** Rewrites the lock file as if another computer had written it. */
async function moveElsewhere(folder: string, silentFor: number): Promise<void> {
  const [name = ''] = await readdir(path.join(folder, 'lock'))
  const file = path.join(folder, 'lock', name)
  await writeFile(file, JSON.stringify({ ...JSON.parse(await readFile(file, 'utf8')), host: 'elsewhere', scope: 'elsewhere' }))
  const then = new Date(Date.now() - silentFor)
  await utimes(file, then, then)
}

describe('the lock of a data folder', () => {
  test('is held by one process at a time, and names it', () =>
    withFolder(async (folder) => {
      const child = await startChild('lock', folder)
      expect(child.said).toBe('ready')
      await expect(lockFolder(folder)).rejects.toThrow(DataFolderLocked)
      await expect(lockFolder(folder)).rejects.toMatchObject({
        pid: child.pid,
        message: expect.stringContaining(String(child.pid)) as string,
      })
      await child.end()
      await (await lockFolder(folder)).release()
    }))

  test('is free at once when its holder was killed with -9', () =>
    withFolder(async (folder) => {
      const child = await startChild('lock', folder)
      await child.kill()
      const lock = await lockFolder(folder)
      expect((await startChild('lock', folder)).said).toContain(`process ${process.pid}`)
      await lock.release()
      expect((await startChild('lock', folder)).said).toBe('ready')
    }))

  test('is not taken twice by one process', () =>
    withFolder(async (folder) => {
      const lock = await lockFolder(folder)
      await expect(lockFolder(folder)).rejects.toThrow(DataFolderLocked)
      await lock.release()
    }))

  test('of a dead holder goes to exactly one of many', () =>
    withFolder(async (folder) => {
      await (await startChild('lock', folder)).kill()
      for (let round = 0; round < 20; round += 1) {
        const taken = await Promise.allSettled(Array.from({ length: 8 }, () => lockFolder(folder)))
        const held = taken.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []))
        expect(held).toHaveLength(1)
        for (const lost of taken) if (lost.status === 'rejected') expect(lost.reason).toBeInstanceOf(DataFolderLocked)
        await held[0]?.release()
      }
    }))

  test('goes to exactly one of several processes that start at once', () =>
    withFolder(async (folder) => {
      await (await startChild('lock', folder)).kill()
      const said = (await Promise.all(Array.from({ length: 4 }, () => startChild('lock', folder)))).map((child) => child.said)
      expect(said.filter((line) => line === 'ready')).toHaveLength(1)
      expect(said.filter((line) => line.startsWith('DataFolderLocked: '))).toHaveLength(3)
    }))

  test('is not mistaken for held when another process got the pid of a dead holder', () =>
    withFolder(async (folder) => {
      await (await startChild('lock', folder)).kill()
      const [name = ''] = await readdir(path.join(folder, 'lock'))
      const file = path.join(folder, 'lock', name)
      await writeFile(file, JSON.stringify({ ...JSON.parse(await readFile(file, 'utf8')), pid: process.pid }))
      await (await lockFolder(folder)).release()
    }))

  test('of another computer holds while it beats, and no longer', () =>
    withFolder(async (folder) => {
      const lock = await lockFolder(folder)
      await moveElsewhere(folder, 10_000)
      await expect(lockFolder(folder)).rejects.toThrow('elsewhere')
      await moveElsewhere(folder, 20_000)
      await (await lockFolder(folder)).release()
      await lock.release()
    }))

  test('tells a holder that slept too long that the lock is lost', () =>
    withFolder(async (folder) => {
      const lost = new Promise<void>((resolve) => {
        void lockFolder(folder, { onLost: resolve, beat: 50 }).then(async () => {
          await moveElsewhere(folder, 20_000)
          // Between two beats, or after one: until it succeeds.
          for (;;) {
            const taken = await lockFolder(folder, { patience: 0 }).catch(() => undefined)
            if (taken) return
          }
        })
      })
      await lost
      await expect(lockFolder(folder)).rejects.toThrow(DataFolderLocked)
    }))

  test('that was cut off while it was written holds only for a moment', () =>
    withFolder(async (folder) => {
      await (await lockFolder(folder)).release()
      const file = path.join(folder, 'lock', '2')
      await writeFile(file, '{"pid":')
      await expect(lockFolder(folder)).rejects.toThrow(DataFolderLocked)
      const then = new Date(Date.now() - 20_000)
      await utimes(file, then, then)
      await (await lockFolder(folder)).release()
    }))
})
