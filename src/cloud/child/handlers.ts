import type { childContract } from '../../domain/child/contract'
import { CHILDREN_MOST } from '../../domain/child/limits'
import { childTerms } from '../../domain/child/terms'
import { childViewOf } from '../../domain/child/view'
import { CHILD_TERMS_VERSION } from '../../domain/child/words'
import { NO_OFFICER } from '../../domain/privacy/words'
import { accept, refuse } from '../../domain/shared/refusal'
import type { Context, Handlers } from '../context'
import { consent, remove, withdraw } from './consent'
import { childrenOf } from './open'
import { savePickUps } from './pickups'
import { saveChild } from './save'
import { followers } from './withdrawn'

/** Every handler of child, by action name. Each is about the children of whoever asks. */
export const childHandlers: Handlers<typeof childContract> = {
  async 'child.list'(context) {
    const { actor, now } = context
    if (actor.kind !== 'person') return refuse('unauthenticated')
    const mine = await childrenOf(context, actor.person)
    const items = mine.map(async (child) => ({
      ...childViewOf(child, now),
      upcoming: await upcomingOf(context, child.id),
    }))
    return accept({ items: await Promise.all(items), most: CHILDREN_MOST })
  },

  'child.save': saveChild,
  'child.pickUps': savePickUps,
  'child.consent': consent,
  'child.withdraw': withdraw,
  'child.remove': remove,

  async 'child.terms'({ services: { officer } }) {
    const chapters = childTerms(officer ?? NO_OFFICER).map(({ title, lines }) => ({ title, lines: [...lines] }))
    return accept({ version: CHILD_TERMS_VERSION, officer: officer ?? null, chapters })
  },
}

/** Bookings that would end with the consent. */
async function upcomingOf(context: Context, child: string): Promise<number> {
  const counts = await Promise.all(followers.map(({ upcoming }) => upcoming(context, child)))
  return counts.reduce((sum, count) => sum + count, 0)
}
