import Taro from '@tarojs/taro'
import type { Candidate } from '@/domain/booking/schema'
import type { EventView } from '@/domain/event/schema'

/** May be named now. */
export function isFree({ trouble, booking, consent }: Candidate): boolean {
  return trouble === null && booking === null && (consent === null || consent === 'holds')
}

/**
 * Who is ticked when the form opens, so that booking is one tap: whoever was named last time, else all children of an event for
 * children, else oneself.
 */
export function usualWhom(candidates: readonly Candidate[], event: Pick<EventView, 'forWhom' | 'ages'>, last: readonly string[]): string[] {
  const free = candidates.filter(isFree)
  const again = free.filter(({ key }) => last.includes(key))
  const children = free.filter(({ child }) => child)
  const forChildren = event.forWhom === 'children' || (event.forWhom === 'anyone' && event.ages !== null)
  const usual = again.length > 0 ? again : forChildren && children.length > 0 ? children : free.filter(({ child }) => child === forChildren)
  return usual.map(({ key }) => key)
}

/** Whom this person named last time. Kept on this phone; goes with their account (`forgetHere`). */
export function lastWhom(person: string): string[] {
  const kept: unknown = Taro.getStorageSync(nameOf(person))
  return Array.isArray(kept) ? kept.filter((one) => typeof one === 'string') : []
}

export function rememberWhom(person: string, keys: readonly string[]): void {
  Taro.setStorageSync(nameOf(person), keys)
}

function nameOf(person: string) {
  return `whom.${person}`
}
