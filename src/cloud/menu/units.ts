import { KEEPING_ROLES, keeps, menuPermissions, speaksFor } from '../../domain/menu/ability'
import type { menuContract } from '../../domain/menu/contract'
import type { UnitView } from '../../domain/menu/schema'
import type { Unit } from '../../domain/menu/unit'
import { LEVELS } from '../../domain/place/tree'
import { LEVELS_OF } from '../../domain/role/ability'
import type { Hat, Person, Role } from '../../domain/shared/actor'
import { may } from '../../domain/shared/permission'
import { accept, type Outcome, refuse } from '../../domain/shared/refusal'
import type { Context, Handler } from '../context'
import { peopleAt } from '../person/find'
import { treeOf } from '../place/tree'
import type { Filter, Stored } from '../store/port'
import { units } from './collections'
import { pageOf } from './page'
import { unitViewsOf } from './present'
import { checkPublic } from './words'

type Contracts = typeof menuContract

const GONE = '没有找到这个单位'

export const unit: Handler<Contracts['menu.unit']> = async (context, input) => {
  const found = await unitOf(context, input.unit)
  if (!found) return refuse('notFound', GONE)
  return accept(await viewOf(context, found))
}

export const list: Handler<Contracts['menu.units']> = async (context, { after }) => {
  const { actor } = context
  if (actor.kind !== 'person') return refuse('unauthenticated')
  if (!may(actor, menuPermissions['menu.units'])) return refuse('forbidden', '这里是共建单位和社区用的')
  const page = await pageOf(context.store, units, unitFilters(actor), { by: 'createdAt', direction: 'asc' }, after)
  const mine = page.found.filter(({ data }) => speaksFor(actor, data))
  return accept({ items: await unitViewsOf(context, mine), next: page.next })
}

/** Units that this person speaks for: as their liaison, and on behalf of those of the own places. Some may be found twice. */
export function unitFilters({ tenant, person, hats }: Person): Filter<Unit>[] {
  const kept = hats.filter(({ role }) => (KEEPING_ROLES as readonly Role[]).includes(role)).map(({ place }) => place)
  return [{ eq: { tenant }, has: { liaisons: person } }, ...(kept.length > 0 ? [{ eq: { tenant }, hasAny: { path: kept } }] : [])]
}

/** Levels at which a unit can belong: those at which a partner's role can be held. */
const UNIT_LEVELS: readonly string[] = LEVELS_OF.partner

export const places: Handler<Contracts['menu.places']> = async ({ actor, store }) => {
  if (actor.kind !== 'person') return refuse('unauthenticated')
  if (!may(actor, menuPermissions['menu.places'])) return refuse('forbidden', '这里是共建单位和社区用的')
  const tree = treeOf(store, actor.tenant)
  const found = new Map<string, { id: string; name: string; level: string }>()
  for (const hat of hatsFor(actor)) {
    const own = await tree.get(hat.place)
    const below = await tree.query({ eq: { parent: hat.place }, order: { by: 'rank', direction: 'asc' }, limit: 100 })
    for (const place of own ? [own, ...below] : below) {
      const { name, level } = place.data
      if (LEVELS.some((each) => each === level) && level !== 'building') found.set(place.id, { id: place.id, name, level })
    }
  }
  return accept({ items: [...found.values()] })
}

function hatsFor({ hats }: Person): Hat[] {
  const roles: readonly Role[] = ['partner', ...KEEPING_ROLES]
  return hats.filter(({ role }) => roles.includes(role))
}

export const add: Handler<Contracts['menu.addUnit']> = async (context, { place, ...content }) => {
  const { actor, now } = context
  if (actor.kind !== 'person') return refuse('unauthenticated')
  const node = await treeOf(context.store, actor.tenant).get(place)
  if (!node) return refuse('notFound', '没有找到这个地方', { place: '没有找到这个地方，请重新选' })
  if (!may(actor, menuPermissions['menu.addUnit'], node.data.path))
    return refuse('forbidden', '只能在自己负责的地方', { place: '只能选自己负责的地方' })
  if (!UNIT_LEVELS.includes(node.data.level)) return refuse('elsewhere', '单位挂在社区、街道或区里', { place: '请选社区、街道或区' })
  const { path } = node.data
  // Who is neither the community's nor on the list would not find it again.
  const own = keeps(actor, { tenant: actor.tenant, path }) ? [] : [actor.person]
  const made = {
    tenant: actor.tenant,
    ...content,
    liaisons: [...new Set([...own, ...content.liaisons])],
    place,
    path,
    alone: own.length + content.liaisons.length === 0,
    createdAt: now,
    updatedAt: now,
  }
  const fit = await fits(context, made)
  if (!fit.ok) return fit
  const id = context.newId()
  const view = await viewOf(context, { id, version: 0, data: made })
  return context.once(async (tx) => {
    await tx.insert(units, id, made)
    return accept(view)
  })
}

export const edit: Handler<Contracts['menu.editUnit']> = async (context, { unit: id, ...content }) => {
  const found = await unitOf(context, id)
  if (!found) return refuse('notFound', GONE)
  if (!speaksFor(context.actor, found.data)) return refuse('forbidden', '只有这个单位的联络员和社区能改')
  const changed = (before: Unit): Unit => ({ ...before, ...content, alone: content.liaisons.length === 0, updatedAt: context.now })
  const fit = await fits(context, changed(found.data))
  if (!fit.ok) return fit
  const view = await viewOf(context, { ...found, data: changed(found.data) })
  return context.once(async (tx) => {
    const stored = await tx.get(units, id)
    if (!stored || !speaksFor(context.actor, stored.data)) return refuse('notFound', GONE)
    await tx.replace(units, id, stored.version, changed(stored.data))
    return accept(view)
  })
}

/** Its words may be read by everybody, and who speaks for it is a partner there. Words that need a second look are not taken: the name is all that is needed. */
async function fits(context: Context, made: Unit): Promise<Outcome<null, 'notAccepted' | 'elsewhere'>> {
  const passed = await checkPublic(context, [made.name, made.words])
  if (!passed.ok) return passed
  if (!passed.value) return refuse('notAccepted', '名称和介绍里请不要写电话、网址这类内容', { words: '请不要写电话、网址这类内容' })
  if (made.liaisons.length === 0) return accept(null)
  const partners = await peopleAt(context.store, made.tenant, ['partner'], made.path, context.now)
  const known = new Set(partners.map(({ id }) => id))
  if (made.liaisons.some((person) => !known.has(person)))
    return refuse('elsewhere', '联络员要先有这里的“共建单位联络员”角色', { liaisons: '里面有人不是这里的联络员' })
  return accept(null)
}

export const liaisons: Handler<Contracts['menu.liaisons']> = async (context, input) => {
  const found = await unitOf(context, input.unit)
  if (!found) return refuse('notFound', GONE)
  if (!speaksFor(context.actor, found.data)) return refuse('forbidden', '只有这个单位的联络员和社区能看')
  const partners = await peopleAt(context.store, found.data.tenant, ['partner'], found.data.path, context.now)
  return accept({ items: partners.map(({ id, data }) => ({ id, name: data.nickname })) })
}

export async function unitOf({ store, actor }: Context, id: string): Promise<Stored<Unit> | null> {
  const found = await store.get(units, id)
  return found?.data.tenant === actor.tenant ? found : null
}

async function viewOf(context: Context, found: Stored<Unit>): Promise<UnitView> {
  const [view] = await unitViewsOf(context, [found])
  if (!view) throw new Error('One unit has one view')
  return view.mine ? { ...view, reach: await reachOf(context, found.data) } : view
}

/** Places that its offers may serve: where it belongs, what lies right below, and what lies above, for a unit that goes further. */
async function reachOf({ store, actor }: Context, { place, path }: Unit): Promise<UnitView['reach']> {
  const tree = treeOf(store, actor.tenant)
  const below = await tree.query({ eq: { parent: place }, order: { by: 'rank', direction: 'asc' }, limit: 100 })
  const above = await Promise.all([...path].reverse().map((id) => tree.get(id)))
  const [own, ...wider] = above.flatMap((node) => (node ? [node] : []))
  const found = [...(own ? [own] : []), ...below.filter(({ data }) => data.level !== 'grid' && data.level !== 'building'), ...wider]
  return found.map(({ id, data }) => ({ id, name: data.name }))
}
