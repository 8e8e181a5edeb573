import { people } from '@/cloud/person/collections'
import { treeOf } from '@/cloud/place/tree'
import { settleRoles } from '@/cloud/role/over'
import { type Grant, newPerson, withGrants } from '@/domain/person/person'
import type { Role } from '@/domain/shared/actor'
import { repairWorld, type WorldOptions } from './repair-world'

export type RoleWorld = Awaited<ReturnType<typeof roleWorld>>

/** The world of repair with an admin, and people who come as they are needed. */
export async function roleWorld(options: WorldOptions = {}) {
  const world = await repairWorld(options)

  /** Somebody with these grants: `role@place`. */
  async function settle(id: string, stations: readonly `${Role}@${string}`[] = [], more: Partial<Parameters<typeof newPerson>[0]> = {}) {
    const grants = stations.map((name): Grant => {
      const [role, place = ''] = name.split('@')
      return { role: role as Role, place, from: '2026-01-01T00:00:00.000Z', to: null }
    })
    const tree = treeOf(world.store, 'yanping')
    const paths = new Map(await Promise.all(grants.map(async ({ place }) => [place, await tree.pathOf(place)] as const)))
    const record = newPerson({ tenant: 'yanping', nickname: id, joined: world.clock.now(), ...more })
    await world.store.insert(
      people,
      id,
      withGrants(record, grants, (place) => paths.get(place) ?? []),
    )
  }
  await settle('admin', ['admin@yanping'], { nickname: '管理员' })

  return {
    ...world,
    settle,
    async person(id: string) {
      const found = await world.store.get(people, id)
      if (!found) throw new Error(`Nobody is called ${id}`)
      return found.data
    },
    runRoles: () => settleRoles(world.context()),
    /** What the door knows of somebody's hats now. */
    async hats(id: string) {
      const actor = await world.services.identity.personOf(id, world.clock.now())
      return (actor?.hats ?? []).map(({ role, place }) => `${role}@${place}`).sort()
    },
  }
}
