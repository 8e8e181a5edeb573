import type { Content } from '../../domain/bulletin/bulletin'
import { accept, type Outcome, refuse } from '../../domain/shared/refusal'
import type { Context } from '../context'

/**
 * First look at what is to be told, before it is stored. Who posts answers for it as part of their task, hence the scene.
 * @returns whether it passed; `false` waits for a second person of the desk
 */
export async function checkContent(context: Context, { title, words, photos }: Content): Promise<Outcome<boolean, 'notAccepted'>> {
  const { moderation } = context.services
  const about = { person: context.actor.kind === 'person' ? context.actor.person : context.actor.kind, scene: 'work' } as const
  // Together too: a word may be cut in two.
  const verdicts = [
    ...(await Promise.all([title, words, `${title}${words}`].map((text) => moderation.checkText(text, about)))),
    ...(await Promise.all(photos.map((photo) => moderation.checkPicture(photo, about)))),
  ]
  if (verdicts.includes('risky')) return refuse('notAccepted', '有些话或图片不适合发出来，请换个说法')
  return accept(!verdicts.includes('review'))
}
