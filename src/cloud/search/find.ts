import type { searchContract } from '../../domain/search/contract'
import type { Findable } from '../../domain/search/findable'
import { fold, gramsAnywhere, gramsInTitle, groupsOf, hitsOf, holdsAll, snippetOf, termsOf } from '../../domain/search/rules'
import type { FoundItem } from '../../domain/search/schema'
import { accept } from '../../domain/shared/refusal'
import type { Context, Handler } from '../context'
import type { Query, Stored } from '../store/port'
import { findables } from './collections'
import { publicPart } from './refresh'
import { sources } from './sources'

/** Rows a page. */
const PAGE = 20
/** Candidates looked at for one page; a question that nearly nothing answers goes on with the next page. */
const MOST = 200

/** First what has all terms in its title, then what has them elsewhere too. */
type Part = 't' | 'w'
type Mark = [string, string] | null

export const find: Handler<(typeof searchContract)['search.find']> = async (context, { words, kind, after }) => {
  const terms = termsOf(words)
  if (terms.length === 0) return accept({ items: [], next: null })
  const items: FoundItem[] = []
  let looked = 0
  for (let mark: Mark = after; ; ) {
    const part = partOf(mark)
    const page = await candidates(context, terms, kind, mark)
    for (const candidate of page) {
      looked += 1
      mark = [`${part}${candidate.data.at}`, candidate.id]
      const item = await itemOf(context, candidate, terms, part)
      if (item) items.push(item)
      if (items.length === PAGE || looked === MOST) return accept({ items, next: mark })
    }
    if (page.length === PAGE) continue
    if (part === 'w' || gramsAnywhere(terms).length === 0) return accept({ items, next: null })
    mark = BEGIN_WORDS
  }
}

/** Before everything: instants descend from here. */
const BEGIN_WORDS: [string, string] = ['w9999-12-31T23:59:59.999Z', '-']

function partOf(mark: Mark): Part {
  return mark?.[0].startsWith('w') ? 'w' : 't'
}

/** What may hold the terms and may be for this reader, newest first. */
function candidates(context: Context, terms: readonly string[], kind: Findable['kind'] | null, mark: Mark): Promise<Stored<Findable>[]> {
  const grams = partOf(mark) === 't' ? gramsInTitle(terms) : gramsAnywhere(terms)
  const query: Query<Findable> = {
    eq: { tenant: context.actor.tenant, ...(kind !== null && { kind }) },
    hasAll: { grams },
    hasAny: { seen: groupsOf(context.actor) },
    order: { by: 'at', direction: 'desc' },
    limit: PAGE,
    ...(mark && { after: [mark[0].slice(1), mark[1]] as const }),
  }
  return context.store.query(findables, query)
}

/**
 * The candidate as its capability holds it now, when this reader may read it and the terms are really there: the index may be a moment
 * behind, and groups of readers and pairs of letters let in a few too many.
 */
async function itemOf(
  { store, actor }: Context,
  { data }: Stored<Findable>,
  terms: readonly string[],
  part: Part,
): Promise<FoundItem | null> {
  const loaded = await sources[data.kind].load(store, actor.tenant, data.matter)
  if (!loaded?.mayRead(actor)) return null
  const { title, words, note, at, estate } = publicPart(loaded)
  const inTitle = holdsAll(fold(title), terms)
  if (part === 't' ? !inTitle : inTitle || !holdsAll(`${fold(title)} ${fold(words)}`, terms)) return null
  const snippet = snippetOf(words, terms)
  return {
    kind: data.kind,
    id: data.matter,
    title,
    titleHits: hitsOf(title, terms),
    snippet,
    snippetHits: hitsOf(snippet, terms),
    note,
    at,
    estate,
  }
}
