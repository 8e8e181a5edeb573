import { collections } from '@/cloud/collections'
import { notices } from '@/cloud/notice/collections'
import { places } from '@/cloud/place/collections'
import { joints, reports } from '@/cloud/repair/collections'
import { findables } from '@/cloud/search/collections'
import type { Store } from '@/cloud/store/port'
import { china, daysLater } from '../../support/clock'
import { LEAK, type RepairWorld, repairWorld, type Who } from '../../support/repair-world'
import { memoryStore } from '../../support/store'

let world: RepairWorld
beforeEach(async () => {
  world = await repairWorld()
})
afterEach(() => world.close())

const words = async (who: Who) => (await world.told(who)).map((notice) => notice.words)

describe('the ladder', () => {
  test('nobody answers: it climbs to the district and stops, and who received it first is told each time', async () => {
    const report = await world.submit('zhang')
    const rungs: string[] = []
    for (;;) {
      const { climbAt } = await world.stored(report)
      if (climbAt > '9999') break
      world.clock.set(climbAt)
      expect((await world.runTimer()).climbed).toBe(1)
      expect((await world.runTimer()).climbed).toBe(0)
      rungs.push((await world.stored(report)).rung)
    }
    expect(rungs).toEqual(['community', 'street', 'district'])
    const climbed = ['社区', '街道', '区'].map((rung) => `超过时限，已自动上报到${rung}`)
    expect(await words('secretary')).toEqual(['新的报修，请安排', ...climbed])
    expect(await words('zhang')).toEqual(climbed)
    expect(await words('community')).toEqual(climbed.slice(0, 1))
    expect(await words('street')).toEqual(climbed.slice(1, 2))
    expect(await words('district')).toEqual(climbed.slice(2))
    expect(await world.stored(report)).toMatchObject({ accountable: { rung: 'estate', person: 'secretary' } })
    world.clock.set(daysLater(world.clock.now(), 30))
    expect((await world.runTimer()).climbed).toBe(0)
  })

  test('an answer in time keeps it down, and the late work climbs later', async () => {
    const report = await world.submit('zhang')
    const first = (await world.stored(report)).climbAt
    await world.as('secretary').do('repair.dispatch', { report, fixer: 'fixer' })
    world.clock.set(first)
    expect((await world.runTimer()).climbed).toBe(0)
    world.clock.set((await world.stored(report)).climbAt)
    expect((await world.runTimer()).climbed).toBe(1)
    expect(await words('fixer')).toContain('超过时限，已自动上报到社区')
  })

  test('one report whose place is gone does not keep the others from climbing', async () => {
    const lost = await world.submit('wang', { building: 'yijing-5' })
    const report = await world.submit('zhang')
    const building = await world.store.get(places, 'yijing-5')
    await world.store.remove(places, 'yijing-5', building?.version ?? 0)
    world.clock.set((await world.stored(report)).climbAt)
    expect((await world.runTimer()).climbed).toBe(1)
    expect([(await world.stored(lost)).rung, (await world.stored(report)).rung]).toEqual(['estate', 'community'])
  })

  test('two timers at once climb one rung', async () => {
    const report = await world.submit('zhang')
    world.clock.set((await world.stored(report)).climbAt)
    await Promise.all([world.runTimer(), world.runTimer()])
    expect((await world.stored(report)).rung).toBe('community')
    expect((await world.stored(report)).steps).toHaveLength(2)
    expect(await words('community')).toHaveLength(1)
  })
})

describe('danger', () => {
  const danger = { ...LEAK, urgency: 'danger', category: 'lift', words: '有人困在电梯里' } as const

  test('at night the cover is named and told at once, before the secretary wakes', async () => {
    world.clock.set(china('2026-11-22 02:00'))
    const { reception, report } = await world.as('zhang').do('repair.submit', danger)
    expect(reception).toMatchObject({ onDuty: [], cover: '怡景社区社区两委', phones: [{ label: '物业值班', number: '0599-8800001' }] })
    expect(report.answer.dueAt).toBe(china('2026-11-22 02:15'))
    for (const who of ['community', 'secretary'] as const)
      expect(await world.told(who)).toMatchObject([{ urgent: true, words: '有人身危险，请马上处理' }])
    expect((await world.stored(report.id)).accountable).toMatchObject({ rung: 'estate', person: 'secretary' })
  })

  test('where the community has nobody, the street covers', async () => {
    await world.grant('community')
    const { reception } = await world.as('zhang').do('repair.submit', danger)
    expect(reception.cover).toBe('紫云街道街道')
    expect(await world.told('street')).toHaveLength(1)
  })

  test('an ordinary report at night waits for the morning, and says when that is', async () => {
    world.clock.set(china('2026-11-22 02:00'))
    const { reception } = await world.as('zhang').do('repair.submit', LEAK)
    expect(reception).toMatchObject({ cover: null, opensAt: china('2026-11-23 08:00') })
    expect(await world.told('community')).toEqual([])
  })

  test('whoever is on duty is told, and nobody is woken', async () => {
    await world.close()
    world = await repairWorld({ settings: { duty: [{ person: 'secretary', weekdays: [1], span: { from: 480, to: 1_080 } }] } })
    const { reception } = await world.as('zhang').do('repair.submit', danger)
    expect(reception).toMatchObject({ onDuty: ['怡景嘉园党支部书记'], cover: null, opensAt: null })
    expect(await world.told('community')).toEqual([])
  })

  test('an estate that names no hours promises no opening', async () => {
    await world.close()
    world = await repairWorld({ settings: { hours: { 1: [], 2: [], 3: [], 4: [], 5: [], 6: [], 7: [] } } })
    expect((await world.as('zhang').do('repair.submit', LEAK)).reception.opensAt).toBeNull()
  })

  test('an estate without a secretary is received by the community, which is then accountable', async () => {
    await world.grant('secretary')
    const { report } = await world.as('zhang').do('repair.submit', LEAK)
    expect(report.accountable).toEqual({ rung: 'community', name: '怡景社区社区两委' })
  })
})

describe('three of a kind', () => {
  const proposals = () => world.store.query(joints, { limit: 100 })

  test('one after another they make one proposal, which later ones join', async () => {
    const sent = [await world.submit('zhang'), await world.submit('li')]
    expect(await proposals()).toEqual([])
    sent.push(await world.submit('stairHead'))
    expect(await proposals()).toMatchObject([{ data: { reports: sent, state: 'proposed', category: 'leak', building: 'yijing-3' } }])
    sent.push(await world.submit('zhang'))
    expect(await proposals()).toMatchObject([{ data: { reports: sent } }])
    expect((await world.as('secretary').do('repair.get', { report: sent[0] ?? '' })).joint).toEqual({ id: `joint.${sent[0]}`, reports: 4 })
    expect((await world.as('zhang').do('repair.get', { report: sent[0] ?? '' })).joint).toBeNull()
  })

  test('what was declined or withdrawn, is elsewhere, of another kind or older than 30 days makes none', async () => {
    await world.submit('zhang')
    world.clock.set(daysLater(world.clock.now(), 31))
    const [declined, withdrawn] = [await world.submit('zhang'), await world.submit('zhang')]
    await world.as('secretary').do('repair.decline', { report: declined, words: '不归我们' })
    await world.as('zhang').do('repair.withdraw', { report: withdrawn })
    await world.submit('wang', { building: 'yijing-5' })
    await world.submit('zhang', { category: 'noise' })
    await world.submit('zhang')
    await world.submit('li')
    expect(await proposals()).toEqual([])
  })

  test('similar open reports are shown before sending, but nobody’s home', async () => {
    const open = await world.submit('zhang')
    await world.submit('li', { scope: 'home' })
    const answer = await world.as('wang').do('repair.similar', { estate: 'yijing-garden', building: 'yijing-3', category: 'leak' })
    expect(answer.items).toMatchObject([{ id: open, next: 'join' }])
    expect(
      (await world.as('chen').refused('repair.similar', { estate: 'yijing-garden', building: 'yijing-3', category: 'leak' })).code,
    ).toBe('forbidden')
  })
})

describe('broken off', () => {
  /** A store that stops doing writes, as when the process is killed. */
  function breakable(store: Store) {
    let left = Number.POSITIVE_INFINITY
    let armed: number | null = null
    const proxy = new Proxy(store, {
      get(target, name: keyof Store) {
        const method = target[name].bind(target) as (...args: unknown[]) => Promise<unknown>
        const writes = ['insert', 'patch', 'replace', 'remove'].includes(name)
        if (!writes && name !== 'tx') return method
        return async (...args: unknown[]) => {
          if (writes && left-- <= 0) throw new Error('broken off')
          const done = await method(...args)
          if (name === 'tx' && armed !== null) left = armed
          return done
        }
      },
    })
    return {
      store: proxy,
      /** Breaks off after so many writes that follow the next transaction. */
      arm(writes: number) {
        armed = writes
      },
      mend: () => {
        armed = null
        left = Number.POSITIVE_INFINITY
      },
    }
  }

  test.each([0, 1, 2, 3, 4, 5, 6])(
    'after %i more writes, the timer does the rest: everybody is told once, the proposal is made once',
    async (writes) => {
      await world.close()
      const fragile = breakable(await memoryStore(collections))
      world = await repairWorld({ store: fragile.store })
      const sent = [await world.submit('zhang', { urgency: 'danger' }), await world.submit('zhang', { urgency: 'danger' })]
      const before = await world.store.count(notices, {})
      fragile.arm(writes)
      // Two notices, what is found, the proposal, the effect struck off, its date taken away: the seventh write is never asked for.
      const outcome = await world
        .as('li')
        .try('repair.submit', { ...LEAK, urgency: 'danger' }, 'request-third')
        .then(
          ({ ok }) => ok,
          (error: Error) => error.message,
        )
      expect(outcome).toBe(writes < 6 ? 'broken off' : true)
      fragile.mend()

      world.clock.forward(2)
      await world.runTimer()
      await world.runTimer()
      // Secretary and community.
      expect((await world.store.count(notices, {})) - before).toBe(2)
      const again = await world.as('li').do('repair.submit', { ...LEAK, urgency: 'danger' }, 'request-third')
      expect(await world.store.query(joints, { limit: 10 })).toMatchObject([{ data: { reports: [...sent, again.report.id] } }])
      expect(await world.stored(again.report.id)).toMatchObject({ pending: [], pendingSince: null })
      expect(await world.store.count(reports, {})).toBe(3)
      expect(await world.store.get(findables, `report.${again.report.id}`)).not.toBeNull()
      expect((await world.runTimer()).settled).toBe(0)
    },
  )
})
