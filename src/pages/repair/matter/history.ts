import { spanOfTime, when } from '@/client/when'
import type { TimelineStep } from '@/components/timeline/Timeline'
import type { Action, Party } from '@/domain/repair/machine'
import type { Matter, StepView } from '@/domain/repair/schema'
import { PARTY_WORDS, RUNG_WORDS, STEP_WORDS } from '@/domain/repair/words'
import type { Instant } from '@/domain/shared/time'
import { yuanOf } from './money'

const FACES: Record<Party, TimelineStep['face']> = {
  reporter: { mark: '居', role: PARTY_WORDS.reporter },
  desk: { mark: '办', role: PARTY_WORDS.desk, tone: 'main' },
  assignee: { mark: '修', role: PARTY_WORDS.assignee, tone: 'dai' },
  onSite: { mark: '网', role: PARTY_WORDS.onSite, tone: 'jade' },
  neighbour: { mark: '邻', role: PARTY_WORDS.neighbour },
  system: { mark: '钟', role: PARTY_WORDS.system },
}

/** Steps that count, stamped on the paper. */
const STAMPS: Partial<Record<'submit' | Action, NonNullable<TimelineStep['stamp']>>> = {
  resolve: { word: '修好', tone: 'jade' },
  confirm: { word: '办结', tone: 'jade' },
  autoClose: { word: '办结', tone: 'grey' },
  climb: { word: '吹哨', tone: 'main' },
  decline: { word: '不予受理', tone: 'grey' },
  merge: { word: '并入', tone: 'grey' },
  withdraw: { word: '撤回', tone: 'grey' },
}

/** The timeline, newest first, in the words of its reader. */
export function historyOf({ steps, reader }: Pick<Matter, 'steps' | 'reader'>, now: Instant): TimelineStep[] {
  return steps.map((step, index) => stepOf(step, index, reader, now)).reverse()
}

function stepOf(step: StepView, index: number, reader: Matter['reader'], now: Instant): TimelineStep {
  const mine = reader === 'reporter' && step.party === 'reporter'
  return {
    id: `${index}`,
    face: FACES[step.party],
    who: mine ? '您' : (step.name ?? PARTY_WORDS[step.party]),
    what: [STEP_WORDS[step.action], detailOf(step)].filter(Boolean).join(' '),
    when: when(step.at, now),
    words: step.words ?? undefined,
    pictures: step.photos.map(({ full }) => full),
    stamp: STAMPS[step.action],
    internal: step.internal,
  }
}

/** What words cannot carry. */
function detailOf({ facts }: StepView): string | null {
  if (!facts) return null
  if (facts.name !== undefined) return facts.name
  if (facts.rung !== undefined) return `到${RUNG_WORDS[facts.rung]}`
  if (facts.fen !== undefined) return yuanOf(facts.fen)
  if (facts.slot !== undefined) return spanOfTime(facts.slot.from, facts.slot.to)
  return null
}
