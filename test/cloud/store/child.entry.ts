import { lockFolder } from '@/cloud/store/lock'
import { openFromSettings } from '@/cloud/store/open'
import { notes } from './child'

/** Runs in a process of its own, bundled by `startChild`: takes the lock or opens the store, says how that went, and stays until it is told to end. */
async function main([what, dataDir = '']: string[]): Promise<void> {
  try {
    if (what === 'lock') {
      const lock = await lockFolder(dataDir)
      process.stdout.write('ready\n')
      process.stdin.on('data', () => lock.release().then(() => process.exit(0)))
    } else {
      const store = await openFromSettings({ dataDir, collections: [notes] })
      process.stdout.write('ready\n')
      let written = 0
      process.stdin.on('data', () => store.close().then(() => process.exit(0)))
      while (what === 'writing') {
        written += 1
        await store.insert(notes, `${process.pid}.${written}`, { text: 'x'.repeat(500) })
        process.stdout.write(`wrote ${process.pid}.${written}\n`)
      }
    }
  } catch (error) {
    process.stdout.write(`${(error as Error).name}: ${(error as Error).message}\n`)
    process.exit(1)
  }
}

void main(process.argv.slice(2))
