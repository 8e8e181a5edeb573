import { estateSettings } from '@/cloud/estate/collections'
import { settingsId } from '@/cloud/estate/settings'
import { reports } from '@/cloud/repair/collections'
import { handOvers } from '@/cloud/role/collections'
import { daysLater } from '../../support/clock'
import { type RoleWorld, roleWorld } from '../../support/role-world'

let world: RoleWorld
beforeEach(async () => {
  world = await roleWorld()
})
afterEach(() => world.close())

const ofFixer = { role: 'fixer', place: 'yijing-garden' } as const

/** A report of 张阿姨's that the fixer has in hand. */
async function job(fixer = 'fixer') {
  const report = await world.submit('zhang')
  await world.as('secretary').do('repair.dispatch', { report, fixer })
  return report
}

test('a role with open work is not simply taken: the refusal says how much there is', async () => {
  await job()
  await job()
  const refusal = await world.as('secretary').refused('role.revoke', { person: 'fixer', ...ofFixer })
  expect(refusal).toEqual({ code: 'openWork', message: '手上还有 2 件没修完的报修，请选一位接手' })
  expect(await world.hats('fixer')).toEqual(['fixer@yijing-garden'])
  expect((await world.as('secretary').do('role.person', { person: 'fixer' })).work).toEqual([
    { ...ofFixer, work: 'repair', word: '件没修完的报修', count: 2 },
  ])
})

test('handed over, the jobs are the successor’s, the timeline says why, and everyone concerned is told', async () => {
  const report = await job()
  await world.as('fixer').do('repair.start', { report })
  expect(await world.as('secretary').do('role.handOver', { from: 'fixer', to: 'fixer2', ...ofFixer, reason: '调走了' })).toEqual({
    moved: 1,
  })
  const { assignee, state, steps } = await world.stored(report)
  expect({ assignee, state, last: steps.at(-1) }).toMatchObject({
    assignee: 'fixer2',
    state: 'dispatched',
    last: { action: 'transfer', by: { person: null, party: 'system' }, words: '原来负责的人调整了', facts: { name: '小吴师傅' } },
  })
  expect((await world.told('zhang')).at(-1)?.words).toBe('换由小吴师傅来修')
  expect((await world.told('fixer2')).at(-1)?.words).toBe('换由小吴师傅来修')
  expect(await world.hats('fixer')).toEqual([])
  expect((await world.as('fixer').refused('repair.get', { report })).code).toBe('notFound')
})

test('a successor without the role receives it, for what was left of the term', async () => {
  const to = daysLater(world.clock.now(), 100)
  await world.as('secretary').do('role.grant', { person: 'fixer', ...ofFixer, to })
  await job()
  await world.as('secretary').do('role.handOver', { from: 'fixer', to: 'li', ...ofFixer })
  expect((await world.person('li')).grants).toContainEqual({ ...ofFixer, from: world.clock.now(), to })
  expect((await world.told('li')).map(({ title }) => title)).toContain('您的新角色 · 怡景嘉园维修师傅')
  const { trail } = await world.as('secretary').do('role.person', { person: 'fixer' })
  expect(trail[0]).toMatchObject({ action: 'revoked', successor: '3栋李叔' })
})

test('with nobody to take over, the work goes back to the desk and the resident hears it', async () => {
  const report = await job()
  expect(await world.as('secretary').do('role.revoke', { person: 'fixer', ...ofFixer, leave: true })).toEqual({ left: 1 })
  expect(await world.stored(report)).toMatchObject({ state: 'accepted', assignee: null, assigneeName: null })
  expect((await world.told('zhang')).at(-1)?.words).toBe('原来的师傅不再负责这里，正在重新安排')
  await world.as('secretary').do('repair.dispatch', { report, fixer: 'fixer2' })
})

test('a job that waits for the resident’s answer changes hands too, and begins anew when the answer comes', async () => {
  const report = await job()
  await world.as('fixer').do('repair.start', { report })
  await world.as('fixer').do('repair.askInfo', { report, words: '几点在家？' })
  await world.as('secretary').do('role.handOver', { from: 'fixer', to: 'fixer2', ...ofFixer })
  expect(await world.stored(report)).toMatchObject({ state: 'needsInfo', assignee: 'fixer2', pausedFrom: 'dispatched' })
  await world.as('zhang').do('repair.supplyInfo', { report, words: '都在' })
  expect((await world.stored(report)).state).toBe('dispatched')
})

test('what lies where the person keeps the role stays in their hands', async () => {
  await world.as('admin').do('role.grant', { person: 'fixer', role: 'fixer', place: 'yijing' })
  const report = await job()
  expect(await world.as('secretary').do('role.revoke', { person: 'fixer', ...ofFixer })).toEqual({ left: 0 })
  expect((await world.stored(report)).assignee).toBe('fixer')
})

test('jobs beside the place are not touched', async () => {
  const elsewhere = await world.submit('chen', { estate: 'chunhui', building: 'chunhui-1' })
  await world.as('otherSecretary').do('repair.dispatch', { report: elsewhere, fixer: 'fixer2' })
  const here = await job('fixer2')
  await world.as('secretary').do('role.handOver', { from: 'fixer2', to: 'fixer', ...ofFixer })
  expect([(await world.stored(here)).assignee, (await world.stored(elsewhere)).assignee]).toEqual(['fixer', 'fixer2'])
})

test('shifts on duty and the contact card name the successor; the number of the one who left goes', async () => {
  await world.close()
  const duty = [{ person: 'secretary', weekdays: [1, 2], span: { from: 480, to: 1080 } }]
  const contact = {
    id: 'c1',
    kind: 'community' as const,
    name: '林书记',
    note: '',
    number: '13900001234',
    agreed: true,
    person: 'secretary',
    hours: null,
  }
  world = await roleWorld({ settings: { duty, contacts: [contact] } })
  const at = { role: 'secretary', place: 'yijing-garden' } as const
  expect((await world.as('community').refused('role.revoke', { person: 'secretary', ...at })).message).toContain('2 处值班或联系卡上的名字')
  await world.as('community').do('role.handOver', { from: 'secretary', to: 'li', ...at })
  const stored = await world.store.get(estateSettings, settingsId('yanping', 'yijing-garden'))
  expect(stored?.data.duty).toEqual([{ ...duty[0], person: 'li' }])
  expect(stored?.data.contacts).toEqual([{ ...contact, person: 'li', name: '3栋李叔', number: null, agreed: false }])
  expect(stored?.data.people).toEqual(['li'])
})

test.each([
  ['oneself', 'secretary', { from: 'fixer', to: 'fixer' }, 'invalid'],
  ['somebody who is not there', 'secretary', { from: 'fixer', to: 'nobody' }, 'notFound'],
  ['of somebody who has not the role', 'secretary', { from: 'li', to: 'fixer' }, 'notFound'],
  ['by a secretary of another estate', 'otherSecretary', { from: 'fixer', to: 'fixer2' }, 'forbidden'],
  ['by a fixer', 'fixer', { from: 'fixer', to: 'fixer2' }, 'forbidden'],
] as const)('refused: handing over to or by %s', async (_what, who, people, code) => {
  expect((await world.as(who).refused('role.handOver', { ...people, ...ofFixer })).code).toBe(code)
})

test('the same request twice hands over once', async () => {
  const report = await job()
  for (let time = 0; time < 2; time += 1)
    expect(await world.as('secretary').do('role.handOver', { from: 'fixer', to: 'fixer2', ...ofFixer }, 'request-once')).toEqual({
      moved: 1,
    })
  expect((await world.stored(report)).steps.filter(({ action }) => action === 'transfer')).toHaveLength(1)
  expect(await world.store.count(handOvers, {})).toBe(1)
})

test('broken off at any write it is gone on with by the timer: every job moves once, nobody is told twice', async () => {
  // Each round the server dies one write later, until it lives to the end.
  for (let writes = 0, died = true; died; writes += 1) {
    await world.close()
    world = await roleWorld()
    const jobs = [await job(), await job(), await job()]
    const { tx, patch, insert } = world.store
    let left = writes
    died = false
    const orDie =
      <A extends unknown[], R>(work: (...given: A) => Promise<R>) =>
      async (...given: A) => {
        if (left-- > 0) return work(...given)
        died = true
        throw new Error('the server died')
      }
    Object.assign(world.store, { tx: orDie(tx), patch: orDie(patch as never), insert: orDie(insert as never) })
    await world
      .as('secretary')
      .try('role.handOver', { from: 'fixer', to: 'fixer2', ...ofFixer })
      .catch(() => undefined)
    Object.assign(world.store, { tx, patch, insert })
    const begun = (await world.hats('fixer')).length === 0
    world.clock.forward(2)
    for (let time = 0; time < 2; time += 1) {
      await world.runRoles()
      await world.runTimer()
    }
    for (const report of jobs) {
      const { assignee, steps } = await world.stored(report)
      expect([assignee, steps.filter(({ action }) => action === 'transfer').length]).toEqual(begun ? ['fixer2', 1] : ['fixer', 0])
    }
    const told = (await world.told('zhang')).filter(({ words }) => words === '换由小吴师傅来修')
    expect(told).toHaveLength(begun ? jobs.length : 0)
    expect(await world.store.count(handOvers, { range: { pendingSince: { gt: '' } } })).toBe(0)
    expect(await world.store.count(reports, { range: { pendingSince: { gt: '' } } })).toBe(0)
  }
})
