import { isInside, ownsAgreed, partiesOf } from '../../domain/deliberation/ability'
import type { deliberationContract } from '../../domain/deliberation/contract'
import { withDone } from '../../domain/deliberation/decide'
import type { ValueOf } from '../../domain/shared/contract'
import { accept, type RefusalCode, refuse } from '../../domain/shared/refusal'
import type { Handler } from '../context'
import { claimPhotos } from '../file/claim'
import { checkPublic } from '../menu/words'
import { agreedActions, deliberations } from './collections'
import { agreedIn, sceneOf, viewIn } from './present'
import { settleDeliberation } from './tell'

type Contract = (typeof deliberationContract)['deliberation.done']

const GONE = '没有找到这件事'

/** Said by its owner or the desk, once; with the last one the whole issue is done, in the same transaction. */
export const done: Handler<Contract> = async (context, input) => {
  const { actor, now, store } = context
  if (actor.kind !== 'person') return refuse('unauthenticated')
  const seen = await store.get(agreedActions, input.agreed)
  const talk = seen && (await store.get(deliberations, seen.data.deliberation))
  if (!seen || !talk || talk.data.tenant !== actor.tenant) return refuse('notFound', GONE)
  const parties = partiesOf(actor, talk.data)
  if (!ownsAgreed(actor, seen.data) && !parties.includes('desk'))
    return isInside(parties) ? refuse('forbidden', '由说好来办的人记，或者请书记记') : refuse('notFound', GONE)
  const checked = await checkPublic(context, [input.words])
  if (!checked.ok) return checked
  if (!checked.value) return refuse('notAccepted', '里面好像有电话、证件号或网址，请去掉再发')
  for (const photo of input.photos) {
    const verdict = await context.services.moderation.checkPicture(photo, { person: actor.person, scene: 'work' })
    if (verdict === 'risky') return refuse('notAccepted', '有张图片不适合发出来，请换一张')
  }
  const scene = await sceneOf(context, talk.id, talk.data)

  const outcome = await context.once<ValueOf<Contract>, RefusalCode>(async (tx) => {
    const [agreed, of] = [await tx.get(agreedActions, input.agreed), await tx.get(deliberations, talk.id)]
    if (!agreed || !of) return refuse('notFound', GONE)
    if (!agreed.data.open) return refuse('already', '这件事已经记过办好了')
    const claimed = await claimPhotos(tx, input.photos, actor, agreed.id)
    if (!claimed.ok) return claimed
    const after = {
      ...agreed.data,
      open: false,
      done: { at: now, by: actor.person, words: input.words, photos: input.photos },
      persons: [...new Set([...agreed.data.persons, actor.person])],
      updatedAt: now,
    }
    const whole = withDone(of.data, agreed.data.nth, now)
    await tx.replace(agreedActions, agreed.id, agreed.version, after)
    await tx.replace(deliberations, of.id, of.version, whole)
    return accept({
      agreed: agreedIn(context, { id: agreed.id, data: after }, whole, scene.nameOf),
      view: await viewIn(context, tx, { id: of.id, data: whole }, scene),
    })
  })
  if (outcome.ok) await settleDeliberation(context, talk.id)
  // `invalid` of a picture is among the refusals that every write may give.
  return outcome as Awaited<ReturnType<Handler<Contract>>>
}
