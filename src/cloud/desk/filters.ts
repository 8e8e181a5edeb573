import type { deskContract } from '../../domain/desk/contract'
import type { FilterOption } from '../../domain/desk/schema'
import type { Hat, Person } from '../../domain/shared/actor'
import { accept } from '../../domain/shared/refusal'
import type { Handler } from '../context'
import { type Tree, treeOf } from '../place/tree'
import { workerOf } from './question'
import { workSources } from './sources'

/** A list that one still looks through. */
const MOST = 100

/** What the work can be filtered by. */
export const filters: Handler<(typeof deskContract)['desk.filters']> = async ({ actor, store }, { hat }) => {
  const worker = workerOf(actor, hat, 'desk.filters')
  if (!worker.ok) return worker
  const capabilities = workSources.map(({ capability, words }) => ({
    value: capability,
    word: words.name,
    categories: options(words.categories),
    states: options(words.states),
  }))
  return accept({ capabilities, places: await placesOf(treeOf(store, actor.tenant), worker.value) })
}

function options(words: Readonly<Record<string, string>>): FilterOption[] {
  return Object.entries(words).map(([value, word]) => ({ value, word }))
}

/** The next lower places of each hat: an estate's buildings, a community's estates; of a building itself. */
async function placesOf(tree: Tree, { hats }: Person): Promise<FilterOption[]> {
  const found = new Map<string, string>()
  for (const hat of hats.filter(({ role }) => role !== 'resident')) {
    for (const { value, word } of await below(tree, hat)) if (found.size < MOST) found.set(value, word)
  }
  return [...found].map(([value, word]) => ({ value, word }))
}

async function below(tree: Tree, { place, level, path }: Hat): Promise<FilterOption[]> {
  if (level === 'building') {
    const estate = path[path.length - 2]
    return [{ value: place, word: [estate && (await tree.nameOf(estate)), await tree.nameOf(place)].filter(Boolean).join(' ') }]
  }
  const children = await tree.query({ eq: { parent: place }, order: { by: 'rank', direction: 'asc' }, limit: MOST })
  return children.filter(({ data }) => data.level !== 'grid').map(({ id, data }) => ({ value: id, word: data.name }))
}
