import { STATE_WORDS } from '../../domain/deliberation/words'
import { ANYONE_SEES } from '../../domain/search/rules'
import { treeOf } from '../place/tree'
import type { Source } from '../search/source'
import { deliberations } from './collections'

/** Talks whose words passed: that something is talked about is public. What neighbours said and the minutes are found by nobody. */
export const talkSource: Source = {
  kind: 'talk',
  async load(store, tenant, id) {
    const stored = await store.get(deliberations, id)
    if (!stored?.data.shown || stored.data.tenant !== tenant || stored.data.state === 'dropped') return null
    const { title, words, options, state, estate, createdAt } = stored.data
    const estateName = await treeOf(store, tenant).nameOf(estate)
    return {
      title,
      words: [words, ...options.map((option) => option.words), estateName].join(' '),
      note: `${estateName} · ${STATE_WORDS[state]}`,
      at: createdAt,
      estate,
      seen: [ANYONE_SEES],
      mayRead: () => true,
    }
  },
  async *all(store, tenant) {
    for await (const { id } of store.cursor(deliberations, { eq: { tenant } })) yield id
  },
}
