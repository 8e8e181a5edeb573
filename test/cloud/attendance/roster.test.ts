import readXlsx from 'read-excel-file/node'
import * as v from 'valibot'
import { readWorkbook } from '@/cloud/file/workbook'
import { looks } from '@/cloud/privacy/collections'
import { contracts } from '@/domain/capabilities'
import { type AttendanceWorld, attendanceWorld, CARE, DOUDOU, GRANNY, NIUNIU } from '../../support/attendance-world'

const MARKERS = [DOUDOU, NIUNIU, CARE, GRANNY.name]

let world: AttendanceWorld
beforeEach(async () => {
  const kept = new Map<string, Uint8Array>()
  const files = {
    write: async (name: string, bytes: Uint8Array) => void kept.set(name, bytes),
    read: async (name: string) => kept.get(name) ?? null,
    remove: async (name: string) => void kept.delete(name),
  }
  world = await attendanceWorld({ services: { files } })
})
afterEach(() => world.close())

const looksNow = () => world.store.query(looks, { order: { by: 'at', direction: 'asc' }, limit: 100 })

describe('The list', () => {
  it('names who comes, how old, what to mind, and who may fetch them', async () => {
    const list = await world.as('teacher').do('attendance.roster', { session: world.session })
    expect(list.rows.map(({ name, child, ageMonths, allergyNote }) => [name, child, ageMonths, allergyNote])).toEqual([
      [DOUDOU, true, 90, CARE],
      [NIUNIU, true, 69, null],
      ['5栋小王', false, null, null],
    ])
    expect(list.rows[0]?.pickUps).toEqual([GRANNY])
    expect(list).toMatchObject({
      event: { title: '四点半学堂', pickUp: true },
      session: { where: '怡景邻里中心 2楼 培训室' },
      line: { waiting: 0, offered: 0 },
    })
  })

  it('is for who runs the event or looks after its place, and for nobody else', async () => {
    for (const person of ['teacher', 'community']) expect(await world.rows(person)).toHaveLength(3)
    for (const person of ['zhang', 'wang', 'fixer', 'gridWorker', 'otherSecretary', 'teacher2'])
      expect([person, (await world.as(person).refused('attendance.roster', { session: world.session })).code]).toEqual([
        person,
        'forbidden',
      ])
    expect((await world.as(null).refused('attendance.roster', { session: world.session })).code).toBe('unauthenticated')
    for (const action of ['attendance.mark', 'attendance.export'] as const) {
      const data = { session: world.session, ...(action === 'attendance.mark' && { marks: [world.mark('in')] }) }
      expect(await world.as('fixer').try(action, data)).toMatchObject({ ok: false, refusal: { code: 'forbidden' } })
    }
  })

  it('writes down once a day whose names were opened, for the guardian to see', async () => {
    await world.rows()
    await world.rows()
    const found = (await looksNow()).map(({ data: { by, role, whose, what, matter } }) => ({ by, role, whose, what, matter }))
    const matter = `event:${world.eventId}`
    expect(found.sort((a, b) => String(a.whose).localeCompare(String(b.whose)))).toEqual([
      { by: 'teacher', role: 'organizer', whose: 'wang', what: ['name'], matter },
      { by: 'teacher', role: 'organizer', whose: 'zhang', what: ['name', 'phone'], matter },
    ])
    world.clock.forward(24 * 60)
    await world.rows()
    expect(await looksNow()).toHaveLength(4)
  })

  it('has no name any more for a child whose guardian has taken back the consent', async () => {
    await world.said([world.mark('in')])
    await world.as('zhang').do('child.withdraw', { child: world.doudouId })
    expect(JSON.stringify(await world.as('teacher').do('attendance.roster', { session: world.session }))).not.toContain(DOUDOU)
  })

  it('becomes a workbook with the same people', async () => {
    await world.said([world.mark('in')])
    const { name, address } = await world.as('teacher').do('attendance.export', { session: world.session })
    expect(name).toBe('四点半学堂 2026-11-24 名单.xlsx')
    const id = /workbooks\/([^?]+)/.exec(address)?.[1] ?? ''
    const bytes = await readWorkbook(world.services, id)
    const rows = await readXlsx(Buffer.from(bytes ?? []))
    const table = (Array.isArray(rows[0]) ? rows : (rows[0] as unknown as { data: unknown[][] }).data) as unknown[][]
    expect(table.map((row) => [row[0], row[4], row[5]])).toEqual([
      ['姓名', '签到', '到'],
      [DOUDOU, '到了', '16:28'],
      [NIUNIU, '还没到', null],
      ['5栋小王', '还没到', null],
    ])
  })
})

/**
 * What a stranger could ask with what they may know: ids of the event, its session, the booking and the child. Every read, and every write
 * of what events are made of.
 */
function questionsFor(): [string, unknown][] {
  const { session, eventId: event, family: booking, doudouId: child } = world
  const ids = { session, event, booking, child, person: 'zhang', place: 'yijing', estate: 'yijing-garden', community: 'yijing' }
  const shapes: Record<string, unknown>[] = [
    {},
    ...Object.entries(ids).map(([field, id]) => ({ [field]: id })),
    { words: DOUDOU },
    { session, marks: [world.mark('in')] },
    { session, attendees: [world.doudou] },
    { child, pickUps: [] },
  ]
  const asked = Object.entries(contracts).filter(
    ([action, { kind }]) => kind === 'read' || /^(event|booking|attendance|child|calendar)\./.test(action),
  )
  return asked.flatMap(([action, { input }]) =>
    shapes.filter((data) => v.safeParse(input, data).success).map((data): [string, unknown] => [action, data]),
  )
}

test('a child’s name is in no answer of any action to anybody but its guardian and who runs the event', async () => {
  await world.said([world.mark('in')])
  const questions = questionsFor()
  expect(questions.map(([action]) => action)).toEqual(
    expect.arrayContaining(['attendance.roster', 'attendance.mine', 'booking.get', 'event.get', 'booking.draw']),
  )
  for (const person of [null, 'wang', 'gridWorker'])
    for (const [action, data] of questions) {
      const answer = JSON.stringify(await world.as(person).try(action, data))
      const sent = JSON.stringify(data)
      // What one has sent oneself may come back.
      for (const marker of MARKERS)
        expect([person, action, answer.includes(marker) && !sent.includes(marker)]).toEqual([person, action, false])
    }
  expect(JSON.stringify(await world.rows())).toContain(DOUDOU)
}, 60_000)

test('notices name no child, and nothing of children stands in the store unsealed', async () => {
  await world.said([world.mark('in')])
  const told = await Promise.all(['zhang', 'wang', 'teacher', 'community'].map((person) => world.told(person)))
  for (const marker of MARKERS) expect(JSON.stringify([told, await world.presence(world.family)])).not.toContain(marker)
})
