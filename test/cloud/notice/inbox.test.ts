import { deliver } from '@/cloud/notice/deliver'
import { noticeHandlers } from '@/cloud/notice/handlers'
import { noticeContract } from '@/domain/notice/contract'
import type { Notice } from '@/domain/notice/notice'
import { makeActor } from '../../support/builders/person'
import { china, later } from '../../support/clock'
import { openRoom, type Room } from '../../support/builders/room'

const AT = china('2026-11-23 10:00')
const wang = makeActor('wang', [])
const li = makeActor('li', [])

let room: Room<typeof noticeContract>

beforeEach(async () => {
  room = await openRoom(noticeContract, noticeHandlers, later(AT, 60))
})
afterEach(() => room.store.close())

function makeNotice(overrides: Partial<Notice> = {}): Notice {
  return { tenant: 'd', person: 'wang', matter: 'repair:r1', title: '漏水报修', words: '已经受理', at: AT, urgent: false, readAt: null, unread: true, ...overrides }
}

/** n notices a minute apart, the last one newest. */
function tell(n: number, overrides: Partial<Notice> = {}) {
  return deliver(room.store, Array.from({ length: n }, (_, index) => ({ id: `r1.${index}.wang`, notice: makeNotice({ at: later(AT, index), ...overrides }) })))
}

test('a notice that is delivered again and again is there once, and stays read', async () => {
  await tell(1)
  await room.as(wang).do('notice.read', { ids: ['r1.0.wang'] })
  await Promise.all([tell(1), tell(1), tell(1)])
  expect(await room.as(wang).do('notice.list', {})).toMatchObject({ items: [{ id: 'r1.0.wang', unread: false }], unread: 0 })
})

test('a delivery that was cut off half-way is completed by the next one', async () => {
  let left = 2
  const breaking = {
    insert: async (...given: Parameters<Room<typeof noticeContract>['store']['insert']>) => {
      left -= 1
      if (left < 0) throw new Error('cut off')
      await room.store.insert(...given)
    },
  } as Pick<typeof room.store, 'insert'>
  const told = [0, 1, 2].map((n) => ({ id: `n${n}`, notice: makeNotice() }))
  await expect(deliver(breaking, told)).rejects.toThrow('cut off')
  await deliver(room.store, told)
  expect((await room.as(wang).do('notice.list', {})).items.map(({ id }) => id).sort()).toEqual(['n0', 'n1', 'n2'])
})

test('the inbox comes newest first, page by page, without gaps or repetitions', async () => {
  await tell(45)
  const seen: string[] = []
  for (let after: [string, string] | null = null; ; ) {
    const page: { items: { id: string }[]; next: [string, string] | null } = await room.as(wang).do('notice.list', { after })
    seen.push(...page.items.map(({ id }) => id))
    if (page.next === null) break
    after = page.next
  }
  expect(seen).toEqual(Array.from({ length: 45 }, (_, index) => `r1.${44 - index}.wang`))
})

test('a person sees their own notices and nobody else’s', async () => {
  await tell(2)
  await deliver(room.store, [{ id: 'r2.0.li', notice: makeNotice({ person: 'li', matter: 'repair:r2' }) }])
  expect((await room.as(li).do('notice.list', {})).items).toEqual([
    { id: 'r2.0.li', matter: 'repair:r2', title: '漏水报修', words: '已经受理', at: AT, urgent: false, unread: true },
  ])
  expect(await room.as(li).do('notice.unread', {})).toEqual({ count: 1, urgent: 0 })
})

test('somebody else’s notice cannot be marked as read, nor can one’s own beside it, and it is answered like one that is not there', async () => {
  await tell(1)
  await deliver(room.store, [{ id: 'r2.0.li', notice: makeNotice({ person: 'li' }) }])
  const others = await room.as(li).refused('notice.read', { ids: ['r2.0.li', 'r1.0.wang'] })
  const missing = await room.as(li).refused('notice.read', { ids: ['r2.0.li', 'nothing'] })
  expect(others).toMatchObject({ code: 'notFound' })
  expect(others).toEqual(missing)
  expect(await room.as(li).do('notice.unread', {})).toEqual({ count: 1, urgent: 0 })
  expect(await room.as(wang).do('notice.unread', {})).toEqual({ count: 1, urgent: 0 })
})

test('the unread are counted, the urgent among them as well', async () => {
  await tell(3)
  await deliver(room.store, [{ id: 'danger', notice: makeNotice({ urgent: true }) }])
  expect(await room.as(wang).do('notice.unread', {})).toEqual({ count: 4, urgent: 1 })
  expect(await room.as(wang).do('notice.read', { ids: ['danger', 'danger', 'r1.0.wang'] })).toEqual({ unread: 2 })
  expect(await room.as(wang).do('notice.unread', {})).toEqual({ count: 2, urgent: 0 })
})

test('everything is read at once, more than one query gives at a time, or one matter alone', async () => {
  await tell(130)
  await deliver(room.store, [{ id: 'other', notice: makeNotice({ matter: 'repair:r9' }) }])
  expect(await room.as(wang).do('notice.readAll', { matter: 'repair:r1' })).toEqual({ unread: 1 + 130 - 61 })
  room.clock.forward(180)
  expect(await room.as(wang).do('notice.readAll', { matter: 'repair:r1' })).toEqual({ unread: 1 })
  expect(await room.as(wang).do('notice.readAll', {})).toEqual({ unread: 0 })
})

test('a visitor has no inbox', async () => {
  expect(await room.as(null).refused('notice.list', {})).toMatchObject({ code: 'unauthenticated' })
  expect(await room.as(null).refused('notice.readAll', {})).toMatchObject({ code: 'unauthenticated' })
})

test('nobody marks more than a hundred notices at once', async () => {
  expect(await room.as(wang).refused('notice.read', { ids: Array.from({ length: 101 }, (_, n) => `n${n}`) })).toMatchObject({ code: 'invalid' })
})
