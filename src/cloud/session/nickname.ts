import type { sessionContract } from '../../domain/session/contract'
import { passesForOffice } from '../../domain/session/rules'
import { accept, refuse } from '../../domain/shared/refusal'
import type { Context, Handler } from '../context'
import { people } from '../person/collections'

/**
 * A name is seen by all neighbours at once, and nobody looks through names by hand: what moderation is not sure of is refused too.
 * @returns the refusal, or null
 */
export async function nicknameTrouble({ actor, services }: Context, ...names: readonly string[]) {
  const person = actor.kind === 'person' ? actor.person : actor.kind
  for (const name of names) {
    const verdict = await services.moderation.checkText(name, { person, scene: 'profile' })
    if (verdict !== 'pass') return refuse('notAccepted', '这个名字不合适，请换一个，也不要写电话和网址')
  }
  return null
}

export const rename: Handler<(typeof sessionContract)['session.rename']> = async (context, { nickname }) => {
  const { actor } = context
  if (actor.kind !== 'person') return refuse('unauthenticated', '请先登录')
  const isStaff = actor.hats.some(({ role }) => role !== 'resident')
  if (!isStaff && passesForOffice(nickname)) return refuse('notAccepted', '这个名字容易让邻居误会是工作人员，请换一个')
  const trouble = await nicknameTrouble(context, nickname)
  if (trouble) return trouble
  return context.once(async (tx) => {
    const found = await tx.get(people, actor.person)
    if (!found) return refuse('notFound', '没有找到您的账号')
    await tx.replace(people, found.id, found.version, { ...found.data, nickname })
    return accept({ nickname })
  })
}
