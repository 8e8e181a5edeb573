import { estatePermissions } from '../../domain/estate/ability'
import type { estateContract } from '../../domain/estate/contract'
import { accept, refuse } from '../../domain/shared/refusal'
import { may } from '../../domain/shared/permission'
import type { Context, Handlers } from '../context'
import { type Estate, loadEstate } from '../place/load'
import { type Tree, treeOf } from '../place/tree'
import { cardOf, deskLine } from './card'
import { listed } from './list'
import { save } from './save'
import { peopleIn, settingsOf } from './settings'
import { trail } from './trail'
import { headOf, namesOf, viewOf } from './view'

/** Every handler of estate, by action name. */
export const estateHandlers: Handlers<typeof estateContract> = {
  async 'estate.card'(context, input) {
    const found = await estateOf(context, input.estate)
    return found ? accept(await cardOf(context, found.tree, found.estate)) : refuse('notFound', '没有这个小区')
  },

  async 'estate.services'(context, input) {
    const found = await estateOf(context, input.estate)
    if (!found) return refuse('notFound', '没有这个小区')
    const { settings } = await settingsOf(context.store, context.actor.tenant, input.estate)
    return accept({ estate: input.estate, name: found.estate.data.name, desk: deskLine(settings), items: [...settings.services] })
  },

  async 'estate.phrases'(context, input) {
    if (!may(context.actor, estatePermissions['estate.phrases'])) return refuse('forbidden', '这里是工作人员的常用语')
    if (!(await estateOf(context, input.estate))) return refuse('notFound', '没有这个小区')
    const { phrases } = (await settingsOf(context.store, context.actor.tenant, input.estate)).settings
    return accept(Object.fromEntries(Object.entries(phrases).map(([step, list]) => [step, [...list]])) as { [K in keyof typeof phrases]: string[] })
  },

  async 'estate.list'(context, input) {
    if (!may(context.actor, estatePermissions['estate.list'])) return refuse('forbidden', '这一页由小区书记和社区来管')
    return accept(await listed(context, input.search))
  },

  async 'estate.settings'(context, input) {
    const found = await estateOf(context, input.estate)
    if (!found) return refuse('notFound', '没有这个小区')
    if (!may(context.actor, estatePermissions['estate.settings'], found.estate.data.path)) return refuse('forbidden', '这个小区的设置不由您来管')
    const { version, settings } = await settingsOf(context.store, context.actor.tenant, input.estate)
    const names = await namesOf(context, peopleIn(settings))
    return accept(viewOf(await headOf(found.tree, found.estate), version, settings, names))
  },

  'estate.save': save,
  'estate.trail': trail,
}

async function estateOf({ store, actor }: Context, id: string): Promise<{ tree: Tree; estate: Estate } | null> {
  const tree = treeOf(store, actor.tenant)
  const estate = await loadEstate(tree, id)
  return estate && { tree, estate }
}
