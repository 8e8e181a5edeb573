import { type EventAction, machine } from '@/domain/event/machine'
import type { EventView, SessionView } from '@/domain/event/schema'
import { moveOf } from '@/domain/shared/machine'
import type { Instant } from '@/domain/shared/time'

/** What may be done to one session. */
export const SESSION_STEPS = ['move', 'resize', 'cancel', 'end'] as const satisfies readonly EventAction[]
export type SessionStep = (typeof SESSION_STEPS)[number]

export const STEP_WORDS: Record<SessionStep, string> = { move: '改时间或地点', resize: '加减名额', cancel: '取消这一场', end: '办完了' }

/** What the reader may do to this session now: by the machine, and by the clock. */
export function stepsFor(event: Pick<EventView, 'actions'>, session: Pick<SessionView, 'state' | 'from'>, now: Instant): SessionStep[] {
  const begun = session.from <= now
  return SESSION_STEPS.filter((step) => {
    if (!event.actions.includes(step) || !moveOf(machine, session.state, step)) return false
    return step === 'end' ? begun : !begun || step === 'cancel'
  })
}

/** How many will be told: seats that are held or offered, and parties in line. */
export function concerned(sessions: readonly Pick<SessionView, 'capacity' | 'left' | 'waiting' | 'state'>[]): {
  seats: number
  waiting: number
} {
  const live = sessions.filter(({ state }) => state === 'published')
  return {
    seats: live.reduce((sum, { capacity, left }) => sum + capacity - left, 0),
    waiting: live.reduce((sum, { waiting }) => sum + waiting, 0),
  }
}

/** 会告诉已报名的 12 人和候补的 3 份 */
export function toldWords({ seats, waiting }: { seats: number; waiting: number }, then: string): string {
  if (seats + waiting === 0) return '还没有人报名，不会打扰谁。'
  const whom = [seats > 0 && `报了名的 ${seats} 人`, waiting > 0 && `候补的 ${waiting} 家`].filter(Boolean).join('、')
  return `${whom}会收到消息，${then}`
}

/** The draw is still to come: nobody has a seat yet. */
export function isApplying({ drawAt, drawn, state }: Pick<SessionView, 'drawAt' | 'drawn' | 'state'>): boolean {
  return drawAt !== null && !drawn && state === 'published'
}
