import type { Keeper } from '../privacy/keeper'
import { estateSettings } from './collections'
import { forgetInEstates } from './forget'

/** Shifts on duty and lines of contact cards that name me. */
export const card: Keeper = {
  kind: 'card',
  count: ({ store, actor }, person) => store.count(estateSettings, { eq: { tenant: actor.tenant }, has: { people: person } }),
  async export({ store, actor }, person) {
    const found: Record<string, unknown>[] = []
    for await (const { data } of store.cursor(estateSettings, { eq: { tenant: actor.tenant }, has: { people: person } })) {
      const { estate, duty, contacts } = data
      found.push({
        estate,
        duty: duty.filter((shift) => shift.person === person),
        contacts: contacts.filter((line) => line.person === person),
      })
    }
    return found
  },
  async erase({ store }, { tenant, person, marks }) {
    const phones = marks.filter((mark) => /^\d{7,}$/.test(mark))
    for (const phone of phones.length > 0 ? phones : [null]) await forgetInEstates(store, tenant, person, phone)
  },
}
