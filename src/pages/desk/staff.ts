import type { Me } from '@/domain/session/contract'
import type { Hat } from '@/domain/shared/actor'
import { may, type Rule } from '@/domain/shared/permission'

/** Whoever holds any role beside living here has an inbox of work. */
export function isStaff(me: Me): boolean {
  return me.hats.some(({ role }) => role !== 'resident')
}

/** May one of these hats do it anywhere? What is hidden by it, the door would refuse. */
export function mayAnywhere(me: Me, rule: Exclude<Rule, { who: 'parties' }>): boolean {
  const hats = me.hats.map(({ role, place, level }): Hat => ({ role, place, level: level === 'grid' ? 'building' : level, path: [place] }))
  const actor = { kind: 'person', tenant: '', person: me.person, nickname: me.nickname, hats } as const
  return hats.some(({ path }) => may(actor, rule, path))
}
