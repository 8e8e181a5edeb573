import * as fc from 'fast-check'
import { standingOf, whereOf } from '@/domain/attendance/rules'
import { type AttendanceWorld, attendanceWorld, GRANNY } from '../../support/attendance-world'
import { china, later } from '../../support/clock'

let world: AttendanceWorld
beforeEach(async () => {
  world = await attendanceWorld()
})
afterEach(() => world.close())

const whereIs = async (attendee: string) => whereOf(standingOf((await world.row(attendee)).marks))

describe('Checking in', () => {
  it('shows who is there, makes the booking attended and tells the guardian without a name', async () => {
    expect(await world.said([world.mark('in', { via: 'qr' })])).toEqual([{ key: 'mark-000001', result: 'done', words: null }])
    expect([await whereIs(world.doudou), await whereIs(world.niuniu)]).toEqual(['in', 'expected'])
    expect(await world.stateOf(world.family)).toBe('attended')
    const told = (await world.told('zhang')).filter(({ title }) => title === '孩子到了')
    expect(told).toMatchObject([{ matter: `booking:${world.family}`, words: '16:28 到了“四点半学堂”' }])
  })

  it('counts once when the same mark comes again, alone or in another batch, and answers the same', async () => {
    const mark = world.mark('in')
    const first = await world.said([mark])
    world.clock.forward(5)
    expect(await world.said([mark, world.mark('in', { attendee: world.niuniu })])).toEqual([
      ...first,
      expect.objectContaining({ result: 'done' }),
    ])
    expect((await world.row(world.doudou)).marks).toHaveLength(1)
    expect((await world.told('zhang')).filter(({ title }) => title === '孩子到了')).toHaveLength(2)
  })

  it('of two organisers who scan the same child the earlier scan stands, though it arrives later, and the later one is told', async () => {
    const offline = world.mark('in', { at: later(world.clock.now(), -3) })
    const online = world.mark('in')
    expect(await world.said([online])).toMatchObject([{ result: 'done' }])
    expect(await world.said([offline], 'community')).toMatchObject([{ result: 'done' }])
    expect(standingOf((await world.row(world.doudou)).marks).in?.at).toBe(offline.at)
    expect(await world.said([world.mark('in')])).toMatchObject([{ result: 'already', words: '16:25 已经签到过了' }])
  })

  it('in wins over absent, in either order, and it is said', async () => {
    await world.said([world.mark('absent')])
    expect(await world.said([world.mark('in')])).toMatchObject([{ result: 'outweighs', words: '之前记的“没来”已经改成到了' }])
    expect(await world.said([world.mark('absent')])).toMatchObject([{ result: 'outweighed', words: '16:28 已经到了，不记没来' }])
    expect(await whereIs(world.doudou)).toBe('in')
  })

  it('a mistake is taken back: the booking is only booked again, and the guardian is told', async () => {
    await world.said([world.mark('in')])
    world.clock.forward(1)
    await world.said([world.mark('undo', { undoes: 'in' })])
    expect(await whereIs(world.doudou)).toBe('expected')
    expect(await world.stateOf(world.family)).toBe('booked')
    expect((await world.told('zhang')).at(-1)).toMatchObject({ title: '刚才记错了' })
  })

  it('refuses one mark without holding up the others', async () => {
    const results = await world.said([
      world.mark('in', { booking: 'nobody' }),
      world.mark('in', { attendee: 'self.li' }),
      world.mark('in', { at: china('2026-11-23 09:00') }),
      world.mark('in'),
    ])
    expect(results.map(({ result, words }) => words ?? result)).toEqual([
      '这场没有这个报名',
      '这个报名里没有这一位',
      '离开始还早，当天再签到',
      'done',
    ])
  })

  it('takes nobody without a seat, and no late mark brings a cancelled booking back', async () => {
    await world.clock.set(china('2026-11-24 10:00'))
    await world.as('wang').do('booking.cancel', { booking: world.single })
    world.clock.set(china('2026-11-24 16:28'))
    expect(await world.said([world.mark('in', { booking: world.single, attendee: 'self.wang' })])).toMatchObject([
      { result: 'refused', words: '这个报名现在没有名额' },
    ])
    expect(await world.stateOf(world.single)).toBe('cancelled')
    expect((await world.rows()).some(({ booking }) => booking === world.single)).toBe(false)
  })

  it('a phone whose clock is ahead is heard now', async () => {
    await world.said([world.mark('in', { at: later(world.clock.now(), 90) })])
    expect(standingOf((await world.row(world.doudou)).marks).in?.at).toBe(world.clock.now())
  })

  it('ends two weeks after the session, and never begins for a session that was cancelled', async () => {
    world.clock.set(china('2026-12-08 18:01'))
    expect(await world.said([world.mark('in', { at: china('2026-11-24 16:30') })])).toMatchObject([{ words: '结束两周了，不能再改' }])
    world.clock.set(china('2026-11-24 16:00'))
    await world.as('teacher').do('event.cancel', { event: world.eventId, session: world.session, why: '停水' })
    expect((await world.as('teacher').refused('attendance.mark', { session: world.session, marks: [world.mark('in')] })).code).toBe(
      'wrongState',
    )
  })
})

describe('Handing over a child', () => {
  beforeEach(async () => {
    await world.said([world.mark('in')])
    world.clock.set(china('2026-11-24 18:02'))
  })

  it('to somebody on the guardian’s list: the guardian reads by whom', async () => {
    await world.said([world.mark('out', { to: GRANNY.name })])
    expect((await world.row(world.doudou)).handed).toEqual({ name: GRANNY.name, relation: '奶奶', note: null })
    expect((await world.told('zhang')).at(-1)).toMatchObject({ title: '孩子接走了', words: '18:02 由奶奶从“四点半学堂”接走' })
    const { attendees } = await world.as('zhang').do('attendance.mine', { booking: world.family })
    expect(attendees[0]).toMatchObject({ outAt: world.clock.now(), handed: { relation: '奶奶' } })
  })

  it('is not taken without saying to whom', async () => {
    expect(await world.said([world.mark('out')])).toMatchObject([{ result: 'refused', words: '请选交给了谁；不在名单上的，写一句为什么' }])
  })

  it('to somebody else only with a line why, which the guardian is pointed to', async () => {
    await world.said([world.mark('out', { note: '妈妈来电话，请邻居接' })])
    expect((await world.row(world.doudou)).handed).toEqual({ name: null, relation: null, note: '妈妈来电话，请邻居接' })
    expect((await world.told('zhang')).at(-1)).toMatchObject({ title: '孩子由名单以外的人接走' })
  })

  it('a name that the list does not know is no name of the list', async () => {
    await world.said([world.mark('out', { to: '陌生人' })])
    expect((await world.row(world.doudou)).handed).toEqual({ name: null, relation: null, note: '陌生人' })
  })

  it('to the guardian without any list', async () => {
    await world.said([world.mark('out', { to: '家长本人' })])
    expect((await world.row(world.doudou)).handed).toEqual({ name: '家长本人', relation: null, note: null })
  })

  it('is sealed where it is kept', async () => {
    await world.said([world.mark('out', { to: GRANNY.name })])
    expect(JSON.stringify(await world.presence(world.family))).not.toContain(GRANNY.name)
  })
})

test('lists that were worked on apart come to the same in whatever order and portions they are merged', async () => {
  const sayings = ['in', 'absent', 'undo', 'out'] as const
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.record({ what: fc.constantFrom(...sayings), minute: fc.integer({ min: 0, max: 60 }) }), { minLength: 2, maxLength: 6 }),
      fc.infiniteStream(fc.nat(5)),
      async (said, picks) => {
        const other = await attendanceWorld({ event: { pickUp: false } })
        try {
          const marks = said.map(({ what, minute }) =>
            other.mark(what, { at: later(other.clock.now(), -minute), undoes: what === 'undo' ? 'in' : null }),
          )
          other.clock.forward(1)
          // Any portions, some of them twice, until all have come.
          const left = new Set(marks)
          for (const pick of picks) {
            const portion = marks.slice(pick % marks.length)
            await other.said(portion, pick % 2 ? 'teacher' : 'community')
            for (const each of portion) left.delete(each)
            if (left.size === 0 || portion.length === marks.length) break
          }
          await other.said(marks)
          const row = await other.row(other.doudou)
          expect(standingOf(row.marks)).toEqual(standingOf(marks.map(({ key, what, undoes, at }) => ({ key, what, undoes, at }))))
          expect(row.marks).toHaveLength(marks.length)
        } finally {
          await other.close()
        }
      },
    ),
    { numRuns: 8, seed: 20261121 },
  )
}, 60_000)
