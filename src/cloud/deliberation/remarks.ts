import { isInside, mayRead, partiesOf } from '../../domain/deliberation/ability'
import type { deliberationContract } from '../../domain/deliberation/contract'
import type { Deliberation } from '../../domain/deliberation/deliberation'
import type { RemarkView } from '../../domain/deliberation/schema'
import { accept, type Outcome, refuse } from '../../domain/shared/refusal'
import { atMinute, chinaDay } from '../../domain/shared/time'
import type { Context, Handler } from '../context'
import { checkWords } from '../repair/words'
import type { Stored } from '../store/port'
import { comers, deliberations, type Remark, remarks } from './collections'
import { comerId, GONE } from './present'
import { speakerOf } from './speaker'

type Contracts = typeof deliberationContract

/** Words of one person about one issue on one day: a talk, not a flood. */
const A_DAY = 10

/** States in which there is still something to say. */
const TALKING: readonly Deliberation['state'][] = ['raised', 'scheduled', 'held', 'agreed']

/** An issue of the actor's own estate. */
async function near(context: Context, id: string): Promise<Outcome<Stored<Deliberation>, 'notFound' | 'forbidden'>> {
  const stored = await context.store.get(deliberations, id)
  if (!stored || !mayRead(context.actor, stored.data)) return refuse('notFound', GONE)
  return isInside(partiesOf(context.actor, stored.data)) ? accept(stored) : refuse('forbidden', '这是别的小区的事，由那里的邻居来谈')
}

export const say: Handler<Contracts['deliberation.say']> = async (context, { deliberation, words }) => {
  const { actor, now, store } = context
  if (actor.kind !== 'person') return refuse('unauthenticated')
  const found = await near(context, deliberation)
  if (!found.ok) return found
  if (!TALKING.includes(found.value.data.state)) return refuse('wrongState', '这件事已经谈完了')
  const today = { person: actor.person }
  const said = await store.count(remarks, { eq: today, range: { at: { gte: atMinute(chinaDay(now), 0) } } })
  if (said >= A_DAY) return refuse('full', '今天说得够多了，明天再来')
  const checked = await checkWords(context, [words], 'comment')
  if (!checked.ok) return checked
  const who = await speakerOf(context, actor, found.value.data.estate)
  const id = context.newId()
  const remark: Remark = {
    tenant: actor.tenant,
    deliberation,
    person: actor.person,
    who,
    words,
    shown: checked.value,
    hidden: false,
    at: now,
  }
  return context.once<RemarkView, never>(async (tx) => {
    await tx.insert(remarks, id, remark)
    return accept(remarkOf({ id, data: remark }, actor.person, false))
  })
}

export const judge: Handler<Contracts['deliberation.judge']> = async (context, { remark, shown }) => {
  const { actor, store } = context
  if (actor.kind !== 'person') return refuse('unauthenticated')
  const seen = await store.get(remarks, remark)
  const about = seen && (await store.get(deliberations, seen.data.deliberation))
  const parties = about ? partiesOf(actor, about.data) : []
  if (!seen || parties.length === 0) return refuse('notFound', '没有找到这句话')
  if (!parties.includes('desk')) return refuse('forbidden', '由书记和社区来看')
  if (seen.data.person === actor.person) return refuse('forbidden', '自己写的请别人看一眼')
  return context.once<RemarkView, 'notFound'>(async (tx) => {
    const stored = await tx.get(remarks, remark)
    if (!stored) return refuse('notFound', '没有找到这句话')
    const after = { ...stored.data, shown: stored.data.shown || shown, hidden: !shown }
    await tx.replace(remarks, remark, stored.version, after)
    return accept(remarkOf({ id: remark, data: after }, actor.person, true))
  })
}

export const come: Handler<Contracts['deliberation.come']> = async (context, { deliberation, coming }) => {
  const { actor, now, store } = context
  if (actor.kind !== 'person') return refuse('unauthenticated')
  const found = await near(context, deliberation)
  if (!found.ok) return found
  if (found.value.data.state !== 'scheduled') return refuse('wrongState', '还没定时间，或者已经谈过了')
  const id = comerId(deliberation, actor.person)
  const others = (await store.count(comers, { eq: { deliberation } })) - ((await store.get(comers, id)) ? 1 : 0)
  return context.once<{ comers: number; coming: boolean }, never>(async (tx) => {
    const stored = await tx.get(comers, id)
    if (coming && !stored) await tx.insert(comers, id, { tenant: actor.tenant, deliberation, person: actor.person, at: now })
    if (!coming && stored) await tx.remove(comers, id, stored.version)
    return accept({ comers: others + (coming ? 1 : 0), coming })
  })
}

/** @param desk looks after the words */
export function remarkOf({ id, data }: Pick<Stored<Remark>, 'id' | 'data'>, person: string, desk: boolean): RemarkView {
  const { who, words, at, shown, hidden } = data
  const mine = data.person === person
  return { id, who, words, at, mine, waiting: (mine || desk) && !shown && !hidden, hidden: (mine || desk) && hidden }
}
