import { estatePermissions } from '../../domain/estate/ability'
import type { estateContract } from '../../domain/estate/contract'
import { changedFields, publicWords } from '../../domain/estate/rules'
import { EXAMPLE_SETTINGS, type EstateSettings } from '../../domain/estate/settings'
import { may } from '../../domain/shared/permission'
import { accept, refuse } from '../../domain/shared/refusal'
import type { Context, Handler } from '../context'
import { people } from '../person/collections'
import { loadEstate } from '../place/load'
import { treeOf } from '../place/tree'
import { checkWords } from '../repair/words'
import { refreshWithin } from '../search/refresh'
import type { Transaction } from '../store/port'
import { estateChanges, estateSettings } from './collections'
import { peopleIn, recordOf, settingsId, settingsIn, settingsOf } from './settings'
import { headOf, namesOf, viewOf } from './view'

/** Changes what was given, in one guarded write with its line in the trail: of two who save at once, the second is told to look again. */
export const save: Handler<(typeof estateContract)['estate.save']> = async (context, { estate: id, version, change }) => {
  const { actor, store } = context
  const tree = treeOf(store, actor.tenant)
  const estate = await loadEstate(tree, id)
  if (!estate) return refuse('notFound', '没有这个小区')
  if (!may(actor, estatePermissions['estate.save'], estate.data.path)) return refuse('forbidden', '这个小区的设置不由您来管')
  const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)) as Partial<EstateSettings>

  const checked = await checkWords(context, publicWords(given), 'work')
  if (!checked.ok) return checked
  if (!checked.value) return refuse('notAccepted', '有的话里像是有电话、证件号或网址，请换个说法')
  const strangers = await strangersIn(context, given, estate.data.path)
  if (strangers) return refuse('elsewhere', '值班和联系卡上只能选在这个小区有角色的人')

  // Read before the transaction, which knows nothing else: should somebody be faster, the version tells.
  const head = await headOf(tree, estate)
  const { settings: seen } = await settingsOf(store, actor.tenant, id)
  const names = await namesOf(context, peopleIn({ duty: [...seen.duty, ...(given.duty ?? [])], contacts: [...seen.contacts, ...(given.contacts ?? [])] }))

  const outcome = await context.once(async (tx) => {
    const found = await tx.get(estateSettings, settingsId(actor.tenant, id))
    if ((found?.version ?? 0) !== version) return refuse('conflict', '刚刚有人改过这个小区的设置，请看看最新的再改')
    const before = found ? settingsIn(found.data) : EXAMPLE_SETTINGS
    const after = { ...before, ...given }
    const fields = changedFields(before, after)
    if (found && fields.length === 0) return accept(viewOf(head, version, before, names))

    await write(tx, context, id, found?.version ?? null, after)
    const by = actor.kind === 'person' ? actor.person : null
    await tx.insert(estateChanges, context.newId(), { tenant: actor.tenant, estate: id, at: context.now, by, fields })
    return accept(viewOf(head, version + 1, after, names))
  })
  if (outcome.ok) await refreshWithin(store, actor.tenant, ['service', 'contact'], id)
  return outcome
}

async function write(tx: Transaction, { actor, now }: Context, id: string, version: number | null, settings: EstateSettings): Promise<void> {
  const record = recordOf(actor.tenant, id, settings, now)
  const key = settingsId(actor.tenant, id)
  if (version === null) await tx.insert(estateSettings, key, record)
  else await tx.replace(estateSettings, key, version, record)
}

/** Does the change name anybody without a role of staff at the estate, above it or below it? */
async function strangersIn({ store, actor }: Context, given: Partial<EstateSettings>, path: readonly string[]): Promise<boolean> {
  const estate = path[path.length - 1] ?? ''
  const named = peopleIn({ duty: given.duty ?? [], contacts: given.contacts ?? [] })
  const found = await Promise.all(named.map((person) => store.get(people, person)))
  return found.some((person) => {
    if (person?.data.tenant !== actor.tenant) return true
    const above = person.data.grants.some(({ role, place }) => role !== 'resident' && path.includes(place))
    return !above && !person.data.areas.includes(estate)
  })
}
