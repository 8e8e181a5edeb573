import { createSecrets } from '../services/secrets'
import { openEngine } from '../store/open'
import { type Rotated, rotate } from '../store/rotate'
import { keysOf } from './keys'
import { readSettings } from './settings'

/**
 * `npm run data:rotate`: seals everything with the first key of DATA_KEY.
 * @throws Error with one line that says what to do, and what `openEngine` throws
 */
export async function rotateFromSettings(env: Readonly<Record<string, string | undefined>>): Promise<Rotated & { key: string }> {
  const read = readSettings(env)
  if (!read.ok) throw new Error(read.lines.join('\n'))
  const { dataKeys } = keysOf(read.settings)
  const keys = dataKeys.map(({ id }) => id)
  const [newest] = keys
  if (newest === undefined || keys.length < 2)
    throw new Error('There is one key only: put a new one in front of it in DATA_KEY first (docs/privacy.md)')
  const engine = await openEngine({
    dataDir: read.settings.DATA_DIR,
    ...(read.settings.DATABASE_URL !== undefined && { databaseUrl: read.settings.DATABASE_URL }),
  })
  try {
    return { ...(await rotate(engine, createSecrets(dataKeys), keys)), key: newest }
  } finally {
    await engine.close()
  }
}
