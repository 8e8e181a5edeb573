import type { EstateSettings } from '../../domain/estate/settings'
import { CONTACT_WORDS, priceWords } from '../../domain/estate/words'
import { LEVELS } from '../../domain/place/tree'
import { readersAbove, readersBelow } from '../../domain/search/rules'
import { treeOf } from '../place/tree'
import type { Finding, Source } from '../search/source'
import type { Store } from '../store/port'
import { estateSettings } from './collections'
import { settingsId, settingsIn } from './settings'

/** Within the index an id is `estate:line`. */
const BETWEEN = ':'

/** The price list of each estate, for those who live or serve there: every estate's 水电维修 would bury one's own. */
export const serviceSource: Source = sourceOf('service', {
  lines: ({ services }) => services.map(({ id }) => id),
  line({ services }, id) {
    const service = services.find((one) => one.id === id)
    return service ? { title: service.name, words: service.note, note: priceWords(service) } : null
  },
})

/** Whom to ring, by what they help with: neither a name nor a number is found. */
export const contactSource: Source = sourceOf('contact', {
  lines: ({ contacts }) => contacts.map(({ id }) => id),
  line({ contacts }, id) {
    const contact = contacts.find((one) => one.id === id)
    return contact ? { title: CONTACT_WORDS[contact.kind], words: contact.note, note: '' } : null
  },
})

interface Lines {
  lines: (settings: EstateSettings) => string[]
  line: (settings: EstateSettings, id: string) => Pick<Finding, 'title' | 'words' | 'note'> | null
}

function sourceOf(kind: 'service' | 'contact', { lines, line }: Lines): Source {
  return {
    kind,
    async load(store, tenant, matter) {
      const [estate = '', id = ''] = matter.split(BETWEEN)
      const place = await treeOf(store, tenant).get(estate)
      const stored = await store.get(estateSettings, settingsId(tenant, estate))
      const found = stored && line(settingsIn(stored.data), id)
      if (place?.data.level !== 'estate' || !found) return null
      return {
        title: found.title,
        words: `${found.words} ${place.data.name}`,
        note: [place.data.name, found.note].filter(Boolean).join(' · '),
        at: null,
        estate,
        seen: [readersBelow(estate), ...readersAbove(['admin', 'gridWorker', 'fixer'], place.data.path.slice(0, LEVELS.indexOf('building')))],
        // Its page needs no signing in; whom it is shown to here is a matter of use.
        mayRead: () => true,
      }
    },
    async *all(store: Store, tenant: string, within?: string) {
      const filter = within === undefined ? { eq: { tenant } } : { eq: { tenant, estate: within } }
      for await (const { data } of store.cursor(estateSettings, filter)) {
        for (const id of lines(settingsIn(data))) yield `${data.estate}${BETWEEN}${id}`
      }
    },
  }
}
