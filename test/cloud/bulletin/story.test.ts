import { bulletins, readerCounts, readings, spreads } from '@/cloud/bulletin/collections'
import { countLeftOver, recount } from '@/cloud/bulletin/readings'
import { spreadOn } from '@/cloud/bulletin/spread'
import { runBulletins } from '@/cloud/bulletin/timer'
import { people } from '@/cloud/person/collections'
import type { DoorContracts } from '@/domain/capabilities'
import type { InputOf } from '@/domain/shared/contract'
import { makeGrant, makePerson } from '../../support/builders/person'
import { daysLater, later, MORNING } from '../../support/clock'
import { type RepairWorld, repairWorld, type Who } from '../../support/repair-world'

const WATER: InputOf<DoorContracts['bulletin.post']> = {
  place: 'yijing-garden',
  publish: true,
  kind: 'outage',
  title: '周四停水通知',
  words: '因管道检修，周四上午停水，请提前储水。',
  until: daysLater(MORNING, 3),
}

let world: RepairWorld
beforeEach(async () => {
  world = await repairWorld()
})
afterEach(() => world.close())

const post = async (overrides: Partial<typeof WATER> = {}, who: Who = 'secretary') =>
  (await world.as(who).do('bulletin.post', { ...WATER, ...overrides })).id
const around = async (who: Who | null, estate: string | null = null) => (await world.as(who).do('bulletin.around', { estate })).items
const inbox = async (who: Who, id: string) => (await world.told(who)).filter(({ matter }) => matter === `bulletin:${id}`)

describe('a bulletin', () => {
  test('is read by whoever lives and serves there, under role and place instead of a name', async () => {
    const id = await post()
    expect(await around('zhang')).toMatchObject([
      { id, unread: true, people: 0, by: { role: 'secretary', placeName: '怡景嘉园' }, placeName: '怡景嘉园' },
    ])
    for (const who of ['wang', 'stairHead', 'gridWorker', 'fixer'] as const)
      expect((await around(who)).map((each) => each.id)).toEqual([id])
    // Whoever serves from above names the estate.
    expect((await around('community', 'yijing-garden')).map((each) => each.id)).toEqual([id])
    for (const who of ['chen', 'otherSecretary'] as const) {
      expect(await around(who)).toEqual([])
      expect(await around(who, 'yijing-garden')).toEqual([])
      expect((await world.as(who).refused('bulletin.get', { bulletin: id })).code).toBe('notFound')
    }
    expect(JSON.stringify(await world.as('zhang').do('bulletin.get', { bulletin: id }))).not.toMatch(/林书记|"secretary"[^,]*person/)
  })

  test('that is open is read by visitors of the estate, without signing in', async () => {
    const id = await post({ open: true })
    const closed = await post({ title: '只给住户' })
    expect((await around(null, 'yijing-garden')).map((each) => each.id)).toEqual([id])
    expect(await around(null, 'chunhui')).toEqual([])
    expect((await around(null)).map((each) => each.id)).toEqual([id])
    expect(await world.as(null).do('bulletin.get', { bulletin: id })).toMatchObject({ reader: 'visitor', unread: false, actions: [] })
    expect((await world.as(null).refused('bulletin.get', { bulletin: closed })).code).toBe('notFound')
    expect((await world.as(null).refused('bulletin.around', { estate: 'nowhere' })).code).toBe('notFound')
  })

  test('reaches down from the community and the street, and a building’s stays in the building', async () => {
    const ids = [
      await post({ place: 'ziyun' }, 'street'),
      await post({ place: 'yijing' }, 'community'),
      await post({ place: 'yijing-3' }, 'stairHead'),
    ]
    expect((await around('zhang')).map(({ id }) => id).sort()).toEqual([...ids].sort())
    expect((await around('wang')).map(({ id }) => id).sort()).toEqual(ids.slice(0, 2).sort())
    expect((await around('chen')).map(({ id }) => id).sort()).toEqual(ids.slice(0, 2).sort())
  })

  test('is refused above and beside one’s node, and to residents', async () => {
    expect(await world.as('secretary').refused('bulletin.post', { ...WATER, place: 'yijing' })).toMatchObject({
      code: 'forbidden',
      fields: { place: expect.any(String) },
    })
    for (const who of ['otherSecretary', 'zhang', 'gridWorker', 'fixer'] as const)
      expect((await world.as(who).refused('bulletin.post', WATER)).code).toBe('forbidden')
    expect((await world.as('secretary').refused('bulletin.post', { ...WATER, place: 'nowhere' })).code).toBe('notFound')
    expect((await world.as(null).refused('bulletin.post', WATER)).code).toBe('unauthenticated')
  })

  test('pinned stands first, then the newest, page by page, each once', async () => {
    const pinned = await post({ title: '置顶', pinned: true })
    const ids: string[] = []
    for (let n = 0; n < 25; n += 1) {
      world.clock.forward(1)
      ids.unshift(await post({ title: `第${n}条` }))
    }
    const first = await world.as('zhang').do('bulletin.around', {})
    expect(first.items.map(({ id }) => id)).toEqual([pinned, ...ids.slice(0, 20)])
    const second = await world.as('zhang').do('bulletin.around', { after: first.next })
    expect(second.items.map(({ id }) => id)).toEqual(ids.slice(20))
    expect(second.next).toBeNull()
  })

  test('ends when its time has passed, stays to be read, and is pinned no more', async () => {
    const id = await post({ pinned: true })
    world.clock.set(daysLater(MORNING, 3))
    await runBulletins(world.context())
    expect(await around('zhang')).toMatchObject([{ id, state: 'ended', pinned: false, unread: false }])
    await runBulletins(world.context())
    expect((await world.store.get(bulletins, id))?.data.steps).toHaveLength(3)
  })

  test('withdrawn is gone for everybody but the desk, which reads why', async () => {
    const id = await post({ open: true })
    await world.as('secretary').do('bulletin.withdraw', { bulletin: id, reason: '日期写错了' })
    for (const who of ['zhang', 'gridWorker', null] as const)
      expect((await world.as(who).refused('bulletin.get', { bulletin: id })).code).toBe('notFound')
    expect(await around('zhang')).toEqual([])
    expect(await world.as('community').do('bulletin.get', { bulletin: id })).toMatchObject({
      state: 'withdrawn',
      reason: '日期写错了',
      actions: [],
    })
    expect((await world.as('secretary').refused('bulletin.edit', { bulletin: id, kind: 'notice', title: '新', words: '新' })).code).toBe(
      'wrongState',
    )
  })

  test('corrected says so and when; a draft is the desk’s alone until it is published', async () => {
    const id = await post({ publish: false })
    expect(await around('zhang')).toEqual([])
    expect((await world.as('secretary').do('bulletin.desk', { bucket: 'drafts' })).items.map((each) => each.id)).toEqual([id])
    world.clock.forward(5)
    await world.as('secretary').do('bulletin.publish', { bulletin: id })
    world.clock.forward(5)
    const { place: _, publish: __, ...content } = WATER
    await world.as('secretary').do('bulletin.edit', { bulletin: id, ...content, words: '改到周五上午。' })
    expect(await around('zhang')).toMatchObject([{ at: later(MORNING, 5), correctedAt: later(MORNING, 10), lead: '改到周五上午。' }])
    expect((await world.as('community').do('bulletin.desk', {})).items.map((each) => each.id)).toEqual([id])
    expect((await world.as('stairHead').do('bulletin.desk', {})).items).toEqual([])
    expect((await world.as('gridWorker').refused('bulletin.desk', {})).code).toBe('forbidden')
  })

  test('its pictures are the poster’s own, at most nine, and stay through a correction by a colleague', async () => {
    const photo = await world.picture('secretary')
    const id = await post({ photos: [photo] })
    expect(
      (await world.as('secretary').refused('bulletin.post', { ...WATER, photos: [await world.picture('zhang')] })).fields,
    ).toHaveProperty(['photos.0'])
    const { place: _, publish: __, ...content } = WATER
    const more = await world.picture('community')
    await world.as('community').do('bulletin.edit', { bulletin: id, ...content, photos: [photo, more] })
    expect((await world.as('zhang').do('bulletin.get', { bulletin: id })).photos.map((each) => each.id)).toEqual([photo, more])
  })

  test('places to post at are those of one’s roles and right below', async () => {
    const places = async (who: Who) => (await world.as(who).do('bulletin.places', {})).items.map(({ id }) => id)
    expect(await places('secretary')).toEqual(['yijing-garden', 'yijing-3', 'yijing-5'])
    expect(await places('stairHead')).toEqual(['yijing-3'])
    expect(await places('community')).toEqual(['yijing', 'yijing-garden', 'chunhui'])
  })
})

describe('words that others will see', () => {
  test('risky ones are refused and nothing is kept', async () => {
    expect((await world.as('secretary').refused('bulletin.post', { ...WATER, words: '傻逼' })).code).toBe('notAccepted')
    expect(await world.store.count(bulletins, {})).toBe(0)
  })

  test('doubtful ones wait for another person of the desk, who is told', async () => {
    const id = await post({ words: '请打 13900001234 找老王', open: true })
    expect(await around('zhang')).toEqual([])
    expect((await world.as(null).refused('bulletin.get', { bulletin: id })).code).toBe('notFound')
    expect((await world.as('secretary').refused('bulletin.clear', { bulletin: id })).code).toBe('forbidden')
    expect(await inbox('community', id)).toHaveLength(1)
    expect(await inbox('secretary', id)).toHaveLength(0)
    expect(await world.as('secretary').do('bulletin.get', { bulletin: id })).toMatchObject({ waiting: true })
    await world.as('community').do('bulletin.clear', { bulletin: id })
    expect(await around('zhang')).toMatchObject([{ id, waiting: false }])
    expect((await world.as('community').refused('bulletin.clear', { bulletin: id })).code).toBe('already')
  })

  test('a doubtful correction takes the bulletin out of sight until somebody else has looked', async () => {
    const id = await post()
    const { place: _, publish: __, ...content } = WATER
    await world.as('secretary').do('bulletin.edit', { bulletin: id, ...content, words: '加微信报名' })
    expect(await around('zhang')).toEqual([])
    await world.as('district').do('bulletin.clear', { bulletin: id })
    expect(await around('zhang')).toMatchObject([{ lead: '加微信报名' }])
  })
})

describe('who has read it', () => {
  test('a resident counts once, staff and visitors do not, and nobody learns who', async () => {
    const id = await post({ open: true })
    expect(await world.as('zhang').do('bulletin.read', { bulletin: id })).toEqual({ people: 1, households: 0 })
    await world.as('zhang').do('bulletin.read', { bulletin: id })
    await world.as('fixer').do('bulletin.read', { bulletin: id })
    await world.as('chen').do('bulletin.read', { bulletin: id })
    await world.as('wang').do('bulletin.read', { bulletin: id })
    expect(await around('zhang')).toMatchObject([{ unread: false, people: 2 }])
    expect(await around('fixer')).toMatchObject([{ unread: false, people: 2 }])
    expect(await around('li')).toMatchObject([{ unread: true }])
    const reach = await world.as('secretary').do('bulletin.readers', { bulletin: id })
    expect(reach).toEqual({ residents: 4, people: 2, households: 0, remindedAt: null })
    expect((await world.as('zhang').refused('bulletin.readers', { bulletin: id })).code).toBe('forbidden')
    expect((await world.as(null).refused('bulletin.read', { bulletin: id })).code).toBe('unauthenticated')
  })

  test('two of one household are two people and one household', async () => {
    const id = await post()
    for (const person of ['zhang', 'li'] as const) {
      const found = await world.store.get(people, person)
      const home = { estate: 'yijing-garden', building: 'yijing-3', room: 'sealed', household: 'h502', confirmed: true }
      if (found) await world.store.replace(people, person, found.version, { ...found.data, homes: [home] })
    }
    await world.as('zhang').do('bulletin.read', { bulletin: id })
    expect(await world.as('li').do('bulletin.read', { bulletin: id })).toEqual({ people: 2, households: 1 })
  })

  test('a reading that broke off is counted by the timer, once', async () => {
    const id = await post()
    await world.as('zhang').do('bulletin.read', { bulletin: id })
    const left = { tenant: 'yanping', bulletin: id, person: 'wang', resident: true, household: null, counted: false, at: world.clock.now() }
    await world.store.insert(readings, `${id}:wang`, left)
    expect(await countLeftOver(world.store, world.clock.now())).toBe(0)
    world.clock.forward(2)
    expect(await countLeftOver(world.store, world.clock.now())).toBe(1)
    await countLeftOver(world.store, world.clock.now())
    expect((await world.store.get(readerCounts, id))?.data).toMatchObject({ people: 2, counting: [], flying: 0 })
  })

  test('a reading that broke off between its number and its mark is not counted twice', async () => {
    const id = await post()
    await world.as('zhang').do('bulletin.read', { bulletin: id })
    const left = { tenant: 'yanping', bulletin: id, person: 'wang', resident: true, household: null, counted: false, at: world.clock.now() }
    await world.store.insert(readings, `${id}:wang`, left)
    await world.store.patch(readerCounts, id, { inc: { people: 1, flying: 1 }, push: { counting: 'wang' } })
    world.clock.forward(2)
    await countLeftOver(world.store, world.clock.now())
    expect((await world.store.get(readerCounts, id))?.data).toMatchObject({ people: 2, counting: [], flying: 0 })
  })

  test('the numbers are made anew from the readings', async () => {
    const id = await post()
    await world.as('zhang').do('bulletin.read', { bulletin: id })
    await world.store.patch(readerCounts, id, { set: { people: 99 } })
    expect(await recount(world.store, 'yanping', id)).toBe(true)
    expect((await world.store.get(readerCounts, id))?.data.people).toBe(1)
  })
})

describe('into the inboxes', () => {
  test('an urgent one goes to every resident there and nobody else, once', async () => {
    const id = await post({ urgent: true })
    for (const who of ['zhang', 'li', 'wang', 'stairHead'] as const)
      expect(await inbox(who, id)).toMatchObject([{ urgent: true, unread: true }])
    for (const who of ['chen', 'secretary', 'fixer'] as const) expect(await inbox(who, id)).toEqual([])
    await runBulletins(world.context())
    expect(await inbox('zhang', id)).toHaveLength(1)
  })

  test('a correction of an urgent one is told to everybody again, also to who has read the first words', async () => {
    const id = await post({ urgent: true })
    await world.as('zhang').do('bulletin.read', { bulletin: id })
    const { place: _, publish: __, ...content } = WATER
    await world.as('secretary').do('bulletin.edit', { bulletin: id, ...content, urgent: true, words: '改到周五上午停水。' })
    for (const who of ['zhang', 'wang'] as const) {
      const titles = (await inbox(who, id)).map(({ title }) => title)
      expect(titles).toHaveLength(2)
      expect(titles.filter((title) => title.includes('已更正'))).toHaveLength(1)
    }
  })

  test('the reminder goes to those who have not read it, once', async () => {
    const id = await post()
    await world.as('zhang').do('bulletin.read', { bulletin: id })
    await world.as('secretary').do('bulletin.remind', { bulletin: id })
    expect([await inbox('zhang', id), (await inbox('wang', id)).length, (await inbox('li', id)).length]).toEqual([[], 1, 1])
    expect((await world.as('secretary').refused('bulletin.remind', { bulletin: id })).code).toBe('already')
    expect((await world.as('zhang').refused('bulletin.remind', { bulletin: id })).code).toBe('forbidden')
    expect((await world.as('secretary').do('bulletin.readers', { bulletin: id })).remindedAt).toBe(world.clock.now())
  })

  test('more than one run can tell go on where they stopped, and nobody is told twice or left out', async () => {
    const many = Array.from({ length: 1_130 }, (_, n) => ({
      id: `r${String(n).padStart(4, '0')}`,
      data: makePerson([makeGrant('resident', n % 3 === 0 ? 'yijing-3' : 'yijing-5')], { tenant: 'yanping' }),
    }))
    await world.store.insertMany(people, many)
    const id = await post({ urgent: true })
    const open = () => world.store.count(spreads, { eq: { open: true } })
    expect(await open()).toBe(1)
    for (let runs = 0; runs < 5 && (await open()) > 0; runs += 1) await spreadOn(world.context())
    expect(await open()).toBe(0)
    const told = await Promise.all(many.map(async (each) => (await inbox(each.id as Who, id)).length))
    expect(told.every((count) => count === 1)).toBe(true)
  })

  test('nobody hears any more of what was withdrawn on the way', async () => {
    const id = await post({ urgent: true })
    await world.store.insert(spreads, `${id}.again`, {
      tenant: 'yanping',
      bulletin: id,
      key: 'again',
      telling: 'urge',
      open: true,
      at: world.clock.now(),
      building: null,
      person: null,
    })
    await world.as('secretary').do('bulletin.withdraw', { bulletin: id, reason: '不停了' })
    await spreadOn(world.context())
    expect(await inbox('zhang', id)).toHaveLength(1)
    expect(await world.store.count(spreads, { eq: { open: true } })).toBe(0)
  })
})
