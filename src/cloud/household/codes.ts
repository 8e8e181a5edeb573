import { randomBytes } from 'node:crypto'
import { householdPermissions } from '../../domain/household/ability'
import { CODE_LENGTH, codeOf } from '../../domain/household/code'
import type { householdContract } from '../../domain/household/contract'
import { doorOf } from '../../domain/household/door'
import type { DoorCode } from '../../domain/household/household'
import { CODE_HOLDS, MEMBERS_MOST } from '../../domain/household/rules'
import { may } from '../../domain/shared/permission'
import { accept, refuse } from '../../domain/shared/refusal'
import { instant, ms } from '../../domain/shared/time'
import type { Handler } from '../context'
import type { Transaction } from '../store/port'
import { buildingOf, unitsOf } from './doors'
import { doorCodes } from './memberships'
import { printOf } from './redeem'

type Contracts = typeof householdContract

/** Slips of one printing: a transaction writes them all, and a larger building is printed by units. */
export const SLIPS_MOST = 300

export const codes: Handler<Contracts['household.codes']> = async (context, input) => {
  const { actor, store, now } = context
  const building = await buildingOf(context, input.building)
  if (!building) return refuse('notFound', '没有找到这栋楼')
  if (!may(actor, householdPermissions['household.codes'], building.path)) return refuse('forbidden', '只能打印自己负责的楼栋')
  const holding = new Map<string, string>()
  for await (const { id, data } of store.cursor(doorCodes, { eq: { tenant: actor.tenant, building: input.building } })) {
    if (data.until > now && data.left > 0) holding.set(id, data.until)
  }
  const units = [...(await unitsOf(context, input.building))].map(([unit, households]) => ({
    unit,
    doors: households.length,
    holding: households.filter(({ id }) => holding.has(id)).length,
  }))
  return accept({ building: building.view, units, until: [...holding.values()].sort().pop() ?? null })
}

/** New codes for every door; they are answered once, and kept as fingerprints alone. */
export const printCodes: Handler<Contracts['household.printCodes']> = async (context, input) => {
  const { actor, now, services } = context
  if (actor.kind !== 'person') return refuse('unauthenticated')
  const building = await buildingOf(context, input.building)
  if (!building) return refuse('notFound', '没有找到这栋楼')
  if (!may(actor, householdPermissions['household.printCodes'], building.path)) return refuse('forbidden', '只能打印自己负责的楼栋')
  const units = await unitsOf(context, input.building)
  const doors = input.unit === null ? [...units.values()].flat() : (units.get(input.unit) ?? [])
  if (doors.length === 0) return refuse('notFound', '名册上还没有这里的门牌，请管理员先导入')
  if (doors.length > SLIPS_MOST) return refuse('tooMany', `一次最多打印 ${SLIPS_MOST} 户，请按单元打印`)
  const until = instant(ms(now) + CODE_HOLDS)

  return context.once(async (tx) => {
    const slips: { household: string; door: string; code: string }[] = []
    for (const { id, data } of doors) {
      const code = codeOf(randomBytes(CODE_LENGTH))
      const print = printOf(services.secrets, id, code)
      await put(tx, {
        tenant: actor.tenant,
        household: id,
        building: input.building,
        print,
        left: MEMBERS_MOST,
        issued: now,
        until,
        by: actor.person,
      })
      slips.push({ household: id, door: doorOf(data), code })
    }
    return accept({ building: building.view, slips, until })
  })
}

/** The household's new code; the old one ends by it. */
async function put(tx: Transaction, code: DoorCode): Promise<void> {
  const before = await tx.get(doorCodes, code.household)
  if (before) await tx.replace(doorCodes, code.household, before.version, code)
  else await tx.insert(doorCodes, code.household, code)
}
