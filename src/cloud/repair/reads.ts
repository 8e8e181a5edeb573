import { OPENED } from '../../domain/privacy/look'
import { livesIn, mayReportAt, partiesOf, readerOf, seesContact } from '../../domain/repair/ability'
import type { repairContract } from '../../domain/repair/contract'
import { matterOf } from '../../domain/repair/view'
import { accept, refuse } from '../../domain/shared/refusal'
import type { Handler } from '../context'
import { recordLook } from '../privacy/looks'
import { reports } from './collections'
import { similarTo } from './joint'
import { pageOf } from './page'
import { cardsOf, jointOf, showingFor } from './present'
import { sceneOf } from './scene'

type Contracts = typeof repairContract

export const get: Handler<Contracts['repair.get']> = async (context, input) => {
  const stored = await context.store.get(reports, input.report)
  if (!stored) return refuse('notFound', '没有这件报修')
  const scene = await sceneOf(context, stored.data.estate, stored.data.building)
  const joint = await jointOf(context, stored.id)
  const view = scene && matterOf(stored.id, stored.data, joint, showingFor(context, stored.data, scene.name))
  return view ? accept(view) : refuse('notFound', '没有这件报修')
}

export const mine: Handler<Contracts['repair.mine']> = async (context, input) => {
  if (context.actor.kind !== 'person') return refuse('unauthenticated')
  return accept(await pageOf(context, [{ eq: { reporter: context.actor.person } }], { by: 'updatedAt', direction: 'desc' }, input.after))
}

export const around: Handler<Contracts['repair.around']> = async (context, input) => {
  const scene = await sceneOf(context, input.estate, null)
  if (!scene) return refuse('notFound', '没有这个小区')
  if (!livesIn(context.actor, input.estate) && mayReportAt(context.actor, scene.path) === null)
    return refuse('forbidden', '只能看自己小区的报修')
  const shown = { eq: { estate: input.estate, scope: 'public', wordsShown: 'shown' } } as const
  return accept(await pageOf(context, [shown], { by: 'createdAt', direction: 'desc' }, input.after))
}

export const similar: Handler<Contracts['repair.similar']> = async (context, input) => {
  const scene = await sceneOf(context, input.estate, input.building)
  if (!scene) return refuse('notFound', '没有找到这个楼栋')
  if (mayReportAt(context.actor, scene.path) === null) return refuse('forbidden')
  const found = await similarTo(
    context,
    {
      estate: input.estate,
      building: input.building,
      category: input.category,
      lng: input.point?.lng ?? null,
      lat: input.point?.lat ?? null,
    },
    null,
  )
  // Joining is for what neighbours share; somebody's kitchen leak is not shown here even when it is next door.
  const open = found.filter(({ data }) => data.open && data.scope === 'public').reverse()
  return accept({ items: (await cardsOf(context, open)).slice(0, 5) })
}

/** Room and telephone; who looked is written down. */
export const contact: Handler<Contracts['repair.contact']> = async (context, input) => {
  const { actor } = context
  if (actor.kind !== 'person') return refuse('unauthenticated')
  const stored = await context.store.get(reports, input.report)
  const parties = stored ? partiesOf(actor, stored.data) : []
  if (!stored || readerOf(parties, stored.data) === null) return refuse('notFound', '没有这件报修')
  if (!seesContact(parties, stored.data)) return refuse('forbidden', '只有经手的人能看联系方式')
  const { secrets } = context.services
  const open = (sealed: string | null) => (sealed === null ? null : secrets.open(sealed))
  return context.once(async (tx) => {
    const { onBehalfOf, reporter, reporterName, room, phone, path } = stored.data
    const what = OPENED.filter((each) => ({ name: onBehalfOf, phone, address: room })[each] !== null)
    // What a helper gave for somebody else is not the helper's own.
    const whose = onBehalfOf === null ? reporter : null
    await recordLook(tx, context, { whose, what, matter: `repair:${stored.id}`, path })
    return accept({ name: open(onBehalfOf) ?? reporterName, room: open(room), phone: open(phone) })
  })
}
