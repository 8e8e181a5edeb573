import { refuse } from '../../domain/shared/refusal'
import type { Context } from '../context'

/** A word that a guardian wrote, and the field that it stands in. */
export type Written = readonly [field: string, text: string | null]

/**
 * Organisers read these the same day, and nobody looks through them by hand: what moderation is not sure of is refused too.
 * @returns the refusal, or null
 */
export async function childWordsTrouble({ actor, services }: Pick<Context, 'actor' | 'services'>, written: readonly Written[]) {
  const person = actor.kind === 'person' ? actor.person : actor.kind
  for (const [field, text] of written) {
    if (text === null) continue
    const verdict = await services.moderation.checkText(text, { person, scene: 'profile' })
    if (verdict === 'pass') continue
    const words = '请换个写法，也不要写电话、证件号和网址'
    return refuse('notAccepted', words, { [field]: words })
  }
  return null
}
