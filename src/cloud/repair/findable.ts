import { DESK_ROLES, partiesOf, readerOf } from '../../domain/repair/ability'
import type { Report, Step } from '../../domain/repair/report'
import { CATEGORY_WORDS, STATE_WORDS } from '../../domain/repair/words'
import { readersAbove, readersBelow } from '../../domain/search/rules'
import { treeOf } from '../place/tree'
import type { Source } from '../search/source'
import { reports } from './collections'

/** Reports of public places that neighbours may read. What was taken back or merged is found no more. */
export const reportSource: Source = {
  kind: 'report',
  async load(store, tenant, id) {
    const stored = await store.get(reports, id)
    if (!stored || stored.data.tenant !== tenant || !isFindable(stored.data)) return null
    const { data } = stored
    const tree = treeOf(store, tenant)
    const [estate, building] = await Promise.all([tree.nameOf(data.estate), data.building === null ? '' : tree.nameOf(data.building)])
    return {
      title: titleOf(data),
      words: `${data.words} ${CATEGORY_WORDS[data.category]} ${estate} ${building} ${data.spot}`,
      note: [`${estate} ${building}`.trim(), STATE_WORDS[data.state]].join(' · '),
      at: data.createdAt,
      estate: data.estate,
      seen: [readersBelow(data.estate, 'resident'), ...readersAbove([...DESK_ROLES, 'stairHead', 'gridWorker'], data.path)],
      mayRead: (actor) => readerOf(partiesOf(actor, data), data) !== null,
    }
  },
  async *all(store, tenant) {
    for await (const { id, data } of store.cursor(reports, { eq: { scope: 'public' } })) if (data.tenant === tenant) yield id
  },
}

function isFindable({ scope, wordsShown, state }: Pick<Report, 'scope' | 'wordsShown' | 'state'>): boolean {
  return scope === 'public' && wordsShown === 'shown' && state !== 'withdrawn' && state !== 'merged'
}

/** Letters of a title. */
const TITLE = 30

/** The beginning of what the reporter wrote, or the kind. */
function titleOf({ words, category }: Pick<Report, 'words' | 'category'>): string {
  const line = words.replace(/\s+/g, ' ').trim()
  if (line === '') return `${CATEGORY_WORDS[category]}报修`
  const letters = Array.from(line)
  return letters.length > TITLE ? `${letters.slice(0, TITLE).join('')}…` : line
}

/** Steps after which a report is found, or is not any more; what else changes is read from the report itself. */
const CHANGING: ReadonlySet<Step['action']> = new Set(['submit', 'publish', 'hide', 'withdraw', 'merge'])

/** May this step of the report have changed whether it is found? */
export function changesFindable({ scope }: Pick<Report, 'scope'>, action: string): boolean {
  return scope === 'public' && (CHANGING as ReadonlySet<string>).has(action)
}
