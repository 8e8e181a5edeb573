import type { ReactElement } from 'react'
import type { Action } from '@/domain/repair/machine'
import { stepInputs } from '@/domain/repair/schema'
import type { StepName } from '../words'
import { FixerSheet } from './FixerSheet'
import { MergeSheet } from './MergeSheet'
import { QuoteSheet } from './QuoteSheet'
import { RateSheet } from './RateSheet'
import { RemarkSheet } from './RemarkSheet'
import { ResolveSheet } from './ResolveSheet'
import { SureSheet } from './SureSheet'
import type { StepSheetProps } from './sheet'
import { VisitSheet } from './VisitSheet'
import { WordsSheet } from './WordsSheet'

/** Done with the tap that asked for it: it takes nothing, and can be taken back or does no harm. */
type How<A extends StepName> = 'atOnce' | ((props: StepSheetProps<A>) => ReactElement)

/** How each action is taken. An action without an entry does not compile. */
const HOW: { [A in StepName]: How<A> } = {
  accept: 'atOnce',
  dispatch: FixerSheet,
  askInfo: WordsSheet,
  supplyInfo: RemarkSheet,
  decline: WordsSheet,
  merge: MergeSheet,
  withdraw: SureSheet,
  start: 'atOnce',
  return: WordsSheet,
  transfer: FixerSheet,
  proposeVisit: VisitSheet,
  confirmVisit: 'atOnce',
  quote: QuoteSheet,
  acceptQuote: SureSheet,
  refuseQuote: 'atOnce',
  resolve: ResolveSheet,
  confirm: RateSheet,
  rate: RateSheet,
  reopen: WordsSheet,
  nudge: 'atOnce',
  join: 'atOnce',
  note: RemarkSheet,
  publish: 'atOnce',
  hide: 'atOnce',
}

export type AtOnce = Extract<StepName, 'accept' | 'start' | 'confirmVisit' | 'refuseQuote' | 'nudge' | 'join' | 'publish' | 'hide'>

export function isAtOnce(action: StepName): action is AtOnce {
  return HOW[action] === 'atOnce'
}

/** What the clock does alone (`climb`, `autoClose`) is no button. */
export function isStep(action: Action): action is StepName {
  return action in stepInputs
}

/** The sheet of an action; nothing for what is done at once. */
export function SheetOf({ action, ...props }: StepSheetProps<StepName>) {
  const Sheet = HOW[action]
  if (Sheet === 'atOnce') return null
  // Types: each entry takes its own action, and it is this entry's action that is given.
  const Any = Sheet as (props: StepSheetProps<StepName>) => ReactElement
  return <Any action={action} {...props} />
}
