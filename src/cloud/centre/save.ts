import { centrePermissions } from '../../domain/centre/ability'
import type { CentreContent, CentreRecord } from '../../domain/centre/centre'
import type { centreContract } from '../../domain/centre/contract'
import { may } from '../../domain/shared/permission'
import { accept, refuse } from '../../domain/shared/refusal'
import type { Handler } from '../context'
import { treeOf } from '../place/tree'
import { checkWords } from '../repair/words'
import { refreshWithin } from '../search/refresh'
import { followChange, noteChange } from '../venue/closures'
import { centres } from './collections'
import { viewOf } from './view'

/** Puts one up, or changes it in one guarded write: of two who save at once, the second is told to look again. */
export const save: Handler<(typeof centreContract)['centre.save']> = async (context, { centre, community, version, content }) => {
  const { actor, now, store } = context
  const place = await treeOf(store, actor.tenant).get(community)
  if (place?.data.level !== 'community') return refuse('notFound', '没有这个社区')
  if (!may(actor, centrePermissions['centre.save'], place.data.path)) return refuse('forbidden', '这个社区的邻里中心不由您来管')
  const checked = await checkWords(context, wordsOf(content), 'work')
  if (!checked.ok) return checked
  if (!checked.value) return refuse('notAccepted', '有的话里像是有电话、证件号或网址，请换个说法')

  const by = actor.kind === 'person' ? actor.person : null
  const record: CentreRecord = { ...content, tenant: actor.tenant, community, changedAt: now, changedBy: by }
  const outcome = await context.once(async (tx) => {
    if (centre === null) {
      const id = context.newId()
      await tx.insert(centres, id, record)
      return accept(viewOf({ id, version: 1, data: record }, place.data.name, true))
    }
    const found = await tx.get(centres, centre)
    if (found?.data.tenant !== actor.tenant) return refuse('notFound', '没有这个邻里中心')
    if (found.data.community !== community) return refuse('elsewhere', '这个邻里中心在别的社区')
    if (found.version !== version) return refuse('conflict', '刚刚有人改过这个邻里中心，请看看最新的再改')
    await tx.replace(centres, centre, version, record)
    await noteChange(tx, context, centre)
    return accept(viewOf({ id: centre, version: version + 1, data: record }, place.data.name, true))
  })
  if (outcome.ok) await refreshWithin(store, actor.tenant, ['room'], outcome.value.id)
  if (outcome.ok) await followChange(context, outcome.value.id)
  return outcome
}

function wordsOf({ name, address, note, closures, floors }: CentreContent): string[] {
  const inside = floors.flatMap((floor) => [floor.name, ...floor.rooms.flatMap((room) => [room.name, room.use])])
  return [name, address, note, ...closures.map(({ reason }) => reason), ...inside].filter((words) => words !== '')
}
