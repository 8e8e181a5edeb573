import { PHRASE_STEPS } from '@/domain/estate/settings'
import { useLoaded } from '@/pages/load/useLoaded'
import { WORDINGS, type WordedStep } from './phrases'

/** What is said most often at this step: the estate's own first, then the product's. Those of the estate may come later, or not at all. */
export function usePhrases(step: WordedStep, estate: string): readonly string[] {
  const kept = PHRASE_STEPS.find((each) => each === step)
  const [loaded] = useLoaded('estate.phrases', kept ? { estate } : null)
  const own = (kept && loaded.value?.[kept]) ?? []
  return [...new Set([...own, ...WORDINGS[step].phrases])]
}
