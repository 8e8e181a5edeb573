import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'

/** Personal fields at rest, and lookups by them. */
export interface Secrets {
  /** AES-256-GCM; the result carries the id of its key. */
  seal(text: string): string
  /** @throws Error when the text was changed or its key is not at hand */
  open(sealed: string): string
  /** Keyed HMAC, 43 characters: equal texts give equal fingerprints, and nothing can be read back. Stable over key rotation. */
  fingerprint(text: string): string
}

/** A 32-byte key and the short name that sealed texts carry. */
export interface DataKey {
  id: string
  key: Buffer
}

/**
 * @param keys the first seals, all open: put a new key in front to rotate. The last one makes fingerprints, so never drop it
 *   before the stored fingerprints have been rewritten.
 */
export function createSecrets(keys: readonly DataKey[]): Secrets {
  const newest = keys[0]
  const oldest = keys[keys.length - 1]
  if (!newest || !oldest) throw new Error('At least one data key is needed')
  const sealing = new Map(keys.map(({ id, key }) => [id, derive(key, 'seal')]))
  const lookup = derive(oldest.key, 'fingerprint')

  return {
    seal(text) {
      const nonce = randomBytes(12)
      const cipher = createCipheriv('aes-256-gcm', sealing.get(newest.id) as Buffer, nonce)
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
      return `${newest.id}.${Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64url')}`
    },
    open(sealed) {
      const dot = sealed.indexOf('.')
      const key = sealing.get(sealed.slice(0, dot))
      if (dot < 1 || !key) throw new Error('Sealed with a key that is not at hand')
      const bytes = Buffer.from(sealed.slice(dot + 1), 'base64url')
      if (bytes.length < 28) throw new Error('Not a sealed text')
      const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12))
      decipher.setAuthTag(bytes.subarray(12, 28))
      return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8')
    },
    fingerprint(text) {
      return createHmac('sha256', lookup).update(text).digest('base64url')
    },
  }
}

/** One purpose, one key: a flaw in the use of one tells nothing about the other. */
function derive(key: Buffer, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', key, '', `doorstep ${purpose}`, 32))
}

/**
 * `id:base64[,id:base64…]`, newest first, as DATA_KEY holds it.
 * @throws Error naming what is wrong, without the key itself
 */
export function parseDataKeys(text: string): DataKey[] {
  return text.split(',').map((part) => {
    const [id = '', encoded = ''] = part.trim().split(':')
    const key = Buffer.from(encoded, 'base64')
    if (!/^[a-z0-9]{1,8}$/.test(id)) throw new Error('each key needs a name of 1–8 letters or digits before the colon')
    if (key.length !== 32) throw new Error(`key ${id} must be 32 bytes in base64`)
    return { id, key }
  })
}
