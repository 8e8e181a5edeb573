import { randomBytes } from 'node:crypto'
import { mkdir, open, readFile, rename, rm, unlink } from 'node:fs/promises'
import path from 'node:path'
import type { Files } from './files'

/** Ids are letters, digits, `-` and `_`: nothing that could climb out of the folder. */
const NAME = /^[A-Za-z0-9_-]{2,80}(\.[a-z]+)*$/

/** Pictures in a folder, spread over sub-folders by the first two characters so that none grows too long. */
export function createDiskFiles(folder: string): Files {
  function place(name: string): string {
    if (!NAME.test(name)) throw new Error('Not the name of a file')
    return path.join(folder, name.slice(0, 2), name)
  }

  return {
    async write(name, bytes) {
      const target = place(name)
      await mkdir(path.dirname(target), { recursive: true })
      const temporary = `${target}.${randomBytes(6).toString('hex')}.part`
      try {
        const file = await open(temporary, 'wx')
        try {
          await file.writeFile(bytes)
          await file.sync()
        } finally {
          await file.close()
        }
        await rename(temporary, target)
      } catch (error) {
        await rm(temporary, { force: true })
        throw error
      }
    },
    async read(name) {
      try {
        return await readFile(place(name))
      } catch (error) {
        if (isMissing(error)) return null
        throw error
      }
    },
    async remove(name) {
      try {
        await unlink(place(name))
      } catch (error) {
        if (!isMissing(error)) throw error
      }
    },
  }
}

function isMissing(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).code === 'ENOENT'
}
