import { untilDue, when } from '@/client/when'
import { Row } from '@/components/row/Row'
import { leadsForward } from '@/domain/repair/forward'
import type { Card } from '@/domain/repair/schema'
import { ACTION_WORDS, titleOf } from '@/domain/repair/words'
import type { Instant } from '@/domain/shared/time'
import { CATEGORY_GLYPH, stateTag } from '../look'

interface ReportRowProps {
  card: Card
  /** Staff read who has it, how late it is and what comes next; residents when it last moved. */
  reader?: 'resident' | 'staff'
  now?: Instant | undefined
  selected?: boolean
  onPress?: (() => void) | undefined
}

/** A report in any list. One Row, so that it stays inside Row's cheap template (facts of compileMode: see Row). */
export function ReportRow({ card, reader = 'resident', now, selected = false, onPress }: ReportRowProps) {
  return (
    <Row
      title={titleOf(card, TITLE)}
      note={(reader === 'staff' ? staffNote(card, now) : residentNote(card, now)).filter(Boolean).join(' · ')}
      icon={CATEGORY_GLYPH[card.category]}
      state={stateTag(card)}
      selected={selected}
      onPress={onPress}
    />
  )
}

/** Longest title of a row, in characters: two lines on a phone. */
export const TITLE = 22

function residentNote({ place, updatedAt, joined }: Card, now: Instant | undefined) {
  return [place, when(updatedAt, now), joined > 0 && `${joined} 户也遇到`]
}

function staffNote({ place, assignee, dueAt, next, joined, createdAt }: Card, now: Instant | undefined) {
  // A row shows two lines of it: what presses stands first.
  return [
    dueAt === null ? when(createdAt, now) : untilDue(dueAt, now),
    next && leadsForward(next) && `下一步：${ACTION_WORDS[next]}`,
    place,
    assignee,
    joined > 0 && `${joined} 户也遇到`,
  ]
}
