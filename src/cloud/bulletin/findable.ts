import { readerOf } from '../../domain/bulletin/ability'
import { KIND_WORDS, STATE_WORDS } from '../../domain/bulletin/words'
import { ANYONE_SEES, readersAbove, readersBelow } from '../../domain/search/rules'
import { treeOf } from '../place/tree'
import type { Source } from '../search/source'
import { bulletins } from './collections'

/** Bulletins that readers may read, published and ended. */
export const bulletinSource: Source = {
  kind: 'bulletin',
  async load(store, tenant, id) {
    const stored = await store.get(bulletins, id)
    if (!stored?.data.shown || stored.data.tenant !== tenant) return null
    const { data } = stored
    const place = await treeOf(store, tenant).nameOf(data.place)
    return {
      title: data.title,
      words: data.words,
      note: [KIND_WORDS[data.kind], place, data.state === 'ended' && STATE_WORDS.ended].filter(Boolean).join(' · '),
      at: data.at,
      estate: data.path[3] ?? null,
      seen: data.open
        ? [ANYONE_SEES]
        : [readersBelow(data.place), ...readersAbove(['admin', 'stairHead', 'gridWorker', 'fixer'], data.path)],
      mayRead: (actor) => readerOf(actor, data) !== null,
    }
  },
  async *all(store, tenant) {
    for await (const { id, data } of store.cursor(bulletins, {})) if (data.tenant === tenant) yield id
  },
}
