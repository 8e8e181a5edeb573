import { readerOf } from '../../domain/bulletin/ability'
import type { Bulletin } from '../../domain/bulletin/bulletin'
import { KIND_WORDS, STATE_WORDS } from '../../domain/bulletin/words'
import { LEVELS } from '../../domain/place/tree'
import { ANYONE_SEES, readersAbove, readersBelow } from '../../domain/search/rules'
import { treeOf } from '../place/tree'
import type { Finding, Source } from '../search/source'
import { bulletins } from './collections'

/** Bulletins that readers may read, published and ended. */
export const bulletinSource: Source = {
  kind: 'bulletin',
  async load(store, tenant, id) {
    const stored = await store.get(bulletins, id)
    if (!stored?.data.shown || stored.data.tenant !== tenant) return null
    return findingOf(stored.data, await treeOf(store, tenant).nameOf(stored.data.place))
  },
  async *all(store, tenant) {
    for await (const { id, data } of store.cursor(bulletins, {})) if (data.tenant === tenant) yield id
  },
}

/** What may be found of a bulletin that is shown. */
export function findingOf(bulletin: Bulletin, placeName: string): Finding {
  const { title, words, kind, state, at, open, place, path } = bulletin
  return {
    title,
    words,
    note: [KIND_WORDS[kind], placeName, state === 'ended' && STATE_WORDS.ended].filter(Boolean).join(' · '),
    at,
    estate: path[LEVELS.indexOf('estate')] ?? null,
    seen: open ? [ANYONE_SEES] : [readersBelow(place), ...readersAbove(['admin', 'stairHead', 'gridWorker', 'fixer'], path)],
    mayRead: (actor) => readerOf(actor, bulletin) !== null,
  }
}
