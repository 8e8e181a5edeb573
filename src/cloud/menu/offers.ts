import { keeps, speaksFor } from '../../domain/menu/ability'
import type { menuContract } from '../../domain/menu/contract'
import { derived, type Offer, type OfferContent } from '../../domain/menu/offer'
import type { OfferView } from '../../domain/menu/schema'
import { periodOf } from '../../domain/menu/season'
import type { Unit } from '../../domain/menu/unit'
import { accept, type Outcome, refuse } from '../../domain/shared/refusal'
import type { Context, Handler } from '../context'
import { treeOf } from '../place/tree'
import type { Filter, Stored } from '../store/port'
import { resizeMonths } from './capacity'
import { offers } from './collections'
import { pageOf } from './page'
import { offerCardsOf, offerViewFor } from './present'
import { unitOf } from './units'
import { checkPublic } from './words'

type Contracts = typeof menuContract

const GONE = '这一项已经不在菜单上了'

export const menu: Handler<Contracts['menu.offers']> = async (context, { estate, unit, kind, month, after }) => {
  const { actor, store } = context
  const node = estate === null ? null : await treeOf(store, actor.tenant).get(estate)
  if (estate !== null && !node) return refuse('notFound', '没有这个小区')
  const whose = unit === null ? null : await unitOf(context, unit)
  if (unit !== null && !whose) return refuse('notFound', '没有找到这个单位')
  const all = whose !== null && speaksFor(actor, whose.data)
  const filter: Filter<Offer> = {
    eq: { tenant: actor.tenant, ...(!all && { shown: true }), ...(unit !== null && { unit }), ...(kind !== null && { kind }) },
    ...(node && { hasAny: { serves: node.data.path } }),
    ...(month !== null && { has: { months: month } }),
  }
  const page = await pageOf(store, offers, [filter], { by: 'createdAt', direction: 'desc' }, after)
  return accept({ items: await offerCardsOf(context, page.found), next: page.next })
}

export const offer: Handler<Contracts['menu.offer']> = async (context, input) => {
  const found = await dishOf(context, input.offer)
  const view = found && (await offerViewFor(context, found.offer, found.unit))
  return view ? accept(view) : refuse('notFound', GONE)
}

export const add: Handler<Contracts['menu.addOffer']> = async (context, { unit: unitId, content }) => {
  const { actor, now } = context
  if (actor.kind !== 'person') return refuse('unauthenticated')
  const unit = await unitOf(context, unitId)
  if (!unit) return refuse('notFound', '没有找到这个单位')
  if (!speaksFor(actor, unit.data)) return refuse('forbidden', '只有这个单位的联络员和社区能写菜单')
  const checked = await check(context, unit.data, content)
  if (!checked.ok) return checked
  const given = { ...content, tenant: actor.tenant, unit: unitId, paused: false, cleared: checked.value, writer: actor.person }
  const made: Offer = derived({ ...given, shown: false, createdAt: now, updatedAt: now })
  const id = context.newId()
  const view = await viewOrThrow(context, { id, version: 0, data: made }, unit.data)
  return context.once(async (tx) => {
    await tx.insert(offers, id, made)
    return accept(view)
  })
}

export const edit: Handler<Contracts['menu.editOffer']> = async (context, { offer: id, content }) => {
  const { actor } = context
  if (actor.kind !== 'person') return refuse('unauthenticated')
  const found = await dishOf(context, id)
  if (!found) return refuse('notFound', GONE)
  if (!speaksFor(actor, found.unit)) return refuse('forbidden', '只有这个单位的联络员和社区能改')
  const checked = await check(context, found.unit, content)
  if (!checked.ok) return checked
  return change<never>(context, found, (before) => {
    // Words that were looked over stay so until others are written.
    const written = said(before) === said(content) ? {} : { cleared: checked.value, writer: actor.person }
    return accept({ ...before, ...content, ...written })
  })
}

export const pause: Handler<Contracts['menu.pauseOffer']> = async (context, { offer: id, paused }) => {
  const found = await dishOf(context, id)
  if (!found) return refuse('notFound', GONE)
  if (!speaksFor(context.actor, found.unit)) return refuse('forbidden', '只有这个单位的联络员和社区能改')
  return change<never>(context, found, (before) => accept({ ...before, paused }))
}

export const clear: Handler<Contracts['menu.clearOffer']> = async (context, { offer: id }) => {
  const { actor } = context
  const found = await dishOf(context, id)
  if (!found || actor.kind !== 'person') return refuse('notFound', GONE)
  if (!keeps(actor, found.unit) || actor.person === found.offer.data.writer) return refuse('forbidden', '要社区的另一位工作人员来看')
  return change(context, found, (before) => (before.cleared ? refuse('already', '已经有人看过了') : accept({ ...before, cleared: true })))
}

/** An offer and its unit. */
export interface Dish {
  offer: Stored<Offer>
  unit: Unit
}

export async function dishOf(context: Context, id: string): Promise<Dish | null> {
  const found = await context.store.get(offers, id)
  const unit = found?.data.tenant === context.actor.tenant ? await unitOf(context, found.data.unit) : null
  return found && unit ? { offer: found, unit: unit.data } : null
}

/** What readers are told in words; numbers need nobody's look. */
function said({ title, words, audience, needsWords }: OfferContent): string {
  return JSON.stringify([title, words, audience, needsWords])
}

/** Its places are there, around where the unit belongs, and its words may be read. @returns whether the words passed */
async function check(context: Context, unit: Unit, content: OfferContent): Promise<Outcome<boolean, 'elsewhere' | 'notAccepted'>> {
  const tree = treeOf(context.store, context.actor.tenant)
  const paths = await Promise.all(content.serves.map((place) => tree.pathOf(place)))
  const beside = content.serves.findIndex((place, index) => !unit.path.includes(place) && !paths[index]?.includes(unit.place))
  if (beside >= 0) return refuse('elsewhere', '只能服务单位所在的社区、街道和区里', { [`serves.${beside}`]: '不在单位能服务的范围里' })
  return checkPublic(context, [content.title, content.words, content.audience, content.needsWords])
}

/** What was ordered stays as it was; months to come follow the new number. */
async function change<C extends 'already'>(context: Context, { offer, unit }: Dish, made: (before: Offer) => Outcome<Offer, C>) {
  const { now, store } = context
  const preview = made(offer.data)
  if (!preview.ok) return preview
  const view = await viewOrThrow(context, { ...offer, data: derived(preview.value) }, unit)
  const outcome = await context.once<OfferView, C | 'notFound'>(async (tx) => {
    const stored = await tx.get(offers, offer.id)
    if (!stored) return refuse('notFound', GONE)
    const next = made(stored.data)
    if (!next.ok) return next
    await tx.replace(offers, stored.id, stored.version, { ...derived(next.value), updatedAt: now })
    return accept(view)
  })
  if (outcome.ok) await resizeMonths(store, { id: offer.id, data: preview.value }, periodOf(now))
  return outcome
}

async function viewOrThrow(context: Context, offer: Stored<Offer>, unit: Unit): Promise<OfferView> {
  const view = await offerViewFor(context, offer, unit)
  if (!view) throw new Error('Whoever speaks for a unit sees all of its offers')
  return view
}
