import { estateChanges, estateSettings } from '@/cloud/estate/collections'
import { forgetInEstates } from '@/cloud/estate/forget'
import { estateHandlers } from '@/cloud/estate/handlers'
import { beginSettings, settingsId, settingsOf } from '@/cloud/estate/settings'
import { people } from '@/cloud/person/collections'
import { places } from '@/cloud/place/collections'
import { treeHeads } from '@/cloud/place/tree'
import { estateContract } from '@/domain/estate/contract'
import { areasOf } from '@/domain/person/person'
import { ROLES, type Role } from '@/domain/shared/actor'
import { makeActor, makeGrant, makeHat, makePerson } from '../../support/builders/person'
import { makePlace, makeSettings, OFFICE_HOURS } from '../../support/builders/place'
import { openRoom, type Room } from '../../support/builders/room'
import { later, MORNING } from '../../support/clock'

const NORTH = ['d', 's', 'c', 'north']
const SOUTH = ['d', 's', 'c', 'south']
const DUTY = [{ person: 'liu', weekdays: [1, 2], span: { from: 480, to: 1_080 } }]
const CARD_LINE = { id: 'c1', kind: 'grid', name: '网格员小刘', note: '', number: null, agreed: false, person: 'liu', hours: null } as const

let room: Room<typeof estateContract>

beforeEach(async () => {
  room = await openRoom(estateContract, estateHandlers, MORNING)
  const tree = [['d'], ['d', 's'], ['d', 's', 'c'], NORTH, SOUTH, [...NORTH, 'n3'], ['d', 's2'], ['d', 's2', 'c2'], ['d', 's2', 'c2', 'far']]
  await room.store.insertMany(places, tree.map((path, rank) => makePlace(path, { rank })))
  await room.store.insertMany(people, [
    staff('liu', 'gridWorker', [...NORTH, 'n3'], '网格员小刘'),
    staff('lin', 'secretary', NORTH, '林书记'),
    staff('wu', 'secretary', SOUTH, '吴书记'),
    { id: 'zhang', data: makePerson([makeGrant('resident', 'n3')], { nickname: '3栋张阿姨' }) },
  ])
})
afterEach(() => room.store.close())

function staff(id: string, role: Role, path: readonly string[], nickname: string) {
  const grants = [makeGrant(role, path[path.length - 1] ?? '')]
  return { id, data: makePerson(grants, { nickname, areas: areasOf(grants, () => path) }) }
}

const lin = makeActor('lin', [makeHat('secretary', NORTH)])
const community = makeActor('huang', [makeHat('community', ['d', 's', 'c'])])

describe('who may see and change the settings of an estate', () => {
  const PATHS = { above: ['d', 's', 'c'], at: NORTH, below: [...NORTH, 'n3'], beside: SOUTH } as const
  const SETTERS: readonly Role[] = ['secretary', 'community', 'street', 'district', 'admin']

  test.each(ROLES.flatMap((role) => Object.entries(PATHS).map(([where, path]) => [role, where, path] as const)))('%s %s the estate', async (role, where, path) => {
    const actor = makeActor('someone', [makeHat(role, path)])
    const input = { estate: 'north', version: 0, change: { property: '新物业' } }
    if (SETTERS.includes(role) && (where === 'above' || where === 'at')) {
      expect(await room.as(actor).do('estate.settings', { estate: 'north' })).toMatchObject({ version: 0 })
      expect(await room.as(actor).do('estate.save', input)).toMatchObject({ version: 1, settings: { property: '新物业' } })
      return
    }
    expect(await room.as(actor).refused('estate.settings', { estate: 'north' })).toMatchObject({ code: 'forbidden' })
    expect(await room.as(actor).refused('estate.save', input)).toMatchObject({ code: 'forbidden' })
    expect(await room.as(actor).refused('estate.trail', { estate: 'north' })).toMatchObject({ code: 'forbidden' })
    expect(await settingsOf(room.store, 'd', 'north')).toMatchObject({ version: 0 })
  })

  test('a visitor may read the card and the prices, and nothing else', async () => {
    expect(await room.as(null).do('estate.card', { estate: 'north' })).toMatchObject({ name: 'north' })
    expect(await room.as(null).do('estate.services', { estate: 'north' })).toMatchObject({ items: [] })
    for (const action of ['estate.settings', 'estate.trail', 'estate.phrases'] as const)
      expect(await room.as(null).refused(action, { estate: 'north' })).toMatchObject({ code: 'unauthenticated' })
  })

  test('whoever covers several estates finds them, and is told which have set nothing', async () => {
    await beginSettings(room.store, 'd', 'north', makeSettings(), MORNING)
    expect(await room.as(community).do('estate.list', {})).toEqual({
      items: [
        { id: 'north', name: 'north', community: 'c', set: true },
        { id: 'south', name: 'south', community: 'c', set: false },
      ],
      cut: false,
    })
    expect((await room.as(lin).do('estate.list', {})).items.map(({ id }) => id)).toEqual(['north'])
    expect((await room.as(community).do('estate.list', { search: 'sou' })).items.map(({ id }) => id)).toEqual(['south'])
    expect(await room.as(makeActor('fixer', [makeHat('fixer', NORTH)])).refused('estate.list', {})).toMatchObject({ code: 'forbidden' })
  })

  test('no community is an estate, and no estate is made up', async () => {
    for (const estate of ['c', 'nowhere']) expect(await room.as(community).refused('estate.settings', { estate })).toMatchObject({ code: 'notFound' })
  })
})

describe('changing them', () => {
  test('leaves the other parts as they were', async () => {
    await beginSettings(room.store, 'd', 'north', makeSettings({ property: '老物业' }), MORNING)
    const saved = await room.as(lin).do('estate.save', { estate: 'north', version: 1, change: { clocks: { 'leak.ordinary': { answer: 30, resolution: 300 } } } })
    expect(saved).toMatchObject({ version: 2, settings: { property: '老物业', clocks: { 'leak.ordinary': { answer: 30, resolution: 300 } }, hours: OFFICE_HOURS } })
    expect((await room.as(lin).do('estate.settings', { estate: 'north' })).settings).toEqual(saved.settings)
  })

  test('of two who read the same settings the second is told to look again, and overwrites nothing', async () => {
    await room.as(lin).do('estate.save', { estate: 'north', version: 0, change: { property: '林' } })
    expect(await room.as(community).refused('estate.save', { estate: 'north', version: 0, change: { property: '黄' } })).toMatchObject({
      code: 'conflict',
      message: '刚刚有人改过这个小区的设置，请看看最新的再改',
    })
    expect((await settingsOf(room.store, 'd', 'north')).settings.property).toBe('林')
  })

  test.each([0, 1])('of ten who save version %d at once exactly one does', async (version) => {
    if (version === 1) await beginSettings(room.store, 'd', 'north', makeSettings(), MORNING)
    const tries = Array.from({ length: 10 }, (_, nth) => room.as(lin).try('estate.save', { estate: 'north', version, change: { property: `物业${nth}` } }))
    const outcomes = await Promise.all(tries)
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
    for (const outcome of outcomes) if (!outcome.ok) expect(outcome.refusal.code).toBe('conflict')
    expect(await room.store.count(estateChanges, { eq: { tenant: 'd', estate: 'north' } })).toBe(1)
  })

  test('words that residents will read are looked at first', async () => {
    const risky = { ...CARD_LINE, name: '办证刻章' }
    expect(await room.as(lin).refused('estate.save', { estate: 'north', version: 0, change: { contacts: [risky] } })).toMatchObject({ code: 'notAccepted' })
    const hidden = { ...CARD_LINE, note: '加微信 13905990001' }
    expect(await room.as(lin).refused('estate.save', { estate: 'north', version: 0, change: { contacts: [hidden] } })).toMatchObject({ code: 'notAccepted' })
    expect(await settingsOf(room.store, 'd', 'north')).toMatchObject({ version: 0 })
  })

  test('only who has a role at the estate, above or below it, can be put on duty', async () => {
    const onDuty = (person: string) => ({ estate: 'north', version: 0, change: { duty: [{ ...DUTY[0], person, weekdays: [1], span: { from: 480, to: 720 } }] } })
    for (const person of ['zhang', 'wu', 'nobody']) expect(await room.as(lin).refused('estate.save', onDuty(person))).toMatchObject({ code: 'elsewhere' })
    expect(await room.as(lin).do('estate.save', onDuty('liu'))).toMatchObject({ names: { liu: '网格员小刘' } })
  })

  test('a change of nothing is no change: no version, no line in the trail', async () => {
    await beginSettings(room.store, 'd', 'north', makeSettings({ property: '物业' }), MORNING)
    expect(await room.as(lin).do('estate.save', { estate: 'north', version: 1, change: { property: '物业' } })).toMatchObject({ version: 1 })
    expect(await room.store.count(estateChanges, { eq: { tenant: 'd' } })).toBe(0)
    expect(await room.as(lin).refused('estate.save', { estate: 'north', version: 1, change: {} })).toMatchObject({ code: 'invalid' })
  })
})

describe('the trail', () => {
  test('says who changed which parts when, never what stood in them', async () => {
    await room.as(lin).do('estate.save', { estate: 'north', version: 0, change: { duty: DUTY, property: '新物业' } })
    room.clock.set(later(MORNING, 60))
    await room.as(community).do('estate.save', { estate: 'north', version: 1, change: { phones: [{ label: '值班', number: '0599-5559999' }] } })
    const { items, next } = await room.as(lin).do('estate.trail', { estate: 'north' })
    expect(items.map(({ at, by, fields }) => ({ at, by, fields }))).toEqual([
      { at: later(MORNING, 60), by: '已离开的人', fields: ['phones'] },
      { at: MORNING, by: '林书记', fields: ['duty', 'property'] },
    ])
    expect(next).toBeNull()
    const stored = JSON.stringify(await room.store.query(estateChanges, { eq: { tenant: 'd', estate: 'north' }, limit: 100 }))
    for (const secret of ['liu', '新物业', '0599']) expect(stored).not.toContain(secret)
  })

  test('has pages of twenty', async () => {
    for (let version = 0; version < 23; version++) {
      room.clock.set(later(MORNING, version))
      await room.as(lin).do('estate.save', { estate: 'north', version, change: { property: `物业${version}` } })
    }
    const first = await room.as(lin).do('estate.trail', { estate: 'north' })
    const second = await room.as(lin).do('estate.trail', { estate: 'north', after: first.next })
    expect([first.items.length, second.items.length, second.next]).toEqual([20, 3, null])
    expect(new Set([...first.items, ...second.items].map(({ id }) => id)).size).toBe(23)
  })
})

describe('what everybody may know', () => {
  test('who is on duty, and which person a line stands for, is in no public answer', async () => {
    await beginSettings(room.store, 'd', 'north', makeSettings({ duty: DUTY, contacts: [CARD_LINE] }), MORNING)
    for (const action of ['estate.card', 'estate.services'] as const) {
      const answer = JSON.stringify(await room.as(null).do(action, { estate: 'north' }))
      for (const hidden of ['liu', 'duty', 'person', 'firstRung', 'agreed']) expect(answer).not.toContain(hidden)
    }
    expect(await room.as(null).do('estate.card', { estate: 'north' })).toMatchObject({
      community: { id: 'c', name: 'c' },
      desk: { label: '物业值班', number: '0599-5550000' },
      contacts: [{ name: '网格员小刘', number: '0599-5550000', own: false, hours: OFFICE_HOURS }],
      emergency: [{ number: '110' }, { number: '119' }, { number: '120' }],
    })
  })

  test('a mobile number that came in without consent is not shown, however it came in', async () => {
    const sneaked = { ...CARD_LINE, number: '13905990001' }
    await beginSettings(room.store, 'd', 'north', makeSettings({ contacts: [sneaked] }), MORNING)
    expect(JSON.stringify(await room.as(null).do('estate.card', { estate: 'north' }))).not.toContain('13905990001')
  })

  test('an estate that has set nothing still has the emergency services', async () => {
    expect(await room.as(null).do('estate.card', { estate: 'south' })).toMatchObject({ desk: null, contacts: [], phones: [], emergency: [{ number: '110' }, {}, {}] })
  })
})

describe('settings stand beside the tree', () => {
  test('an import gives first settings once, and never touches what people have set', async () => {
    expect(await beginSettings(room.store, 'd', 'north', { property: '导入的物业' }, MORNING)).toBe(true)
    await room.as(lin).do('estate.save', { estate: 'north', version: 1, change: { property: '书记改的物业' } })
    expect(await beginSettings(room.store, 'd', 'north', { property: '又导入的物业' }, MORNING)).toBe(false)
    expect((await settingsOf(room.store, 'd', 'north')).settings.property).toBe('书记改的物业')
  })

  test('what is changed while an import is staged is there in the new edition', async () => {
    await room.store.insert(places, 'north~1', { ...makePlace(NORTH, { name: '北苑一期' }).data, since: 1 })
    await room.as(lin).do('estate.save', { estate: 'north', version: 0, change: { property: '新物业' } })
    const old = await room.store.get(places, 'north')
    if (!old) throw new Error('no place')
    await room.store.replace(places, 'north', old.version, { ...old.data, until: 1 })
    await room.store.insert(treeHeads, 'd', { edition: 1, publishedAt: MORNING, by: 'import' })
    expect(await room.as(lin).do('estate.settings', { estate: 'north' })).toMatchObject({ name: '北苑一期', version: 1, settings: { property: '新物业' } })
  })

  test('another district has its own, even under the same id', async () => {
    await beginSettings(room.store, 'd', 'north', { property: '这里的' }, MORNING)
    await beginSettings(room.store, 'other', 'north', { property: '那里的' }, MORNING)
    expect(settingsId('d', 'north')).not.toBe(settingsId('other', 'north'))
    expect((await settingsOf(room.store, 'd', 'north')).settings.property).toBe('这里的')
  })
})

test('who leaves is in no estate any more: no shift, no line, no number', async () => {
  const sealed = makeSettings({ duty: DUTY, contacts: [CARD_LINE, { ...CARD_LINE, id: 'c2', person: null, name: '小刘', number: '13905990001', agreed: true }] })
  await beginSettings(room.store, 'd', 'north', sealed, MORNING)
  await beginSettings(room.store, 'd', 'south', makeSettings({ phones: [{ label: '夜里', number: '13905990001' }] }), MORNING)
  expect(await forgetInEstates(room.store, 'd', 'liu', '13905990001')).toBe(2)
  expect(await forgetInEstates(room.store, 'd', 'liu', '13905990001')).toBe(0)
  const stored = JSON.stringify(await room.store.query(estateSettings, { eq: { tenant: 'd' }, limit: 100 }))
  for (const planted of ['liu', '小刘', '13905990001']) expect(stored).not.toContain(planted)
})
