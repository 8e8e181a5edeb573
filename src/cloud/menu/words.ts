import { accept, type Outcome } from '../../domain/shared/refusal'
import type { Context } from '../context'
import { checkWords } from '../repair/words'

/**
 * First look at words that everybody will read. They are written as part of a task, hence the scene; together too, since a word may be cut in two.
 * @returns whether they passed; `false` waits for another person's look
 */
export function checkPublic(context: Context, texts: readonly string[]): Promise<Outcome<boolean, 'notAccepted'>> {
  return checkWords(context, [...texts, texts.join('')], 'work')
}

/** Words between the two sides of an order: risky ones are refused, doubtful ones (a telephone number) are their own business. */
export async function checkBetween(context: Context, texts: readonly (string | null)[]): Promise<Outcome<null, 'notAccepted'>> {
  const checked = await checkWords(context, texts, 'work')
  return checked.ok ? accept(null) : checked
}
