import { collections } from '@/cloud/collections'
import { people } from '@/cloud/person/collections'
import { sessions, signInRequests } from '@/cloud/session/collections'
import { codeIn, qrTextOf } from '@/domain/session/code'
import { later, MORNING } from '../../support/clock'
import { serverStore } from '../../support/store'
import { COMPUTER, type SessionWorld, sessionWorld } from './world'

let world: SessionWorld
beforeEach(async () => {
  world = await sessionWorld()
})
afterEach(() => world.close())

const askOnComputer = () => world.visitor.do('session.ask', { device: COMPUTER })
const phoneOf = async (openid: string) => {
  const { token, me } = await world.comeByWechat(openid)
  return { ...world.as(token), token, me }
}
type Asked = Awaited<ReturnType<typeof askOnComputer>>
const held = ({ request, key }: Asked) => ({ request, key })
const poll = async (asked: Asked) => (await world.visitor.do('session.poll', held(asked))).state

describe('signing in on a computer with the phone', () => {
  test('all the way: asked, scanned, read, confirmed, in', async () => {
    const asked = await askOnComputer()
    expect(asked.ends).toBe(later(MORNING, 2))
    expect(await poll(asked)).toBe('waiting')

    const phone = await phoneOf('zhang')
    world.clock.forward(1)
    const seen = await phone.do('session.seen', { code: qrTextOf(asked.code) })
    expect(seen).toEqual({
      purpose: 'signIn',
      state: 'seen',
      device: 'Windows 电脑上的 Chrome 浏览器',
      at: MORNING,
      ends: later(MORNING, 2),
      asker: null,
    })
    expect(await world.visitor.do('session.poll', held(asked))).toMatchObject({ state: 'seen', by: phone.me.nickname })

    await phone.do('session.confirm', { code: asked.code })
    expect(await poll(asked)).toBe('confirmed')
    const inside = await world.visitor.do('session.take', held(asked))
    expect(inside.me.person).toBe(phone.me.person)
    expect(await world.who(inside.token)).toBe(phone.me.person)
    expect(await poll(asked)).toBe('used')
    const { items } = await phone.do('session.list', {})
    expect(items.map(({ via, here }) => [via, here]).sort()).toEqual([
      ['scan', false],
      ['wechat', true],
    ])
  })

  test('nobody comes in who was not let in', async () => {
    const asked = await askOnComputer()
    const phone = await phoneOf('zhang')
    expect((await world.visitor.refused('session.take', held(asked))).code).toBe('wrongState')
    await phone.do('session.seen', { code: asked.code })
    expect((await world.visitor.refused('session.take', held(asked))).code).toBe('wrongState')
    expect((await phone.refused('session.confirm', { code: (await askOnComputer()).code })).message).toBe('请先扫一扫电脑上的二维码')
  })

  test('another browser’s secret learns nothing and takes nothing', async () => {
    const [asked, other] = [await askOnComputer(), await askOnComputer()]
    const phone = await phoneOf('zhang')
    await phone.do('session.seen', { code: asked.code })
    await phone.do('session.confirm', { code: asked.code })
    const mixed = { request: asked.request, key: other.key }
    expect((await world.visitor.refused('session.poll', mixed)).code).toBe('notFound')
    expect((await world.visitor.refused('session.take', mixed)).code).toBe('notFound')
    expect((await world.visitor.refused('session.take', { request: other.request, key: asked.key })).code).toBe('notFound')
    expect(await poll(asked)).toBe('confirmed')
  })

  test('is good once: the same request again gets the same answer, another one none', async () => {
    const asked = await askOnComputer()
    const phone = await phoneOf('zhang')
    await phone.do('session.seen', { code: asked.code })
    await phone.do('session.confirm', { code: asked.code })
    const first = await world.visitor.do('session.take', held(asked), 'request-take-1')
    expect((await world.visitor.do('session.take', held(asked), 'request-take-1')).token).toBe(first.token)
    expect(await world.visitor.refused('session.take', held(asked), 'request-take-2')).toEqual({
      code: 'wrongState',
      message: '这个二维码已经用过了',
    })
    for (const action of ['session.seen', 'session.confirm', 'session.cancel'] as const) {
      expect((await phone.refused(action, { code: asked.code })).code).toBe('wrongState')
    }
    expect(await world.store.count(sessions, { eq: { person: phone.me.person } })).toBe(2)
  })

  test('two minutes without a scan and it is over; whoever scans late has a minute to read', async () => {
    const [early, last] = [await askOnComputer(), await askOnComputer()]
    const phone = await phoneOf('zhang')
    world.clock.set(later(MORNING, 1.9))
    await phone.do('session.seen', { code: last.code })
    world.clock.set(later(MORNING, 2))
    expect([await poll(early), await poll(last)]).toEqual(['expired', 'seen'])
    expect(await phone.refused('session.seen', { code: early.code })).toMatchObject({
      code: 'tooLate',
      message: expect.stringContaining('换一个新的'),
    })
    // Looking again gives no more time.
    await phone.do('session.seen', { code: last.code })
    world.clock.set(later(MORNING, 2.9))
    expect((await phone.refused('session.confirm', { code: last.code })).code).toBe('tooLate')
    expect((await world.visitor.refused('session.take', held(last))).code).toBe('tooLate')
  })

  test('what was confirmed and not taken within a minute is over', async () => {
    const asked = await askOnComputer()
    const phone = await phoneOf('zhang')
    world.clock.forward(1.5)
    await phone.do('session.seen', { code: asked.code })
    await phone.do('session.confirm', { code: asked.code })
    world.clock.forward(1)
    expect((await world.visitor.refused('session.take', held(asked))).code).toBe('tooLate')
    expect(await poll(asked)).toBe('expired')
  })

  test('who says no ends it, also after a yes that nobody has used', async () => {
    const [one, two] = [await askOnComputer(), await askOnComputer()]
    const phone = await phoneOf('zhang')
    await phone.do('session.seen', { code: one.code })
    expect((await phone.do('session.cancel', { code: one.code })).state).toBe('cancelled')
    await phone.do('session.seen', { code: two.code })
    await phone.do('session.confirm', { code: two.code })
    await phone.do('session.cancel', { code: two.code })
    for (const asked of [one, two]) {
      expect(await poll(asked)).toBe('cancelled')
      expect((await world.visitor.refused('session.take', held(asked))).code).toBe('wrongState')
    }
  })

  test('who scans second can neither read, nor confirm, nor cancel', async () => {
    const asked = await askOnComputer()
    const [first, second] = [await phoneOf('zhang'), await phoneOf('li')]
    await first.do('session.seen', { code: asked.code })
    for (const action of ['session.seen', 'session.confirm', 'session.cancel'] as const) {
      expect(await second.refused(action, { code: asked.code })).toMatchObject({
        code: 'wrongState',
        message: expect.stringContaining('别人扫过'),
      })
    }
    await first.do('session.confirm', { code: asked.code })
    expect((await world.visitor.do('session.take', held(asked))).me.person).toBe(first.me.person)
  })

  test('a visitor cannot confirm anything', async () => {
    const { code } = await askOnComputer()
    for (const action of ['session.seen', 'session.confirm', 'session.cancel'] as const) {
      expect((await world.visitor.refused(action, { code })).code).toBe('unauthenticated')
    }
  })

  test('who has left meanwhile lets nobody in', async () => {
    const asked = await askOnComputer()
    const phone = await phoneOf('zhang')
    await phone.do('session.seen', { code: asked.code })
    await phone.do('session.confirm', { code: asked.code })
    await world.store.remove(people, phone.me.person, 1)
    expect((await world.visitor.refused('session.take', held(asked))).code).toBe('wrongState')
  })
})

describe('the code', () => {
  test('may be typed: in small letters, with a space; a wrong one is told beside the field', async () => {
    const { code } = await askOnComputer()
    const phone = await phoneOf('zhang')
    const typed = `${code.slice(0, 4)} ${code.slice(4)}`.toLowerCase()
    expect((await phone.do('session.seen', { code: typed })).state).toBe('seen')
    expect((await phone.refused('session.seen', { code: 'ABCD' })).fields?.code).toContain('8 个字母或数字')
    expect(codeIn('https://elsewhere.example/x')).toBeNull()
  })

  test('cannot be guessed at leisure: after twenty in ten minutes one has to wait', async () => {
    const phone = await phoneOf('zhang')
    for (let nth = 0; nth < 20; nth++) expect((await phone.refused('session.seen', { code: '22223333' })).code).toBe('notFound')
    expect((await phone.refused('session.seen', { code: '22223333' })).code).toBe('tooMany')
    const { code } = await askOnComputer()
    expect((await phone.refused('session.seen', { code })).code).toBe('tooMany')
    expect((await (await phoneOf('li')).do('session.seen', { code })).state).toBe('seen')
    world.clock.forward(10)
    expect((await phone.refused('session.seen', { code: '22223333' })).code).toBe('notFound')
  })

  test('is stored nowhere, nor is the secret', async () => {
    const asked = await askOnComputer()
    for await (const { id, data } of world.store.cursor(signInRequests, {})) {
      expect(JSON.stringify([id, data])).not.toMatch(new RegExp(`${asked.code}|${asked.key}`))
    }
  })
})

test('on PostgreSQL of many browsers windows that take one confirmation at once, one comes in; of two phones that scan at once, one is first', async () => {
  await world.close()
  world = await sessionWorld({ store: await serverStore(collections) })
  const asked = await askOnComputer()
  const phones = await Promise.all(['a', 'b', 'c', 'd'].map(phoneOf))
  const scans = await Promise.all(phones.map((phone) => phone.try('session.seen', { code: asked.code })))
  expect(scans.filter(({ ok }) => ok).length).toBe(1)
  const first = phones[scans.findIndex(({ ok }) => ok)]
  await first?.do('session.confirm', { code: asked.code })
  const takes = await Promise.all(Array.from({ length: 6 }, () => world.visitor.try('session.take', held(asked))))
  expect(takes.filter(({ ok }) => ok).length).toBe(1)
  expect(await world.store.count(sessions, { eq: { person: first?.me.person ?? '' } })).toBe(2)
})
