import { accept, type Outcome, refuse } from '../../domain/shared/refusal'
import type { Context } from '../context'
import type { Scene as ModerationScene } from '../services/moderation'

/**
 * First look at what somebody wrote, before it is stored. Risky words are refused with a kind word.
 * @returns whether the words passed; `false` waits for a person at the desk
 */
export async function checkWords(
  context: Context,
  texts: readonly (string | null | undefined)[],
  scene: ModerationScene,
): Promise<Outcome<boolean, 'notAccepted'>> {
  const person = context.actor.kind === 'person' ? context.actor.person : context.actor.kind
  let passed = true
  for (const text of texts) {
    if (!text) continue
    const verdict = await context.services.moderation.checkText(text, { person, scene })
    if (verdict === 'risky') return refuse('notAccepted', '有些话不适合发出来，请换个说法')
    if (verdict === 'review') passed = false
  }
  return accept(passed)
}
