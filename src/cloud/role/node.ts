import { type Grant, grantsAt, type PersonRecord } from '../../domain/person/person'
import type { Place } from '../../domain/place/place'
import { fits, GIVERS, mayGive, type Node, rolePermissions } from '../../domain/role/ability'
import type { StaffRole } from '../../domain/role/invitation'
import type { Post } from '../../domain/role/rules'
import type { Actor } from '../../domain/shared/actor'
import { covers } from '../../domain/shared/actor'
import { may } from '../../domain/shared/permission'
import { accept, type Outcome, refuse } from '../../domain/shared/refusal'
import { buildingsOfGrid } from '../place/load'
import type { Tree } from '../place/tree'
import type { Stored } from '../store/port'

/** Actions that give or take a role at a place. */
type Giving = 'role.grant' | 'role.revoke' | 'role.handOver' | 'role.invite' | 'role.cancelInvitation'

/** The place at which the actor may take this action with that role, or why not. */
export async function giveAt(
  actor: Actor,
  action: Giving,
  role: StaffRole,
  place: string,
  tree: Tree,
): Promise<Outcome<Stored<Place>, 'notFound' | 'forbidden' | 'elsewhere'>> {
  const found = await tree.get(place)
  if (!found) return refuse('notFound', '没有这个地方', { place: '没有这个地方' })
  if (!may(actor, rolePermissions[action], found.data.path)) return refuse('forbidden', '这个地方不归您管')
  if (!fits(role, found.data.level)) return refuse('elsewhere', '这个角色不在这一级', { place: '请选这个角色该在的那一级' })
  if (!mayGive(actor, role, found.data)) return refuse('forbidden', '这个角色要由上一级来安排')
  return accept(found)
}

/** Does the actor look after the staff there? */
export function looksAfter(actor: Actor, { path }: Pick<Node, 'path'>): boolean {
  return covers(actor, GIVERS, path)
}

/**
 * Paths of the places of these grants, read before a transaction.
 * @returns undefined for a place that was not asked for: the grants have changed since
 */
export async function pathsOf(tree: Tree, grants: readonly Pick<Grant, 'place'>[]): Promise<Map<string, readonly string[]>> {
  const places = [...new Set(grants.map(({ place }) => place))]
  return new Map(await Promise.all(places.map(async (place) => [place, await tree.pathOf(place)] as const)))
}

/** What goes with the role at the place, when this person loses it. */
export async function postOf(tree: Tree, { id, data }: Stored<PersonRecord>, role: StaffRole, place: string, now: string): Promise<Post> {
  const others = grantsAt(data, now).filter((grant) => grant.role === role && grant.place !== place)
  const [places, ...kept] = await Promise.all([place, ...others.map((grant) => grant.place)].map((each) => reachOf(tree, each)))
  return { person: id, role, places: places ?? [], kept: kept.flat() }
}

/** Ids that stand in the paths of what the place holds: itself, or the buildings of a 网格. */
async function reachOf(tree: Tree, place: string): Promise<string[]> {
  const found = await tree.get(place)
  if (found?.data.level !== 'grid') return [place]
  return (await buildingsOfGrid(tree, place)).map(({ id }) => id)
}
