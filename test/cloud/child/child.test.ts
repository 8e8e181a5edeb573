import { childConsents, children } from '@/cloud/child/collections'
import type { Follower } from '@/cloud/child/follower'
import { bookableChild, childFor, childrenOf } from '@/cloud/child/open'
import { runConsents } from '@/cloud/child/timer'
import { followers } from '@/cloud/child/withdrawn'
import { sweepOver } from '@/cloud/privacy/retention'
import type { Gone } from '@/domain/child/child'
import { CHILDREN_MOST, CONSENT_DAYS, KEPT_DAYS, PICK_UPS_MOST, WARN_DAYS } from '@/domain/child/limits'
import { CHILD_TERMS_VERSION } from '@/domain/child/words'
import { addChild, DOUDOU } from '../../support/builders/child'
import { china, daysLater, later, MORNING } from '../../support/clock'
import { type RepairWorld, repairWorld } from '../../support/repair-world'

let world: RepairWorld
/** Who was told to let go of whose places, and why. */
let gone: { child: string; guardian: string; why: Gone }[]
/** Places that a child holds. */
let places: Record<string, number>
let broken: boolean

const register = followers as Follower[]
const booking: Follower = {
  upcoming: async (_context, child) => places[child] ?? 0,
  async cancel(_context, told) {
    if (broken) throw new Error('the network went')
    gone.push(told)
    places[told.child] = 0
  },
}

beforeEach(async () => {
  world = await repairWorld()
  gone = []
  places = {}
  broken = false
  register.push(booking)
})
afterEach(async () => {
  register.splice(register.indexOf(booking), 1)
  await world.close()
})

const list = async (person = 'zhang') => (await world.as(person).do('child.list', {})).items
const ledger = async () => (await world.store.query(childConsents, { limit: 100 })).map(({ data }) => data)
const stored = async (id: string) => (await world.store.get(children, id))?.data

describe('entering a child', () => {
  test('nothing is kept before the guardian has agreed to the text as it stands', async () => {
    const zhang = world.as('zhang')
    expect((await zhang.refused('child.save', { ...DOUDOU, agreed: null })).code).toBe('consentMissing')
    expect((await zhang.refused('child.save', { ...DOUDOU, agreed: '2020-01-01' })).code).toBe('wrongState')
    expect([await world.store.count(children, {}), await ledger()]).toEqual([0, []])
  })

  test('the text, its version and who answers are there for anyone to read first', async () => {
    const terms = await world.as(null).do('child.terms', {})
    expect(terms.version).toBe(CHILD_TERMS_VERSION)
    expect(terms.chapters.map(({ title }) => title)).toContain('谁看得到')
    expect(JSON.stringify(terms.chapters)).toContain('居委会')
  })

  test('is there with age and a consent of a year, and the ledger has its line of ids', async () => {
    const { id } = await addChild(world, 'zhang', { allergyNote: '花生过敏' })
    expect(await list()).toEqual([
      {
        id,
        nickname: '豆豆',
        birthMonth: '2019-05',
        ageMonths: 90,
        allergyNote: '花生过敏',
        pickUps: [],
        consent: { state: 'holds', version: CHILD_TERMS_VERSION, at: MORNING, until: daysLater(MORNING, CONSENT_DAYS) },
        deletedAt: null,
        upcoming: 0,
      },
    ])
    expect(await ledger()).toMatchObject([{ child: id, guardian: 'zhang', at: MORNING, running: true, withdrawnAt: null }])
    expect(JSON.stringify(await ledger())).not.toMatch(/豆豆|花生|2019-05/)
  })

  test('is sealed at rest: neither nickname nor birth month, note, nor who fetches', async () => {
    const { id } = await addChild(world, 'zhang', { allergyNote: '花生过敏' })
    await world.as('zhang').do('child.pickUps', { child: id, pickUps: [{ name: '陈奶奶', relation: '奶奶', phone: '13800001111' }] })
    expect(JSON.stringify(await stored(id))).not.toMatch(/豆豆|2019-05|花生|陈奶奶|奶奶|13800001111/)
  })

  test('the same request twice enters one child', async () => {
    const zhang = world.as('zhang')
    const first = await zhang.do('child.save', DOUDOU, 'request-once')
    expect(await zhang.do('child.save', DOUDOU, 'request-once')).toEqual(first)
    expect([(await list()).length, (await ledger()).length]).toEqual([1, 1])
  })

  test('a birth month in the future, or of somebody grown up, is refused beside its field', async () => {
    for (const birthMonth of ['2026-12', '2008-11'])
      expect((await world.as('zhang').refused('child.save', { ...DOUDOU, birthMonth })).fields).toHaveProperty('birthMonth')
  })

  test('a telephone number or a bad word is no nickname, and no note', async () => {
    for (const wrong of [{ nickname: '傻逼' }, { allergyNote: '急事打 13812345678' }]) {
      const refusal = await world.as('zhang').refused('child.save', { ...DOUDOU, ...wrong })
      expect([refusal.code, Object.keys(refusal.fields ?? {})]).toEqual(['notAccepted', Object.keys(wrong)])
    }
  })

  test('two children of one guardian are not called the same; those of two guardians may be', async () => {
    await addChild(world, 'zhang')
    const other = await addChild(world, 'zhang', { nickname: '小石榴' })
    await addChild(world, 'li')
    expect(await world.as('zhang').refused('child.save', DOUDOU)).toMatchObject({
      code: 'already',
      fields: { nickname: '这个小名已经登记过了' },
    })
    expect((await world.as('zhang').refused('child.save', { ...DOUDOU, child: other.id })).code).toBe('already')
    const kept = await world.as('zhang').do('child.save', { ...DOUDOU, child: other.id, nickname: '小石榴', birthMonth: '2018-01' })
    expect(kept).toMatchObject({ id: other.id, birthMonth: '2018-01' })
  })

  test(`a guardian has at most ${CHILDREN_MOST}, however many phones enter at once`, async () => {
    for (let count = 2; count < CHILDREN_MOST; count += 1) await addChild(world, 'zhang', { nickname: `娃${count}` })
    const tried = await Promise.all([1, 2, 3, 4].map((count) => world.as('zhang').try('child.save', { ...DOUDOU, nickname: `新${count}` })))
    const entered = tried.filter(({ ok }) => ok).length
    expect((await list()).length).toBe(CHILDREN_MOST - 2 + entered)
    expect((await list()).length).toBeLessThanOrEqual(CHILDREN_MOST)
    expect(entered).toBe(2)
  })
})

describe('changing what is kept', () => {
  test('keeps the consent as it is, and who fetches', async () => {
    const { id, consent } = await addChild(world, 'zhang')
    const pickUps = [{ name: '陈奶奶', relation: '奶奶', phone: null }]
    await world.as('zhang').do('child.pickUps', { child: id, pickUps })
    world.clock.forward(60)
    const changed = await world.as('zhang').do('child.save', { ...DOUDOU, child: id, nickname: '小石榴', agreed: null })
    expect(changed).toMatchObject({ id, nickname: '小石榴', consent, pickUps })
  })

  test(`at most ${PICK_UPS_MOST} people fetch, each named once`, async () => {
    const { id } = await addChild(world, 'zhang')
    const people = (count: number) => Array.from({ length: count }, (_, index) => ({ name: `阿姨${index}`, relation: '邻居', phone: null }))
    expect((await world.as('zhang').do('child.pickUps', { child: id, pickUps: people(PICK_UPS_MOST) })).pickUps).toHaveLength(PICK_UPS_MOST)
    for (const pickUps of [people(PICK_UPS_MOST + 1), [...people(1), ...people(1)]])
      expect((await world.as('zhang').refused('child.pickUps', { child: id, pickUps })).code).toBe('invalid')
    const wrong = [{ name: '打13812345678', relation: '邻居', phone: null }]
    expect((await world.as('zhang').refused('child.pickUps', { child: id, pickUps: wrong })).fields).toHaveProperty(['pickUps.0.name'])
  })
})

describe('a consent that is withdrawn', () => {
  test('ends what the child holds, deletes note and pick-ups at once, and stands in the ledger', async () => {
    const { id } = await addChild(world, 'zhang', { allergyNote: '花生过敏' })
    await world.as('zhang').do('child.pickUps', { child: id, pickUps: [{ name: '陈奶奶', relation: '奶奶', phone: null }] })
    places[id] = 2
    expect((await list())[0]?.upcoming).toBe(2)
    world.clock.forward(30)
    const after = await world.as('zhang').do('child.withdraw', { child: id })
    const now = later(MORNING, 30)
    expect(after).toMatchObject({
      consent: { state: 'withdrawn', until: now },
      allergyNote: null,
      pickUps: [],
      deletedAt: daysLater(now, KEPT_DAYS),
    })
    expect(gone).toEqual([{ child: id, guardian: 'zhang', why: 'withdrawn' }])
    expect((await list())[0]?.upcoming).toBe(0)
    expect(await ledger()).toMatchObject([{ withdrawnAt: now, endedAt: now, running: false, pending: [] }])
  })

  test('the child can neither be booked, changed, nor seen by whoever leads an event', async () => {
    const { id } = await addChild(world, 'zhang')
    const asked = { child: id, guardian: 'zhang', now: MORNING }
    expect(await bookableChild(world.store, world.services, asked)).toMatchObject({ ok: true, value: { nickname: '豆豆' } })
    expect(await childFor(world.store, world.services, id, { now: MORNING, at: china('2026-12-02 16:30') })).toMatchObject({
      ageMonths: 91,
    })
    await world.as('zhang').do('child.withdraw', { child: id })
    expect(await bookableChild(world.store, world.services, asked)).toMatchObject({ ok: false, refusal: { code: 'consentMissing' } })
    expect(await childFor(world.store, world.services, id, { now: MORNING, at: MORNING })).toBeNull()
    expect((await world.as('zhang').refused('child.save', { ...DOUDOU, child: id })).code).toBe('consentMissing')
    expect((await world.as('zhang').refused('child.pickUps', { child: id, pickUps: [] })).code).toBe('consentMissing')
  })

  test('is withdrawn once; given anew it holds again with a line of its own', async () => {
    const { id } = await addChild(world, 'zhang')
    await world.as('zhang').do('child.withdraw', { child: id })
    expect((await world.as('zhang').refused('child.withdraw', { child: id })).code).toBe('wrongState')
    expect((await world.as('zhang').refused('child.consent', { child: id, version: '2020-01-01' })).code).toBe('wrongState')
    const again = await world.as('zhang').do('child.consent', { child: id, version: CHILD_TERMS_VERSION })
    expect(again).toMatchObject({ nickname: '豆豆', consent: { state: 'holds' }, deletedAt: null })
    expect((await ledger()).map(({ running }) => running).sort()).toEqual([false, true])
  })

  test('what breaks off is gone on with by the timer, once', async () => {
    const { id } = await addChild(world, 'zhang')
    broken = true
    await world.as('zhang').do('child.withdraw', { child: id })
    expect(gone).toEqual([])
    broken = false
    world.clock.forward(5)
    await runConsents(world.context())
    await runConsents(world.context())
    expect(gone).toEqual([{ child: id, guardian: 'zhang', why: 'withdrawn' }])
  })

  test('given anew before that, nothing is taken from the child any more', async () => {
    const { id } = await addChild(world, 'zhang')
    broken = true
    await world.as('zhang').do('child.withdraw', { child: id })
    await world.as('zhang').do('child.consent', { child: id, version: CHILD_TERMS_VERSION })
    broken = false
    world.clock.forward(5)
    await runConsents(world.context())
    expect(gone).toEqual([])
    expect(await ledger()).toEqual(expect.arrayContaining([expect.objectContaining({ pending: [], running: false })]))
  })
})

describe('a consent that comes to its end', () => {
  test(`is announced ${WARN_DAYS} days before, once and without a name, and then lapses`, async () => {
    const { id } = await addChild(world, 'zhang', { allergyNote: '花生过敏' })
    world.clock.set(daysLater(MORNING, CONSENT_DAYS - WARN_DAYS))
    await runConsents(world.context())
    await runConsents(world.context())
    world.clock.set(daysLater(MORNING, CONSENT_DAYS))
    await runConsents(world.context())
    await runConsents(world.context())
    const told = (await world.told('zhang')).filter(({ matter }) => matter === `child:${id}`)
    expect(told.map(({ title }) => title)).toEqual(['替孩子签的同意快到期了', '替孩子签的同意到期了'])
    expect(JSON.stringify(told)).not.toMatch(/豆豆|花生/)
    expect(gone).toEqual([{ child: id, guardian: 'zhang', why: 'lapsed' }])
    expect((await list())[0]).toMatchObject({ consent: { state: 'lapsed' }, allergyNote: null, nickname: '豆豆' })
    expect(await ledger()).toMatchObject([{ withdrawnAt: null, running: false }])
  })

  test('given anew in time it goes on: no place is lost, no note deleted, nobody told that it ended', async () => {
    const { id } = await addChild(world, 'zhang', { allergyNote: '花生过敏' })
    world.clock.set(daysLater(MORNING, CONSENT_DAYS - 3))
    await world.as('zhang').do('child.consent', { child: id, version: CHILD_TERMS_VERSION })
    world.clock.set(daysLater(MORNING, CONSENT_DAYS + 1))
    await runConsents(world.context())
    expect(gone).toEqual([])
    expect((await list())[0]).toMatchObject({ consent: { state: 'holds' }, allergyNote: '花生过敏' })
    expect(await world.told('zhang')).toEqual([])
  })
})

describe('what is deleted', () => {
  test('at once when the guardian says so; the ledger keeps ids alone', async () => {
    const { id } = await addChild(world, 'zhang')
    const other = await addChild(world, 'zhang', { nickname: '小石榴' })
    expect(await world.as('zhang').do('child.remove', { child: id })).toEqual({ removed: id })
    expect((await list()).map((child) => child.id)).toEqual([other.id])
    expect(await stored(id)).toBeUndefined()
    expect(gone).toEqual([{ child: id, guardian: 'zhang', why: 'removed' }])
    expect((await ledger()).find(({ child }) => child === id)).toMatchObject({ running: false, withdrawnAt: MORNING })
    expect(await childFor(world.store, world.services, id, { now: MORNING, at: MORNING })).toBeNull()
  })

  test(`${KEPT_DAYS} days after the consent ended, and the proof three years later`, async () => {
    const { id } = await addChild(world, 'zhang')
    const kept = await addChild(world, 'li')
    await world.as('zhang').do('child.withdraw', { child: id })
    world.clock.set(daysLater(MORNING, KEPT_DAYS))
    await sweepOver(world.context())
    expect(await stored(id)).toBeDefined()
    world.clock.forward(1)
    await sweepOver(world.context())
    expect([await stored(id), (await stored(kept.id))?.guardian]).toEqual([undefined, 'li'])
    expect(await ledger()).toHaveLength(2)
    world.clock.set(later(daysLater(MORNING, 1095), 2))
    await sweepOver(world.context())
    expect((await ledger()).filter(({ child }) => child === id)).toEqual([])
  })

  test('in the month in which the child comes of age, not one before', async () => {
    const { id } = await addChild(world, 'zhang', { birthMonth: '2008-12' })
    const younger = await addChild(world, 'zhang', { nickname: '小石榴', birthMonth: '2009-01' })
    world.clock.set(china('2026-11-30 23:59'))
    await sweepOver(world.context())
    expect(await stored(id)).toBeDefined()
    world.clock.set(china('2026-12-01 00:00'))
    await sweepOver(world.context())
    expect([await stored(id), (await list()).map((child) => child.id)]).toEqual([undefined, [younger.id]])
    expect((await ledger()).find(({ child }) => child === id)).toMatchObject({ running: false, withdrawnAt: null })
  })
})

describe('of others', () => {
  const OTHERS = ['li', 'secretary', 'community', 'district', 'gridWorker', 'stairHead', 'fixer'] as const
  const SECRETS = /豆豆|小石榴|花生|陈奶奶|13800001111|2019-05/

  test('nobody lists, changes, agrees for, withdraws for or removes a child; not even that it exists is told', async () => {
    const { id } = await addChild(world, 'zhang', { allergyNote: '花生过敏' })
    await world.as('zhang').do('child.pickUps', { child: id, pickUps: [{ name: '陈奶奶', relation: '奶奶', phone: '13800001111' }] })
    const before = await stored(id)
    for (const other of OTHERS) {
      const tries: [string, object][] = [
        ['child.list', {}],
        ['child.save', { ...DOUDOU, child: id }],
        ['child.pickUps', { child: id, pickUps: [] }],
        ['child.consent', { child: id, version: CHILD_TERMS_VERSION }],
        ['child.withdraw', { child: id }],
        ['child.remove', { child: id }],
      ]
      for (const [action, input] of tries) {
        const answer = await world.as(other).try(action, input)
        expect(JSON.stringify(answer)).not.toMatch(SECRETS)
        if (action !== 'child.list') expect(answer).toMatchObject({ ok: false, refusal: { code: 'notFound' } })
        // A child that never was is answered in the same words.
        const never = await world.as(other).try(action, 'child' in input ? { ...input, child: 'never-there' } : input)
        expect(never).toEqual(answer)
      }
    }
    expect(await stored(id)).toEqual(before)
    expect(gone).toEqual([])
  })

  test('a visitor is asked to sign in', async () => {
    expect(await world.as(null).try('child.list', {})).toMatchObject({ ok: false, refusal: { code: 'unauthenticated' } })
    expect(await world.as(null).try('child.save', DOUDOU)).toMatchObject({ ok: false, refusal: { code: 'unauthenticated' } })
  })

  test('the desk, the search and inboxes know nothing of children', async () => {
    const { id } = await addChild(world, 'zhang', { nickname: '小石榴', allergyNote: '花生过敏' })
    world.clock.set(daysLater(MORNING, CONSENT_DAYS - 1))
    await runConsents(world.context())
    await world.as('zhang').do('child.withdraw', { child: id })
    const seen = [
      await world.as('secretary').do('desk.work', { hat: null }),
      await world.as('li').do('search.find', { words: '小石榴' }),
      ...(await Promise.all(OTHERS.map((other) => world.told(other)))),
    ]
    expect(JSON.stringify(seen)).not.toMatch(SECRETS)
  })

  test('one’s own children are told to oneself alone', async () => {
    await addChild(world, 'zhang')
    await addChild(world, 'li', { nickname: '小石榴' })
    expect([await list('zhang'), await list('li'), await list('wang')].map((items) => items.map(({ nickname }) => nickname))).toEqual([
      ['豆豆'],
      ['小石榴'],
      [],
    ])
    expect((await childrenOf(world, 'zhang')).map(({ nickname }) => nickname)).toEqual(['豆豆'])
    expect(
      await bookableChild(world.store, world.services, { child: (await list('li'))[0]?.id ?? '', guardian: 'zhang', now: MORNING }),
    ).toMatchObject({
      refusal: { code: 'notFound' },
    })
  })
})
