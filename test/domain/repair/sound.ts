import { LEVELS } from '@/domain/place/tree'
import { isOpen } from '@/domain/repair/machine'
import { NEVER, type Report } from '@/domain/repair/report'
import { nextDue, reopenUntil, rungAbove } from '@/domain/repair/rules'

type ClockState = 'running' | 'paused' | 'stopped'

function clockState({ since, dueAt, stoppedAt }: Report['answer']): ClockState | 'impossible' {
  if (since !== null && dueAt !== null && stoppedAt === null) return 'running'
  if (since === null && dueAt === null) return stoppedAt === null ? 'paused' : 'stopped'
  return 'impossible'
}

/** What is true of every report that legal moves can make. Throws (through `expect`) when it is not. */
export function expectSound(report: Report): void {
  const { state, answer, resolution, dueAt, climbAt, rung, updatedAt: now } = report
  const finished = state === 'resolved' || state === 'closed'
  expect(report.open).toBe(isOpen(state))
  expect(report.pausedFrom !== null).toBe(state === 'needsInfo')

  // Only a report that nobody has answered still waits for the first answer.
  const answered = state !== 'submitted' || report.steps.some(({ action }) => action === 'askInfo')
  expect(clockState(answer)).toBe(answered ? 'stopped' : 'running')
  const expected: ClockState = state === 'needsInfo' ? 'paused' : isOpen(state) && !finished ? 'running' : 'stopped'
  expect(clockState(resolution)).toBe(expected)
  expect(resolution.spent).toBeGreaterThanOrEqual(0)

  expect(dueAt).toBe(nextDue(answer, resolution))
  if (dueAt === NEVER || rungAbove(rung) === null) expect(climbAt).toBe(NEVER)
  else if (climbAt !== dueAt) expect([dueAt <= now, climbAt > dueAt]).toEqual([true, true])

  expect(report.resolvedAt !== null).toBe(finished)
  expect(report.work !== null).toBe(finished)
  expect(report.closeAt).toBe(state === 'resolved' ? reopenUntil(report.resolvedAt ?? '') : NEVER)
  if (report.rating) expect(state).toBe('closed')

  const hasJob = state === 'dispatched' || state === 'inProgress' || finished
  if (hasJob) expect(report.assignee).not.toBeNull()
  if (state === 'submitted' || state === 'accepted') expect([report.assignee, report.visit, report.quote]).toEqual([null, null, null])
  expect(report.assignee === null).toBe(report.assigneeName === null)

  expect(report.mergedInto !== null).toBe(state === 'merged')
  expect(report.joined).not.toContain(report.reporter)
  expect(new Set(report.joined).size).toBe(report.joined.length)
  expect(LEVELS.indexOf(rung)).toBeLessThanOrEqual(LEVELS.indexOf(report.accountable.rung))
  expect(report.steps.map(({ at }) => at)).toEqual(report.steps.map(({ at }) => at).sort())
  expect(report.steps[report.steps.length - 1]?.at).toBe(now)
}
