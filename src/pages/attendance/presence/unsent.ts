import { gather, useOutbox, type Waiting } from '@/client/outbox'
import { MARKS_MOST } from '@/domain/attendance/limits'
import type { MarkInput, RosterRow, RosterView } from '@/domain/attendance/schema'
import { GUARDIAN } from '@/domain/attendance/words'

const ACTION = 'attendance.mark'

function isOf(session: string) {
  return ({ action, data }: Pick<Waiting, 'action' | 'data'>) => action === ACTION && data.session === session
}

function marksIn({ data }: Pick<Waiting, 'data'>): MarkInput[] {
  return data.marks as MarkInput[]
}

/** Marks of this session that wait on this phone for a network. */
export function useUnsent(session: string, person: string): MarkInput[] {
  return useOutbox()
    .filter((one) => one.person === person && isOf(session)(one))
    .flatMap(marksIn)
}

/** What waits of this session goes in one request: each mark counts once by its own key, wherever it comes along. */
export function gatherUnsent(session: string, person: string): void {
  gather(
    (one) => one.person === person && isOf(session)(one),
    (all) => {
      const marks = all.flatMap((data) => data.marks as MarkInput[])
      return marks.length > MARKS_MOST ? null : { data: { session, marks }, title: titleOf(marks.length) }
    },
  )
}

/** Names nobody: what waits is shown on other pages too. */
export function titleOf(count: number): string {
  return `签到 ${count} 条`
}

/** The list as it stands with what this phone has said since. */
export function withMarks(view: RosterView, said: readonly MarkInput[]): RosterView {
  return said.length === 0 ? view : { ...view, rows: view.rows.map((row) => rowWith(row, said)) }
}

function rowWith(row: RosterRow, said: readonly MarkInput[]): RosterRow {
  const mine = said.filter(
    ({ booking, attendee, key }) => booking === row.booking && attendee === row.attendee && !row.marks.some((mark) => mark.key === key),
  )
  if (mine.length === 0) return row
  const handing = mine.filter(({ what }) => what === 'out').pop()
  const handed = handing && (handing.to !== null || handing.note !== null) ? handedBy(row, handing) : row.handed
  return { ...row, handed, marks: [...row.marks, ...mine.map(({ key, what, undoes, at }) => ({ key, what, undoes, at }))] }
}

function handedBy({ pickUps }: RosterRow, { to, note }: MarkInput): RosterRow['handed'] {
  if (to === GUARDIAN) return { name: GUARDIAN, relation: null, note }
  const listed = pickUps.find(({ name }) => name === to)
  return listed ? { name: listed.name, relation: listed.relation, note } : { name: null, relation: null, note: note ?? to }
}
