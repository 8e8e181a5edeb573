import type { EstateSettings } from '../../domain/estate/settings'
import { goesWith, type Post } from '../../domain/role/rules'
import { treeOf } from '../place/tree'
import type { HandoverOf } from '../role/handover'
import type { Store, Stored } from '../store/port'
import { type EstateRecord, estateChanges, estateSettings } from './collections'
import { recordOf } from './settings'

/** Shifts on duty and lines of the contact card that name somebody: they name the successor, or nobody. */
export const dutyHandover: HandoverOf = {
  work: 'duty',
  word: '处值班或联系卡上的名字',
  roles: ['secretary', 'community', 'stairHead', 'gridWorker'],

  async count({ store }, tenant, post) {
    const found = await estatesNaming(store, tenant, post)
    return found.reduce((sum, { data }) => sum + linesOf(data, post.person), 0)
  },

  async handOver({ store, now, newId, actor: { tenant } }, post, to) {
    for (const { id, data } of await estatesNaming(store, tenant, post)) {
      await store.tx(async (tx) => {
        const stored = await tx.get(estateSettings, id)
        if (!stored || linesOf(stored.data, post.person) === 0) return
        const settings = renamed(stored.data, post.person, to)
        await tx.replace(estateSettings, id, stored.version, recordOf(tenant, data.estate, settings, now))
        await tx.insert(estateChanges, newId(), { tenant, estate: data.estate, at: now, by: null, fields: ['duty', 'contacts'] })
      })
    }
  },
}

/** Estates of the post, or around it, that name the person: a stair head's building stands in one. */
async function estatesNaming(store: Store, tenant: string, post: Post): Promise<Stored<EstateRecord>[]> {
  const found = await store.query(estateSettings, { eq: { tenant }, has: { people: post.person }, limit: 100 })
  const tree = treeOf(store, tenant)
  const around = new Set((await Promise.all(post.places.map((place) => tree.pathOf(place)))).flat())
  const paths = await Promise.all(found.map(({ data }) => tree.pathOf(data.estate)))
  return found.filter(({ data }, at) => {
    const path = paths[at] ?? []
    return goesWith(post, path) || (around.has(data.estate) && !goesWith({ places: post.kept, kept: [] }, path))
  })
}

function linesOf({ duty, contacts }: Pick<EstateSettings, 'duty' | 'contacts'>, person: string): number {
  return duty.filter((shift) => shift.person === person).length + contacts.filter((contact) => contact.person === person).length
}

/** A successor's number is not known here, and whether everybody may see it they say themselves: the desk's is shown till then. */
function renamed(settings: EstateSettings, person: string, to: { id: string; name: string } | null): EstateSettings {
  const { duty, contacts } = settings
  if (to === null)
    return {
      ...settings,
      duty: duty.filter((shift) => shift.person !== person),
      contacts: contacts.filter((contact) => contact.person !== person),
    }
  return {
    ...settings,
    duty: duty.map((shift) => (shift.person === person ? { ...shift, person: to.id } : shift)),
    contacts: contacts.map((contact) =>
      contact.person === person ? { ...contact, person: to.id, name: to.name, number: null, agreed: false } : contact,
    ),
  }
}
