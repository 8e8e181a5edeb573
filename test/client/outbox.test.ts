import * as fc from 'fast-check'

/** What outlives the app: the phone's storage. */
const storage = new Map<string, string>()

/** The server end: does a request once, as the real door does, and remembers what it did. */
const door = {
  online: true,
  answersLost: false,
  surprised: false,
  done: [] as string[],
  /** Of the last write that was done. */
  photos: [] as string[],
  refusal: null as null | { code: string; message: string },
}

jest.mock('@tarojs/taro', () => ({
  __esModule: true,
  default: {
    getStorageSync: (key: string) => JSON.parse(storage.get(key) ?? '""') as unknown,
    setStorageSync: (key: string, value: unknown) => void storage.set(key, JSON.stringify(value)),
    removeStorageSync: (key: string) => void storage.delete(key),
  },
}))
jest.mock('@/client/keep/keep', () => ({ pathOf: async (kept: string) => (kept === 'kept:gone' ? null : kept), letGo: async () => undefined }))
jest.mock('@/client/transport/transport', () => ({
  onBack: () => () => undefined,
  upload: async (_path: string, key: string) => (door.online ? { kind: 'answer', body: { ok: true, value: { fileId: `file-${key}` } } } : { kind: 'unreached' }),
  call: async ({ data, requestId }: { data: { words: string; photos?: string[] }; requestId: string }) => {
    if (!door.online) return { kind: 'unreached' }
    if (door.surprised) return { kind: 'answer', body: { ok: false, trace: 't1' } }
    if (door.refusal) return { kind: 'answer', body: { ok: false, refusal: door.refusal } }
    if (!door.done.includes(requestId)) door.done.push(requestId)
    door.photos = data.photos ?? []
    return door.answersLost ? { kind: 'unreached' } : { kind: 'answer', body: { ok: true, value: { said: data.words, photos: data.photos } } }
  },
}))

type Outbox = typeof import('@/client/outbox')

/** The app as it starts: nothing in memory, only what the storage holds. */
function startApp(): Outbox {
  jest.resetModules()
  return jest.requireActual<Outbox>('@/client/outbox')
}

const kept = () => JSON.parse(storage.get('outbox') ?? '[]') as { title: string; refused: string | null }[]
const submit = (outbox: Outbox, title: string, pictures = {}) => outbox.post('repair.nudge', { report: title } as never, { title, person: 'p1', pictures })

beforeEach(() => {
  storage.clear()
  Object.assign(door, { online: true, answersLost: false, surprised: false, done: [], photos: [], refusal: null })
})

it('with network a write is done at once and nothing is kept', async () => {
  const answer = await submit(startApp(), '漏水')
  expect(answer.ok).toBe(true)
  expect(door.done).toHaveLength(1)
  expect(kept()).toEqual([])
})

it('without network a write waits, survives the death of the app, and is done once when there is network', async () => {
  door.online = false
  const answer = await submit(startApp(), '漏水')
  expect(answer).toMatchObject({ ok: false, refusal: { code: 'waiting' } })
  const restarted = startApp()
  await restarted.flush('p1')
  expect(kept()).toHaveLength(1)
  door.online = true
  await restarted.flush('p1')
  await restarted.flush('p1')
  expect(door.done).toHaveLength(1)
  expect(kept()).toEqual([])
})

it('an answer that got lost on its way back does not make a second effect', async () => {
  door.answersLost = true
  await submit(startApp(), '漏水')
  expect(door.done).toHaveLength(1)
  door.answersLost = false
  await startApp().flush('p1')
  expect(door.done).toHaveLength(1)
  expect(kept()).toEqual([])
})

it('pictures that could not be uploaded go first, and their ids go along', async () => {
  door.online = false
  const pictures = { photos: [{ kept: 'kept:a', key: 'a', file: null }] }
  await submit(startApp(), '漏水', pictures)
  door.online = true
  await startApp().flush('p1')
  expect(door.done).toHaveLength(1)
  expect(door.photos).toEqual(['file-a'])
  expect(kept()).toEqual([])
})

it('a picture that the phone threw away does not take the words with it', async () => {
  const pictures = {
    photos: [
      { kept: 'kept:gone', key: 'a', file: null },
      { kept: 'kept:b', key: 'b', file: null },
    ],
  }
  expect((await submit(startApp(), '漏水', pictures)).ok).toBe(true)
  expect(door.photos).toEqual(['file-b'])
})

it.each([
  ['too much came at once', { refusal: { code: 'tooMany', message: '歇一会儿' } }],
  ['the session has ended', { refusal: { code: 'unauthenticated', message: '请先登录' } }],
  ['the server has a fault of its own', { surprised: true }],
])('what waits goes on waiting while %s, and is done afterwards', async (_, trouble) => {
  door.online = false
  const outbox = startApp()
  await submit(outbox, '漏水')
  Object.assign(door, { online: true, ...trouble })
  await outbox.flush('p1')
  expect(kept()).toMatchObject([{ title: '漏水', refused: null }])
  Object.assign(door, { refusal: null, surprised: false })
  await outbox.flush('p1')
  expect(door.done).toHaveLength(1)
  expect(kept()).toEqual([])
})

it('what the rules refuse while nobody looks stays, with the reason, and does not hold up what stands behind it', async () => {
  door.online = false
  const outbox = startApp()
  await submit(outbox, '第一件')
  await submit(outbox, '第二件')
  door.online = true
  door.refusal = { code: 'elsewhere', message: '只能为自己住的小区报修' }
  await outbox.flush('p1')
  expect(kept().map(({ refused }) => refused)).toEqual(['只能为自己住的小区报修', '只能为自己住的小区报修'])
  expect(door.done).toEqual([])
})

it('a refusal while the form is open is the form’s to show, and is not kept', async () => {
  door.refusal = { code: 'invalid', message: '写几个字，或拍一张照片' }
  const answer = await submit(startApp(), '漏水')
  expect(answer).toMatchObject({ ok: false, refusal: { code: 'invalid' } })
  expect(kept()).toEqual([])
})

it('another person who signs in on this phone does not send it', async () => {
  door.online = false
  await submit(startApp(), '漏水')
  door.online = true
  await startApp().flush('p2')
  expect(door.done).toEqual([])
  expect(kept()).toHaveLength(1)
})

type Event = 'post' | 'flush' | 'die' | 'offline' | 'online' | 'loseAnswers' | 'hearAnswers'
const EVENTS: Event[] = ['post', 'flush', 'die', 'offline', 'online', 'loseAnswers', 'hearAnswers']

it('whatever the network does and however often the app dies, each write has its effect exactly once', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.constantFrom(...EVENTS), { maxLength: 25 }), async (events) => {
      storage.clear()
      Object.assign(door, { online: true, answersLost: false, done: [] })
      let outbox = startApp()
      let posted = 0
      for (const event of events) {
        if (event === 'post') {
          posted += 1
          await submit(outbox, `第 ${posted} 件`)
        }
        if (event === 'flush') await outbox.flush('p1')
        if (event === 'die') outbox = startApp()
        if (event === 'offline' || event === 'online') door.online = event === 'online'
        if (event === 'loseAnswers' || event === 'hearAnswers') door.answersLost = event === 'loseAnswers'
      }
      Object.assign(door, { online: true, answersLost: false })
      await startApp().flush('p1')
      expect(new Set(door.done).size).toBe(posted)
      expect(door.done).toHaveLength(posted)
      expect(kept()).toEqual([])
    }),
    { numRuns: process.env.LONG === '1' ? 10_000 : 300 },
  )
})
