import { settingsOf } from '@/cloud/estate/settings'
import { ownerId } from '@/cloud/household/owner'
import { rollOf } from '@/cloud/household/roll'
import { invitations } from '@/cloud/role/invitations'
import { writeXlsx } from '@/cloud/services/xlsx.write'
import { importWorld, NEW_ESTATE, plain } from '../../../support/import-world'

type World = Awaited<ReturnType<typeof importWorld>>

describe('importing a workbook', () => {
  let world: World
  beforeEach(async () => {
    world = await importWorld()
  })
  afterEach(() => world.close())

  it('says first what would be made, and changes nothing', async () => {
    const dry = await world.dryRun(NEW_ESTATE)
    expect(dry.problem).toBeNull()
    expect(dry.state).toBe('ready')
    expect(dry.counts).toEqual({ made: 7, changed: 0, same: 0, gone: 0, refused: 0 })
    expect(dry.summary).toBe('新增 1 个小区、2 个楼栋、1 个网格、2 户、1 份邀请')
    expect((await world.lines(dry.id, 'made')).map(({ cell, name }) => `${cell} ${name}`)).toContain('户!E2 新苑 1栋 1单元101')
    expect(await world.tree().edition()).toBe(0)
    expect(await world.tree().query({ eq: { level: 'estate' }, limit: 10 })).toHaveLength(2)
  })

  it('makes all of it readable by one write: places, households, owners, settings and invitations', async () => {
    expect((await world.importAll(NEW_ESTATE)).state).toBe('done')
    const tree = world.tree()
    const [estate] = (await tree.query({ eq: { level: 'estate' }, limit: 10 })).filter(({ data }) => data.name === '新苑')
    const [first] = await tree.query({ eq: { parent: estate?.id ?? '' }, order: { by: 'rank', direction: 'asc' }, limit: 10 })
    expect(first?.data).toMatchObject({ name: '1栋', path: ['yanping', 'ziyun', 'yijing', estate?.id, first?.id] })

    const roll = rollOf(world.store, 'yanping')
    const doors = []
    for await (const door of roll.householdsOf(first?.id ?? '')) doors.push(door.data)
    expect(doors.map(({ unit, room, area, use }) => [unit, room, area, use])).toEqual([
      ['1单元', '101', 895_500, 'home'],
      ['1单元', '102', 1_200_000, 'shop'],
    ])
    const lin = ownerId(world.services.secrets, estate?.id ?? '', '林一', '13900000001')
    expect(doors.map(({ owners }) => owners.includes(lin))).toEqual([true, true])
    expect(doors[0]?.owners).toHaveLength(2)
    const owner = await roll.owner(lin)
    expect(owner && world.services.secrets.open(owner.data.name)).toBe('林一')

    expect((await settingsOf(world.store, 'yanping', estate?.id ?? '')).settings).toMatchObject({
      property: '新苑物业',
      firstRung: 'building',
      phones: expect.arrayContaining([{ label: '前台', number: '0599-5550199' }]),
    })
    const [grid] = await tree.query({ eq: { level: 'grid' }, limit: 10 })
    expect((await tree.get('yijing-3'))?.data.grid).toBe(grid?.id)
    const [invited] = await world.store.query(invitations, { range: { since: { gte: 1 } }, limit: 10 })
    expect(invited?.data).toMatchObject({
      role: 'gridWorker',
      place: grid?.id,
      from: '2025-12-31T16:00:00.000Z',
      to: '2027-12-31T16:00:00.000Z',
    })
  })

  it('gives the same workbook back: importing what was exported changes nothing, and exports the same', async () => {
    await world.importAll(NEW_ESTATE)
    const before = await world.exported()
    const first = plain(before)
    const again = await world.dryRun(await writeXlsx(await world.exported()))
    expect(await world.lines(again.id, 'changed')).toEqual([])
    expect(await world.lines(again.id, 'refused')).toEqual([])
    expect(again.counts).toEqual({ made: 0, changed: 0, same: 15, gone: 0, refused: 0 })
    expect((await world.publish(again.id)).state).toBe('done')
    expect(plain(await world.exported())).toEqual(first)
  })
})
