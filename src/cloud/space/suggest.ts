import { accept, refuse } from '../../domain/shared/refusal'
import type { Instant } from '../../domain/shared/time'
import { maySuggestAt } from '../../domain/space/ability'
import type { spaceContract } from '../../domain/space/contract'
import { sleepAfter, withStep } from '../../domain/space/decide'
import type { Space } from '../../domain/space/space'
import { spaceViewOf } from '../../domain/space/view'
import type { Handler } from '../context'
import { claimPhotos } from '../file/claim'
import { sceneOf } from '../repair/scene'
import { checkWords } from '../repair/words'
import { spaces } from './collections'
import { sceneFor } from './present'
import { settleWritten } from './tell'

type Beginning = Pick<
  Space,
  | 'tenant'
  | 'estate'
  | 'building'
  | 'path'
  | 'name'
  | 'kind'
  | 'words'
  | 'lng'
  | 'lat'
  | 'photos'
  | 'shown'
  | 'photosShown'
  | 'by'
  | 'byName'
> &
  Partial<Pick<Space, 'budget' | 'links'>>

/** A space as it begins. @param party as which its first step was taken */
export function newSpace(given: Beginning, now: Instant, party: 'suggester' | 'desk' = 'suggester'): Space {
  const space: Space = {
    state: 'suggested',
    sleptFrom: null,
    createdAt: now,
    updatedAt: now,
    movedAt: now,
    sleepAt: sleepAfter('suggested', now),
    survey: null,
    plan: null,
    budget: null,
    pairs: [],
    steward: null,
    reason: null,
    links: [],
    ideas: 0,
    comments: 0,
    steps: [],
    persons: [],
    pending: [],
    pendingSince: null,
    ...given,
  }
  return withStep(space, 'suggest', { party, person: given.by, name: given.byName }, now, null, [])
}

/** Put a place on the map: check where and by whom, moderate, store, tell the desk. */
export const suggest: Handler<(typeof spaceContract)['space.suggest']> = async (context, input) => {
  const { actor, now } = context
  if (actor.kind !== 'person') return refuse('unauthenticated')
  const scene = await sceneOf(context, input.estate, input.building)
  if (!scene) return refuse('notFound', '没有找到这个小区或楼栋', { building: '没有找到，请重新选' })
  if (!maySuggestAt(actor, scene.path)) return refuse('elsewhere', '只能提自己住的小区')
  const spot = input.point ?? scene.point
  if (!spot) return refuse('invalid', undefined, { point: '请在地图上标一下在哪里' })
  const checked = await checkWords(context, [input.name, input.words], 'report')
  if (!checked.ok) return checked
  const id = context.newId()
  const space = newSpace(
    {
      tenant: actor.tenant,
      estate: scene.estate,
      building: scene.building,
      path: scene.path,
      name: input.name,
      kind: input.kind,
      words: input.words,
      lng: spot.lng,
      lat: spot.lat,
      photos: input.photos,
      shown: checked.value ? 'shown' : 'checking',
      photosShown: input.photos.length === 0 ? 'shown' : 'checking',
      by: actor.person,
      byName: actor.nickname,
    },
    now,
  )
  const views = await sceneFor(context, [space])
  const outcome = await context.once(async (tx) => {
    const claimed = await claimPhotos(tx, input.photos, actor, id)
    if (!claimed.ok) return claimed
    await tx.insert(spaces, id, space)
    const view = spaceViewOf(id, space, views(space))
    if (!view) throw new Error('Whoever suggests a space may read it')
    return accept(view)
  })
  if (outcome.ok) await settleWritten(context, outcome.value.id)
  return outcome
}
