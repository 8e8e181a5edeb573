import { randomBytes } from 'node:crypto'
import { createSecrets, parseDataKeys } from '@/cloud/services/secrets'

const old = { id: 'k1', key: randomBytes(32) }
const fresh = { id: 'k2', key: randomBytes(32) }
const PHONE = '13800138000'

test('what was sealed opens again, and cannot be read before', () => {
  const secrets = createSecrets([old])
  const sealed = secrets.seal('3单元502')
  expect(sealed).not.toContain('502')
  expect(secrets.open(sealed)).toBe('3单元502')
})

test('the same words sealed twice look different', () => {
  const secrets = createSecrets([old])
  expect(secrets.seal(PHONE)).not.toBe(secrets.seal(PHONE))
})

test.each([
  ['one character changed', (sealed: string) => sealed.slice(0, -2) + (sealed.at(-2) === 'A' ? 'B' : 'A') + sealed.slice(-1)],
  ['the end cut off', (sealed: string) => sealed.slice(0, 20)],
  ['another key named', (sealed: string) => sealed.replace('k1.', 'k9.')],
  ['no key named', (sealed: string) => sealed.slice(3)],
  ['nothing', () => ''],
])('a sealed text with %s does not open', (_name, change) => {
  const secrets = createSecrets([old])
  const sealed = secrets.seal(PHONE)
  expect(() => secrets.open(change(sealed))).toThrow()
})

test('after a rotation old texts open, new ones use the new key, and fingerprints stay', () => {
  const before = createSecrets([old])
  const after = createSecrets([fresh, old])
  expect(after.open(before.seal(PHONE))).toBe(PHONE)
  expect(after.seal(PHONE).startsWith('k2.')).toBe(true)
  expect(after.fingerprint(PHONE)).toBe(before.fingerprint(PHONE))
})

test('a fingerprint needs the key', () => {
  expect(createSecrets([old]).fingerprint(PHONE)).not.toBe(createSecrets([fresh]).fingerprint(PHONE))
})

test('keys are read from DATA_KEY, newest first, and a wrong one is named without being told', () => {
  const text = `k2:${fresh.key.toString('base64')},k1:${old.key.toString('base64')}`
  expect(parseDataKeys(text).map(({ id }) => id)).toEqual(['k2', 'k1'])
  expect(() => parseDataKeys('k1:c2hvcnQ=')).toThrow(/^key k1 must be 32 bytes in base64$/)
  expect(() => parseDataKeys('c2hvcnQ=')).toThrow(/needs a name/)
})
