import { collections } from '@/cloud/collections'
import { requests } from '@/cloud/requests'
import { memoryStore, serverStore } from '../../support/store'
import { type Door, openDoor } from '../entry/door'
import { ledgerContracts, ledgerHandlers, ledgerLines, ledgerSums } from './ledger'

const all = [...collections, ledgerLines, ledgerSums]
const options = { contracts: ledgerContracts, handlers: ledgerHandlers }

let door: Door
let token: string
beforeEach(async () => {
  door = (await openDoor({ ...options, store: await memoryStore(all) })) as unknown as Door
  token = await door.signIn('zhang')
})
afterEach(() => door.close())

const add = (data: unknown, requestId = 'request-0001') => door.post({ action: 'ledger.add', data, requestId }, token)
const lines = () => door.store.count(ledgerLines, {})

describe('bad input is a clear refusal', () => {
  const nested = (depth: number) => `{"action":"ledger.add","requestId":"request-0001","data":${'['.repeat(depth)}${']'.repeat(depth)}}`
  const cases: [name: string, body: unknown, status: number, code: string][] = [
    ['an unknown action', { action: 'ledger.remove', data: {} }, 400, 'invalid'],
    ['an action named like a part of every object', { action: 'constructor', data: {} }, 400, 'invalid'],
    ['__proto__ as an action', '{"action":"__proto__","data":{}}', 400, 'invalid'],
    [
      'an unknown field in the input',
      { action: 'ledger.add', requestId: 'request-0001', data: { words: '灯泡', tenant: 'x' } },
      400,
      'invalid',
    ],
    ['an unknown field in the envelope', { action: 'ledger.total', actor: 'admin' }, 400, 'invalid'],
    ['a number where words belong', { action: 'ledger.add', requestId: 'request-0001', data: { words: 5 } }, 400, 'invalid'],
    ['null as the input', { action: 'ledger.add', requestId: 'request-0001', data: null }, 400, 'invalid'],
    ['a list as the envelope', [], 400, 'invalid'],
    ['null as the envelope', 'null', 400, 'invalid'],
    ['a word as the envelope', '"ledger.total"', 400, 'invalid'],
    ['broken JSON', '{"action":', 400, 'invalid'],
    ['an empty body', '', 400, 'invalid'],
    ['a write without a request id', { action: 'ledger.add', data: { words: '灯泡' } }, 400, 'invalid'],
    ['a request id with a blank', { action: 'ledger.add', requestId: 'request 0001', data: { words: '灯泡' } }, 400, 'invalid'],
    ['a request id that is too long', { action: 'ledger.add', requestId: 'r'.repeat(65), data: { words: '灯泡' } }, 400, 'invalid'],
    ['40 levels', nested(40), 400, 'invalid'],
    ['50,000 levels', nested(50_000), 400, 'invalid'],
    ['a NUL character', { action: 'ledger.add', requestId: 'request-0001', data: { words: '灯\u0000泡' } }, 400, 'invalid'],
    ['half a character', '{"action":"ledger.add","requestId":"request-0001","data":{"words":"灯泡\\ud83d"}}', 400, 'invalid'],
    [
      'a number beyond all numbers',
      '{"action":"ledger.add","requestId":"request-0001","data":{"words":"灯泡","amount":1e999}}',
      400,
      'invalid',
    ],
    [
      '201 characters where 200 are allowed',
      { action: 'ledger.add', requestId: 'request-0001', data: { words: '泡'.repeat(201) } },
      400,
      'invalid',
    ],
    ['a megabyte of text', { action: 'ledger.add', requestId: 'request-0001', data: { words: 'x'.repeat(1024 * 1024) } }, 413, 'tooLarge'],
  ]
  test.each(cases)('%s', async (_name, body, status, code) => {
    const answer = await door.post(body, token)
    expect(answer.status).toBe(status)
    expect(answer.body).toMatchObject({ ok: false, refusal: { code } })
    expect(answer.body.refusal?.message).toMatch(/\p{Script=Han}/u)
    expect(await lines()).toBe(0)
  })

  test('the fields that are wrong are named in Chinese', async () => {
    const { body } = await add({ words: '', amount: 200, tenant: 'x' })
    expect(body.refusal?.fields).toEqual({ words: '至少 2 个字', amount: '不能大于 100', tenant: '没有这一项' })
    expect((await add({})).body.refusal?.fields).toEqual({ words: '请填写这一项' })
  })

  test('another content type', async () => {
    const answer = await door.post('action=ledger.total', undefined, { 'content-type': 'application/x-www-form-urlencoded' })
    expect([answer.status, answer.body.refusal?.code]).toEqual([400, 'invalid'])
  })

  test.each(['GET', 'PUT', 'DELETE', 'PATCH'])('%s instead of POST', async (method) => {
    const response = await fetch(`${door.address}/api`, { method })
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'POST'])
    expect(await response.json()).toMatchObject({ ok: false, refusal: { code: 'invalid' } })
  })

  test('an address that is not there', async () => {
    const response = await fetch(`${door.address}/admin.php`)
    expect([response.status, ((await response.json()) as { refusal: { code: string } }).refusal.code]).toEqual([404, 'notFound'])
  })
})

describe('who asks', () => {
  test('a visitor is asked to sign in', async () => {
    const answer = await door.post({ action: 'ledger.add', requestId: 'request-0001', data: { words: '灯泡' } })
    expect([answer.status, answer.body.refusal?.code]).toEqual([401, 'unauthenticated'])
  })

  test('a visitor may do what anyone may', async () => {
    expect((await door.post({ action: 'ledger.total' })).body).toEqual({ ok: true, value: 0 })
  })
})

describe('a request is done once', () => {
  test('the same request again gives the same answer and has no second effect', async () => {
    const first = await add({ words: '灯泡', amount: 5 })
    const again = await add({ words: '灯泡', amount: 5 })
    expect(first.body).toMatchObject({ ok: true, value: { total: 5 } })
    expect(again.body).toEqual(first.body)
    expect(await lines()).toBe(1)
  })

  test('the same request id with other input is refused', async () => {
    await add({ words: '灯泡' })
    const answer = await add({ words: '水管' })
    expect([answer.status, answer.body.refusal?.code]).toEqual([409, 'reusedRequest'])
    expect(await lines()).toBe(1)
  })

  test('another person may use the same id', async () => {
    await add({ words: '灯泡' })
    token = await door.signIn('li')
    expect((await add({ words: '水管' })).body.ok).toBe(true)
    expect(await lines()).toBe(2)
  })

  test('a refusal undoes what was written and is not kept', async () => {
    expect((await add({ words: '回滚' })).body.refusal?.code).toBe('wrongState')
    expect([await lines(), await door.store.count(requests, {})]).toEqual([0, 0])
  })

  test('the kept answer cannot be read in the store', async () => {
    const { body } = await add({ words: '灯泡' })
    const [kept] = await door.store.query(requests, { limit: 10 })
    expect(JSON.stringify(kept)).not.toContain((body.value as { id: string }).id)
  })
})

describe('a surprise', () => {
  test('is answered with a trace id and nothing else, and the log has it without what people wrote', async () => {
    const answer = await door.post({ action: 'ledger.break' })
    expect(answer.status).toBe(500)
    expect(Object.keys(answer.body).sort()).toEqual(['ok', 'trace'])
    expect(door.lines.find((line) => line.level === 'error')?.fields).toMatchObject({ trace: answer.body.trace })
  })

  test('an answer that its contract does not know is one', async () => {
    expect((await door.post({ action: 'ledger.leak' })).status).toBe(500)
  })
})

test('writes that race on a real PostgreSQL each count once', async () => {
  const racing = (await openDoor({ ...options, store: await serverStore(all) })) as unknown as Door
  try {
    const person = await racing.signIn('zhang')
    const send = (requestId: string) => racing.post({ action: 'ledger.add', data: { words: '灯泡' }, requestId }, person)
    const same = await Promise.all(Array.from({ length: 8 }, () => send('same-request')))
    expect(new Set(same.filter((answer) => answer.body.ok).map((answer) => JSON.stringify(answer.body.value))).size).toBe(1)
    expect(same.every((answer) => answer.status === 200 || answer.body.refusal?.code === 'conflict')).toBe(true)
    expect(await racing.store.count(ledgerLines, {})).toBe(1)

    const others = await Promise.all(Array.from({ length: 6 }, (_, index) => send(`other-request-${index}`)))
    const done = others.filter((answer) => answer.body.ok).length
    expect(others.every((answer) => answer.body.ok || answer.body.refusal?.code === 'conflict')).toBe(true)
    expect((await racing.post({ action: 'ledger.total' })).body.value).toBe(1 + done)
  } finally {
    await racing.close()
  }
})
