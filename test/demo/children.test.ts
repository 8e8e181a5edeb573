import { childConsents, childRolls, children } from '@/cloud/child/collections'
import { openChild } from '@/cloud/child/open'
import { runConsents } from '@/cloud/child/timer'
import { sweepOver } from '@/cloud/privacy/retention'
import { demoChildrenOf, GUARDIANS, LAPSED, seedChildren } from '@/demo/children'
import { personaId, TENANT } from '@/demo/estates'
import { CHILDREN_MOST, MAX_NICKNAME, MAX_NOTE, PICK_UPS_MOST } from '@/domain/child/limits'
import { ageMonths, consentHolds, within } from '@/domain/child/rules'
import { CHILD_TERMS_VERSION } from '@/domain/child/words'
import { china, MORNING } from '../support/clock'
import { type RepairWorld, repairWorld } from '../support/repair-world'

/** A weekday, the last hour of a year, and a leap day: birth months are counted back from them. */
const MOMENTS = [MORNING, china('2026-12-31 23:30'), china('2028-02-29 08:00')]

let world: RepairWorld
beforeEach(async () => {
  world = await repairWorld()
})
afterEach(() => world.close())

const seedAt = (now: string) =>
  seedChildren(world.store, {
    now,
    seal: world.services.secrets.seal,
    insert: (store, collection, documents) => store.insertMany(collection, documents),
  })

describe.each(MOMENTS)('the made-up children, seeded at %s', (now) => {
  const all = GUARDIANS.flatMap((number) => demoChildrenOf(number, now).map((child) => ({ number, child })))

  test('belong to the residents who are tried first and to a spread of others, one or two each', () => {
    for (const number of GUARDIANS) expect(demoChildrenOf(number, now).length).toBeGreaterThanOrEqual(1)
    expect(Math.max(...GUARDIANS.map((number) => demoChildrenOf(number, now).length))).toBeLessThan(CHILDREN_MOST)
    expect(demoChildrenOf(GUARDIANS.length, now)).toEqual([])
    expect(new Set(all.map(({ child }) => child.id)).size).toBe(all.length)
  })

  test('could have come through the door', () => {
    for (const { child } of all) {
      expect(child.birthMonth).toMatch(/^\d{4}-(0[1-9]|1[0-2])$/)
      expect(ageMonths(child.birthMonth, now)).toBeGreaterThanOrEqual(36)
      expect(ageMonths(child.birthMonth, now)).toBeLessThan(15 * 12)
      expect(child.nickname.length).toBeLessThanOrEqual(MAX_NICKNAME)
      expect((child.allergyNote ?? '').length).toBeLessThanOrEqual(MAX_NOTE)
      expect(child.pickUps.length).toBeLessThanOrEqual(PICK_UPS_MOST)
    }
    // Enough for a class, and some to whom it has to say no.
    const fitting = all.filter(({ child }) => within({ from: 6, to: 12 }, child.birthMonth, now)).length
    expect(fitting).toBeGreaterThan(30)
    expect(fitting).toBeLessThan(all.length)
  })

  test('have a consent that holds, but for those of one resident, and the timer finds nothing to delete', async () => {
    await seedAt(now)
    world.clock.set(now)
    await runConsents(world.context())
    await sweepOver(world.context())
    for (const { number, child } of all) {
      const found = await openChild(world.store, world.services, child.id)
      expect(found).toMatchObject({ tenant: TENANT, guardian: personaId('resident', number), nickname: child.nickname })
      expect(consentHolds(found?.consent ?? null, CHILD_TERMS_VERSION, now)).toBe(number !== LAPSED)
      const record = await world.store.get(childConsents, found?.consent.record ?? '')
      expect(record?.data).toMatchObject({ child: child.id, running: number !== LAPSED, until: found?.consent.until })
    }
    expect([await world.store.count(children, {}), await world.store.count(childRolls, {})]).toEqual([all.length, GUARDIANS.length])
  })
})
