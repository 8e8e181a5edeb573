import type { Picture } from '../shared/fields'
import type { Adoption } from './adoption'
import type { AdoptionView } from './contract'
import { actionsFor } from './decide'
import type { Party, State } from './machine'

const PUBLIC_STATES: readonly State[] = ['held', 'fulfilled']

/** Newest reports shown. */
const SHOWN = 20

/** The claim as this reader may see it: everybody sees what holds; what was asked or has ended, those who have to do with it. */
export function adoptionViewOf(
  id: string,
  adoption: Adoption,
  { parties, picture }: { parties: readonly Party[]; picture: (id: string) => Picture },
): AdoptionView | null {
  const near = parties.length > 0
  if (!near && !PUBLIC_STATES.includes(adoption.state)) return null
  const { target, title, adopter, name, fen, words, state, createdAt, updatedAt } = adoption
  const reports = adoption.steps.filter(({ action }) => action === 'report').reverse()
  return {
    id,
    target: { ...target },
    title,
    adopter,
    name,
    fen,
    words,
    state,
    mine: parties.includes('adopter'),
    actions: actionsFor(adoption, parties),
    createdAt,
    updatedAt,
    lapseAt: near && adoption.open ? adoption.lapseAt : null,
    reports: reports.slice(0, SHOWN).map((step) => ({ at: step.at, words: step.words ?? '', photos: step.photos.map(picture) })),
  }
}
