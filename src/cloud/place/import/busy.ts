import { memberships } from '../../household/memberships'
import { people } from '../../person/collections'
import { reports } from '../../repair/collections'
import type { Store } from '../../store/port'

const STANDING = ['claimed', 'confirmed'] as const

/** Why these cannot be taken away, by id: what is open there, who lives there, who works there. Others are not in the answer. */
export async function busyOf(
  store: Store,
  tenant: string,
  removed: { places: readonly string[]; households: readonly string[] },
): Promise<Map<string, string>> {
  const busy = new Map<string, string>()
  for (const place of removed.places) {
    const [open, members, staff] = await Promise.all([
      store.count(reports, { eq: { tenant, open: true }, has: { path: place } }),
      store.count(memberships, { eq: { tenant }, in: { state: STANDING }, has: { path: place } }),
      store.count(people, { eq: { tenant }, has: { areas: place } }),
    ])
    const words = [
      open > 0 && `还有 ${open} 件事没办完`,
      members > 0 && `还有 ${members} 位住户`,
      staff > 0 && `还有 ${staff} 位工作人员`,
    ].filter(Boolean)
    if (words.length > 0) busy.set(place, words.join('、'))
  }
  for (const household of removed.households) {
    const members = await store.count(memberships, { eq: { household }, in: { state: STANDING } })
    if (members > 0) busy.set(household, `还有 ${members} 位住户`)
  }
  return busy
}
