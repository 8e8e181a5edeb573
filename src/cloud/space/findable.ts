import { ANYONE_SEES } from '../../domain/search/rules'
import { KIND_WORDS, STATE_WORDS } from '../../domain/space/labels'
import { treeOf } from '../place/tree'
import type { Source } from '../search/source'
import { spaces } from './collections'

/** Spaces that everybody may see; what was declined is found no more. */
export const spaceSource: Source = {
  kind: 'space',
  async load(store, tenant, id) {
    const stored = await store.get(spaces, id)
    if (!stored || stored.data.tenant !== tenant || stored.data.shown !== 'shown' || stored.data.state === 'declined') return null
    const { name, words, kind, state, plan, estate, building, createdAt } = stored.data
    const tree = treeOf(store, tenant)
    const [estateName, buildingName] = await Promise.all([tree.nameOf(estate), building === null ? '' : tree.nameOf(building)])
    return {
      title: name,
      words: [words, plan ?? '', KIND_WORDS[kind], estateName, buildingName].join(' '),
      note: [`${estateName} ${buildingName}`.trim(), STATE_WORDS[state]].join(' · '),
      at: createdAt,
      estate,
      seen: [ANYONE_SEES],
      mayRead: () => true,
    }
  },
  async *all(store, tenant) {
    for await (const { id } of store.cursor(spaces, { eq: { tenant, shown: 'shown' } })) yield id
  },
}
