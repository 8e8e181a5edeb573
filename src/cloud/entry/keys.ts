import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import * as v from 'valibot'
import { type DataKey, parseDataKeys } from '../services/secrets'
import { CannotStart } from './cannotStart'
import type { Settings } from './settings'

const secretsFile = v.strictObject({ sessionSecret: v.pipe(v.string(), v.minLength(32)), dataKey: v.string() })

export interface Keys {
  sessionSecret: Uint8Array
  dataKeys: readonly DataKey[]
}

/**
 * The secrets of this installation: from the settings, else from `secrets.json` in the data folder, made once with mode 0600.
 * With a database elsewhere the file would be lost with the machine and the data could not be opened again, so there both
 * must be set.
 * @throws CannotStart
 */
export function keysOf(settings: Settings): Keys {
  if (settings.SESSION_SECRET && settings.DATA_KEY) {
    return { sessionSecret: Buffer.from(settings.SESSION_SECRET), dataKeys: settings.DATA_KEY }
  }
  if (settings.DATABASE_URL && !settings.DEMO)
    throw new CannotStart('With DATABASE_URL, SESSION_SECRET and DATA_KEY must be set (see .env.example)')
  const kept = readOrMake(path.join(settings.DATA_DIR, 'secrets.json'))
  return {
    sessionSecret: Buffer.from(settings.SESSION_SECRET ?? kept.sessionSecret),
    dataKeys: settings.DATA_KEY ?? parseDataKeys(kept.dataKey),
  }
}

function readOrMake(file: string): v.InferOutput<typeof secretsFile> {
  if (!existsSync(file)) {
    const made = { sessionSecret: randomBytes(48).toString('base64url'), dataKey: `k1:${randomBytes(32).toString('base64')}` }
    mkdirSync(path.dirname(file), { recursive: true })
    writeFileSync(file, `${JSON.stringify(made, null, 2)}\n`, { mode: 0o600, flag: 'wx' })
    return made
  }
  try {
    const kept = v.parse(secretsFile, JSON.parse(readFileSync(file, 'utf8')))
    parseDataKeys(kept.dataKey)
    return kept
  } catch {
    throw new CannotStart(`${file} is damaged: restore it from a backup, for without it personal data cannot be opened`)
  }
}
