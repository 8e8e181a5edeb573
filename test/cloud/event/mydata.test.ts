import { event } from '@/cloud/event/mydata'
import { type EventWorld, eventWorld } from '../../support/event-world'

let world: EventWorld
beforeEach(async () => {
  world = await eventWorld()
})
afterEach(() => world.close())

describe('what events keep of a person', () => {
  it('is given out to whoever runs them, and to nobody else', async () => {
    const { id } = await world.publish()
    expect(await event.count(world.context(), 'teacher')).toBe(1)
    expect(await event.export(world.context(), 'teacher')).toMatchObject([
      { event: id, title: '四点半学堂', organiserName: '怡景社区 陈老师' },
    ])
    expect(await event.export(world.context(), 'zhang')).toEqual([])
  })

  it('is forgotten with the account: the event goes on in the name of its place, and who looks after the place runs it', async () => {
    const { id, sessions } = await world.publish({ summary: '有事找陈老师' })
    const to = { from: '2026-11-25T02:00:00.000Z', to: '2026-11-25T03:00:00.000Z' }
    await world.as('teacher').do('event.move', { session: sessions[0]?.id ?? '', to, why: '陈老师有事' })
    const leaving = { tenant: 'yanping', person: 'teacher', names: ['陈老师'], marks: [], texts: [] }
    await event.erase(world.context(), leaving)
    await event.erase(world.context(), leaving)
    const left = JSON.stringify([await world.event(id), await world.session(sessions[0]?.id ?? '')])
    for (const mark of ['陈老师', 'teacher']) expect(left).not.toContain(mark)
    expect(await world.event(id)).toMatchObject({ organiserName: '怡景社区', organisers: [], state: 'published' })
    expect(await world.as('community').do('event.get', { event: id })).toMatchObject({
      actions: expect.arrayContaining(['move', 'cancel']),
    })
  })
})
