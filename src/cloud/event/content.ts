import type { EventContent } from '../../domain/event/event'
import { accept, type Outcome, refuse } from '../../domain/shared/refusal'
import type { Context } from '../context'
import { checkWords } from '../repair/words'

const KINDLY = '有些话或图片不适合发出来，请换个说法'

/** First look at what everybody will read. Who organises answers for it: what moderation doubts is to be said in another way. */
export async function checkContent(context: Context, content: EventContent): Promise<Outcome<null, 'notAccepted'>> {
  const { title, summary, materials, where, picture } = content
  // Together too: a word may be cut in two.
  const checked = await checkEventWords(context, [title, summary, materials, 'words' in where ? where.words : null, `${title}${summary}`])
  if (!checked.ok || picture === null) return checked
  const person = context.actor.kind === 'person' ? context.actor.person : context.actor.kind
  const verdict = await context.services.moderation.checkPicture(picture, { person, scene: 'work' })
  return verdict === 'pass' ? accept(null) : refuse('notAccepted', KINDLY)
}

export async function checkEventWords(context: Context, words: readonly (string | null)[]): Promise<Outcome<null, 'notAccepted'>> {
  const checked = await checkWords(context, words, 'work')
  if (!checked.ok) return checked
  return checked.value ? accept(null) : refuse('notAccepted', KINDLY)
}
