import { householdPermissions } from '../../domain/household/ability'
import type { householdContract } from '../../domain/household/contract'
import { doorOf } from '../../domain/household/door'
import type { Household } from '../../domain/household/household'
import { sumOf } from '../../domain/household/roll'
import { may } from '../../domain/shared/permission'
import { accept, refuse } from '../../domain/shared/refusal'
import type { Context, Handler } from '../context'
import { buildingsOf } from '../place/load'
import { treeOf } from '../place/tree'
import { recordLook } from '../privacy/looks'
import type { Stored } from '../store/port'
import { buildingOf, unitsOf } from './doors'
import { ownerSeats } from './memberships'
import { rollOf } from './roll'

type Contracts = typeof householdContract

const NOT_YOURS = '业主名册只有书记、社区和管理员能看'

/** The sums of an estate are made of its doors, not of the buildings' sums: who owns in two buildings is one head. */
export const rollSums: Handler<Contracts['household.rollSums']> = async (context, input) => {
  const { actor, store } = context
  const tree = treeOf(store, actor.tenant)
  const estate = await tree.get(input.estate)
  if (estate?.data.level !== 'estate') return refuse('notFound', '没有找到这个小区')
  if (!may(actor, householdPermissions['household.rollSums'], estate.data.path)) return refuse('forbidden', NOT_YOURS)
  const buildings = await Promise.all(
    (await buildingsOf(tree, input.estate)).map(async ({ id, data }) => {
      const parts = (await partsOf(context, id)).map((part) => part.data)
      return { parts, view: { id, name: data.name, sums: sumOf(parts) } }
    }),
  )
  return accept({
    estate: { id: estate.id, name: estate.data.name },
    sums: sumOf(buildings.flatMap(({ parts }) => parts)),
    buildings: buildings.map(({ view }) => view),
  })
}

/** Names are opened here and nowhere else; that they were is written down first. */
export const ownersRoll: Handler<Contracts['household.ownersRoll']> = async (context, input) => {
  const { actor, store, services } = context
  const building = await buildingOf(context, input.building)
  if (!building) return refuse('notFound', '没有找到这栋楼')
  if (!may(actor, householdPermissions['household.ownersRoll'], building.path)) return refuse('forbidden', NOT_YOURS)
  const parts = await partsOf(context, input.building)
  await recordLook(store, context, { whose: null, what: ['name'], matter: `household:${input.building}`, path: building.path })
  const roll = rollOf(store, actor.tenant)
  const [listed, matched] = await Promise.all([
    roll.ownersAmong(parts.flatMap(({ data }) => data.owners)),
    matchedIn(context, building.view.estate),
  ])
  const names = new Map(listed.map(({ id, data }) => [id, services.secrets.open(data.name)]))
  const doors = parts.map(({ id, data }) => ({
    household: id,
    door: doorOf(data),
    use: data.use,
    area: data.area,
    owners: data.owners.map((owner) => ({ id: owner, name: names.get(owner) ?? '', matched: matched.has(owner) })),
  }))
  return accept({ building: building.view, doors })
}

/** Owners of the estate who are known as accounts. */
async function matchedIn({ store }: Context, estate: string): Promise<Set<string>> {
  const matched = new Set<string>()
  for await (const { id } of store.cursor(ownerSeats, { eq: { estate } })) matched.add(id)
  return matched
}

async function partsOf(context: Parameters<typeof unitsOf>[0], building: string): Promise<Stored<Household>[]> {
  return [...(await unitsOf(context, building)).values()].flat()
}
