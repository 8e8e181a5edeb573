import { ask } from '@/client/send'
import type { Card, Matter } from '@/domain/repair/schema'
import type { AnyRefusal } from '../../refusals'

/** Pages of 20 that are looked through at most; the door has the last word on whether two reports are of one place. */
const PAGES = 5

/** Open reports of the same kind in the same estate that this desk handles, others than this one, the same place first. */
export async function mergeable(
  matter: Pick<Matter, 'id' | 'estate' | 'category' | 'place'>,
): Promise<{ ok: true; value: Card[] } | { ok: false; refusal: AnyRefusal }> {
  const found: Card[] = []
  let after: [string, string] | null = null
  for (let page = 0; page < PAGES; page += 1) {
    const answer: Awaited<ReturnType<typeof ask<'repair.inbox'>>> = await ask('repair.inbox', { bucket: 'open', after })
    if (!answer.ok) return { ok: false, refusal: answer.refusal }
    found.push(
      ...answer.value.items.filter((card) => card.id !== matter.id && card.estate === matter.estate && card.category === matter.category),
    )
    after = answer.value.next
    if (after === null) break
  }
  const isHere = (card: Card) => Number(card.place !== matter.place)
  return { ok: true, value: found.sort((a, b) => isHere(a) - isHere(b)) }
}
