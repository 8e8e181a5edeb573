import { decodeJwt, SignJWT } from 'jose'
import { sessions, signInRequests } from '@/cloud/session/collections'
import type { Context } from '@/cloud/context'
import { forgetSignIn, sweepTries } from '@/cloud/session/forget'
import { session, signIn } from '@/cloud/session/mydata'
import { endSessions } from '@/cloud/session/sessions'
import { overBefore } from '@/domain/privacy/limits'
import { china, daysLater, later, MORNING } from '../../support/clock'
import { COMPUTER, PHONE, type SessionWorld, sessionWorld } from './world'

let world: SessionWorld
beforeEach(async () => {
  world = await sessionWorld()
})
afterEach(() => world.close())

const list = async (token: string) => (await world.as(token).do('session.list', {})).items

describe('a token', () => {
  test('names its session and its person, and lasts thirty days', async () => {
    const { token, me } = await world.comeByWechat('zhang')
    const [item] = await list(token)
    expect(decodeJwt(token)).toMatchObject({ sub: me.person, jti: item?.id, iss: 'doorstep' })
    world.clock.set(later(daysLater(MORNING, 30), -1))
    expect(await world.who(token)).toBe(me.person)
    world.clock.set(daysLater(MORNING, 30))
    expect(await world.who(token)).toBeNull()
  })

  test('with any one character changed counts for nothing', async () => {
    const { token } = await world.comeByWechat('zhang')
    const dots = new Set([...token].flatMap((letter, at) => (letter === '.' ? [at] : [])))
    // The last character of each part may hold bits that base64url does not use.
    const spots = [...token].map((_, at) => at).filter((at) => !dots.has(at) && !dots.has(at + 1) && at !== token.length - 1)
    const tampered = spots
      .filter((at) => at % 7 === 0)
      .map((at) => token.slice(0, at) + (token[at] === 'A' ? 'B' : 'A') + token.slice(at + 1))
    const holders = await Promise.all(tampered.map((each) => world.who(each)))
    expect(holders.every((holder) => holder === null)).toBe(true)
    expect(holders.length).toBeGreaterThan(20)
  })

  test.each([
    ['of an unknown session', { jti: 'unknown', sub: 'zhang' }],
    ['of another person’s session', { jti: 'hers', sub: 'zhang' }],
    ['without a session, as they were before there were any', { sub: 'zhang' }],
    ['without a person', { jti: 'hers' }],
  ])('%s counts for nothing, even when it is signed', async (_name, { jti, sub }: { jti?: string; sub?: string }) => {
    await world.addPerson('zhang')
    await world.addPerson('li')
    const session = {
      tenant: 'yanping',
      person: 'li',
      device: PHONE,
      via: 'wechat',
      made: MORNING,
      seen: MORNING,
      ends: daysLater(MORNING, 30),
      endedAt: null,
    } as const
    await world.store.insert(sessions, 'hers', session)
    expect(await world.who(await world.services.identity.tokenOf('hers', session))).toBe('li')
    const forged = new SignJWT().setProtectedHeader({ alg: 'HS256' }).setIssuer('doorstep').setExpirationTime(4_000_000_000)
    if (jti) forged.setJti(jti)
    if (sub) forged.setSubject(sub)
    expect(await world.who(await forged.sign(Buffer.alloc(48, 9)))).toBeNull()
  })

  test('is never stored', async () => {
    const { token } = await world.comeByWechat('zhang')
    const [, , signature = 'none'] = token.split('.')
    for await (const { data } of world.store.cursor(sessions, {})) expect(JSON.stringify(data)).not.toContain(signature)
  })
})

describe('the devices on which I am signed in', () => {
  test('are listed newest first, this one marked, in words, and nobody else’s', async () => {
    const first = await world.comeByWechat('zhang')
    world.clock.forward(90)
    const second = await world.comeByWechat('zhang')
    await world.comeByWechat('li')
    expect(await list(second.token)).toEqual([
      expect.objectContaining({ device: '安卓手机上的微信小程序', via: 'wechat', here: true, made: later(MORNING, 90) }),
      expect.objectContaining({ here: false, made: MORNING, ends: daysLater(MORNING, 30) }),
    ])
    expect((await list(first.token)).map(({ here }) => here)).toEqual([false, true])
  })

  test('come in pages of twenty', async () => {
    let token = ''
    for (let nth = 0; nth < 23; nth++) {
      world.clock.forward(1)
      token = (await world.comeByWechat('zhang')).token
    }
    const page = await world.as(token).do('session.list', {})
    const rest = await world.as(token).do('session.list', { after: page.next })
    expect([page.items.length, rest.items.length, rest.next]).toEqual([20, 3, null])
    expect(new Set([...page.items, ...rest.items].map(({ id }) => id)).size).toBe(23)
  })

  test('say when each was last used, written at most once an hour', async () => {
    const { token } = await world.comeByWechat('zhang')
    world.clock.forward(59)
    expect((await list(token))[0]?.seen).toBe(MORNING)
    world.clock.forward(1)
    expect((await list(token))[0]?.seen).toBe(china('2026-11-23 10:00'))
    world.clock.forward(59)
    await Promise.all([list(token), list(token)])
    expect((await list(token))[0]?.seen).toBe(china('2026-11-23 10:00'))
  })
})

describe('signing out', () => {
  test('here is at once, for this device alone', async () => {
    const [here, there] = [await world.comeByWechat('zhang'), await world.comeByWechat('zhang')]
    expect(await world.as(here.token).do('session.end', {})).toEqual({ ended: 1 })
    expect([await world.who(here.token), await world.who(there.token)]).toEqual([null, there.me.person])
    expect((await world.as(here.token).refused('session.list', {})).code).toBe('unauthenticated')
    expect(await list(there.token)).toHaveLength(1)
  })

  test('another device is at once; twice is once; nobody else’s', async () => {
    const [here, there, other] = [await world.comeByWechat('zhang'), await world.comeByWechat('zhang'), await world.comeByWechat('li')]
    const id = (await list(there.token)).find((item) => item.here)?.id ?? ''
    expect((await world.as(other.token).refused('session.endOther', { id })).code).toBe('notFound')
    expect(await world.who(there.token)).toBe(there.me.person)
    expect(await world.as(here.token).do('session.endOther', { id })).toEqual({ ended: 1 })
    expect(await world.who(there.token)).toBeNull()
    expect(await world.as(here.token).do('session.endOther', { id })).toEqual({ ended: 0 })
    expect((await world.as(here.token).refused('session.endOther', { id: 'none' })).code).toBe('notFound')
  })

  test('everywhere else leaves this device and other people alone', async () => {
    const mine = [await world.comeByWechat('zhang'), await world.comeByWechat('zhang'), await world.comeByWechat('zhang')] as const
    const other = await world.comeByWechat('li')
    expect(await world.as(mine[0].token).do('session.endAll', {})).toEqual({ ended: 2 })
    expect(await Promise.all([...mine, other].map(({ token }) => world.who(token)))).toEqual([
      mine[0].me.person,
      null,
      null,
      other.me.person,
    ])
  })

  test('a person everywhere, as the office does, ends all of them', async () => {
    const { me, token } = await world.comeByWechat('zhang')
    expect(await endSessions(world.store, me.person, world.clock.now())).toBe(1)
    expect(await world.who(token)).toBeNull()
  })
})

describe('a nickname', () => {
  test('is mine to choose; what nobody should read, or what passes for an office, is refused in words', async () => {
    const { token, me } = await world.comeByWechat('zhang')
    const me_ = world.as(token)
    expect(await me_.do('session.rename', { nickname: ' 3栋张阿姨 ' })).toEqual({ nickname: '3栋张阿姨' })
    expect((await world.stored(me.person))?.nickname).toBe('3栋张阿姨')
    for (const nickname of ['傻逼', '加我微信', '13800138000', '社区 官方', '管-理-员', '居委会小王']) {
      expect(await me_.refused('session.rename', { nickname })).toMatchObject({
        code: 'notAccepted',
        message: expect.stringContaining('换一个'),
      })
    }
    expect((await me_.refused('session.rename', { nickname: '  ' })).fields).toEqual({ nickname: '请写一个称呼' })
    expect((await me_.refused('session.rename', { nickname: '长'.repeat(13) })).fields).toEqual({ nickname: '最多 12 个字' })
    expect((await world.stored(me.person))?.nickname).toBe('3栋张阿姨')
  })
})

describe('what has served its time', () => {
  test('is removed: sessions thirty days after their end, requests a day after theirs, tries with their window', async () => {
    const { token } = await world.comeByWechat('zhang')
    const { code } = await world.visitor.do('session.ask', { device: COMPUTER })
    await world.as(token).do('session.seen', { code })
    await world.as(token).do('session.end', {})
    expect(await sweepTries(world.store, later(MORNING, 9))).toBe(0)
    expect(await sweepTries(world.store, later(MORNING, 11))).toBe(1)
    const left = async (now: string) => {
      const context = { store: world.store } as Context
      for (const { kind, sweep } of [session, signIn]) await sweep?.(context, overBefore(kind, now) ?? '')
      return [await world.store.count(signInRequests, {}), await world.store.count(sessions, {})]
    }
    expect(await left(later(MORNING, 9))).toEqual([1, 1])
    expect(await left(daysLater(MORNING, 2))).toEqual([0, 1])
    expect(await left(daysLater(MORNING, 29))).toEqual([0, 1])
    expect(await left(daysLater(MORNING, 31))).toEqual([0, 0])
  })

  test('of a person who leaves everything goes, and of others nothing', async () => {
    const [zhang, li] = [await world.comeByWechat('zhang'), await world.comeByWechat('li')]
    await forgetSignIn(world.store, zhang.me.person)
    expect([await world.who(zhang.token), await world.who(li.token)]).toEqual([null, li.me.person])
    expect((await world.comeByWechat('zhang')).me.person).not.toBe(zhang.me.person)
    expect((await world.comeByWechat('li')).me.person).toBe(li.me.person)
  })
})
