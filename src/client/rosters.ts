import Taro from '@tarojs/taro'
import { LIST_KEPT } from '@/domain/attendance/limits'
import type { RosterView } from '@/domain/attendance/schema'
import { ms } from '@/domain/shared/time'
import { forgetRosters, rosterNames } from './forgetRosters'

/** WeChat takes a megabyte under one name: each list has its own. */
function nameOf(session: string, person: string) {
  return `roster.${session}.${person}`
}

/** Keeps a list on the phone, so that it can be worked on without a network. It names children: it goes half a day after the session. */
export function keepRoster(person: string, view: RosterView): void {
  forgetOver()
  if (isOver(view)) return
  const name = nameOf(view.session.id, person)
  Taro.setStorageSync(name, view)
  rosterNames([...new Set([...rosterNames(), name])])
}

/** The list as it was last downloaded by this person; null when there is none, or no longer. */
export function keptRoster(person: string, session: string): RosterView | null {
  forgetOver()
  const kept: unknown = Taro.getStorageSync(nameOf(session, person))
  return isRoster(kept) ? kept : null
}

function forgetOver() {
  forgetRosters((kept) => !isRoster(kept) || isOver(kept))
}

function isRoster(kept: unknown): kept is RosterView {
  return typeof kept === 'object' && kept !== null && 'rows' in kept
}

/** A list of long ago that somebody looks at again is kept as long as if it had just ended. */
function isOver({ session, at }: RosterView): boolean {
  return Date.now() > Math.max(ms(session.to), ms(at)) + LIST_KEPT
}
