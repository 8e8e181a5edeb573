import { KIND_WORDS } from '../../domain/event/words'
import { LEVELS } from '../../domain/place/tree'
import { ANYONE_SEES } from '../../domain/search/rules'
import { treeOf } from '../place/tree'
import type { Source } from '../search/source'
import { events } from './collections'
import { whereWords } from './where'

/** Events that are published and not over. */
export const eventSource: Source = {
  kind: 'event',
  async load(store, tenant, id) {
    const event = (await store.get(events, id))?.data
    if (event?.tenant !== tenant || event.state !== 'published') return null
    const [place, where] = await Promise.all([treeOf(store, tenant).nameOf(event.place), whereWords(store, tenant, event.where)])
    return {
      title: event.title,
      words: [event.summary, event.organiserName, where].join(' '),
      note: [KIND_WORDS[event.kind], place].filter(Boolean).join(' · '),
      at: event.nextFrom,
      estate: event.path[LEVELS.indexOf('estate')] ?? null,
      seen: [ANYONE_SEES],
      mayRead: (actor) => actor.tenant === tenant,
    }
  },
  async *all(store, tenant) {
    for await (const { id } of store.cursor(events, { eq: { tenant, state: 'published' } })) yield id
  },
}
