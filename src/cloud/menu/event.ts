import type { EventContent } from '../../domain/event/event'
import { nearness } from '../../domain/menu/merge'
import { hostOf, type Order } from '../../domain/menu/order'
import { NEED_WORDS } from '../../domain/menu/words'
import { LEVELS } from '../../domain/place/tree'
import type { Person } from '../../domain/shared/actor'
import type { Context } from '../context'
import { draftContent, draftEvent } from '../event/draft'
import { peopleAt } from '../person/find'
import { treeOf } from '../place/tree'
import type { Stored, Transaction } from '../store/port'
import type { Scene } from './present'

/** Who orders and some of those who run events there. */
const MOST_RUNNERS = 8

type Drafting = Parameters<typeof draftEvent>[2]

/** What the draft needs, looked up before the transaction that may not ask for more; null before the unit has said when. */
export async function draftOf(context: Context, actor: Person, { id, data: order }: Stored<Order>, scene: Scene): Promise<Drafting | null> {
  if (order.at === null) return null
  const path = placeOf(order)
  const place = path[path.length - 1] ?? ''
  // Whoever runs the events there finds it among the own ones.
  const organisers = await peopleAt(context.store, order.tenant, ['organizer'], hostOf(order).path, context.now)
  const runners = [...new Set([actor.person, ...organisers.map((each) => each.id)])].slice(0, MOST_RUNNERS)
  const content = contentOf(order, scene)
  const organiserName = `${await treeOf(context.store, order.tenant).nameOf(place)} ${actor.nickname}`
  const partner = { unit: order.unit, name: scene.unit.name, order: id }
  return { tenant: order.tenant, place, path, content, at: order.at, organisers: runners, organiserName, partner, now: context.now }
}

/** The draft of the event, in the transaction of the step. */
export function draft(tx: Pick<Transaction, 'insert'>, id: string, drafting: Drafting): Promise<void> {
  return draftEvent(tx, id, drafting)
}

/** For the host's estate first; when both estates are of one community, for the community. */
function placeOf(order: Order): readonly string[] {
  const [host, guest] = order.shares
  const { path } = hostOf(order)
  if (!host || !guest || nearness(host, guest) !== 'community') return path
  return path.slice(0, LEVELS.indexOf('community') + 1)
}

/** What the menu said, and a place in words, which the organiser completes. */
function contentOf(order: Order, { offer, unit, nameOf }: Scene): EventContent {
  const needs = [...offer.needs.map((need) => NEED_WORDS[need]), offer.needsWords].filter((words) => words !== '').join('、')
  const summary = [offer.words, `由${unit.name}来办。`, needs && `要准备：${needs}。`].filter(Boolean).join('\n')
  return draftContent({
    title: order.title,
    kind: order.kind,
    summary: summary.slice(0, 500),
    where: { words: `${nameOf(hostOf(order).estate)}（地点待定）` },
    at: order.at ?? { from: order.createdAt, to: order.createdAt },
    capacity: order.people,
    ages: offer.ages,
    forWhom: offer.forWhom,
  })
}
