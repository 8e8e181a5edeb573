import { may } from '../../domain/shared/permission'
import { accept, refuse } from '../../domain/shared/refusal'
import { spacePermissions } from '../../domain/space/ability'
import type { spaceContract } from '../../domain/space/contract'
import { JOINT_KIND, jointName, jointWords, spaceOfJoint } from '../../domain/space/joint'
import { spaceViewOf } from '../../domain/space/view'
import type { Handler } from '../context'
import { joints, reports } from '../repair/collections'
import { sceneOf } from '../repair/scene'
import { spaces } from './collections'
import { sceneFor } from './present'
import { newSpace } from './suggest'
import { settleWritten } from './tell'

/** What three similar reports proposed becomes a space of its own, with one tap: its reports are linked, their reporters are told. */
export const fromJoint: Handler<(typeof spaceContract)['space.fromJoint']> = async (context, input) => {
  const { actor, now, store } = context
  if (actor.kind !== 'person') return refuse('unauthenticated')
  const joint = await store.get(joints, input.joint)
  if (joint?.data.tenant !== actor.tenant) return refuse('notFound', '没有找到这项提议')
  const { estate, building, path, category } = joint.data
  if (!may(actor, spacePermissions['space.fromJoint'], path)) return refuse('forbidden', '由小区书记来发起')
  const scene = await sceneOf(context, estate, building)
  const found = await Promise.all(joint.data.reports.map((id) => store.get(reports, id)))
  const marked = found.find((report) => report !== null && report.data.lng !== null)?.data
  const spot = marked?.lng != null && marked.lat != null ? { lng: marked.lng, lat: marked.lat } : scene?.point
  if (!scene || !spot) return refuse('notFound', '这个小区还没有标在地图上')
  const id = spaceOfJoint(joint.id)
  const space = newSpace(
    {
      tenant: actor.tenant,
      estate,
      building,
      path,
      name: jointName(category),
      kind: JOINT_KIND,
      words: jointWords(category, joint.data.reports.length),
      lng: spot.lng,
      lat: spot.lat,
      photos: [],
      shown: 'shown',
      photosShown: 'shown',
      by: actor.person,
      byName: actor.nickname,
      links: joint.data.reports.slice(0, 20).map((report) => ({ kind: 'repair' as const, id: report })),
    },
    now,
    'desk',
  )
  const views = await sceneFor(context, [space])
  const outcome = await context.once(async (tx) => {
    const stored = await tx.get(joints, joint.id)
    if (!stored) return refuse('notFound', '没有找到这项提议')
    if (stored.data.space !== undefined) return refuse('already', '已经发起过了，请看那块空间')
    await tx.insert(spaces, id, space)
    await tx.replace(joints, joint.id, stored.version, { ...stored.data, state: 'opened', space: id })
    const view = spaceViewOf(id, space, views(space))
    if (!view) throw new Error('Whoever opens a joint project may read it')
    return accept(view)
  })
  if (outcome.ok) await settleWritten(context, id)
  return outcome
}
