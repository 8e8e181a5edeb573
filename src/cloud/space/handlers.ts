import type { spaceContract } from '../../domain/space/contract'
import type { Handlers } from '../context'
import { fromJoint } from './joint'
import { commentList, get, ideaList, list, log, mine } from './reads'
import { stepHandlers } from './steps'
import { suggest } from './suggest'
import { care, comment, flag, judge, propose, support, unsupport } from './voices'

/** Every handler of space, by action name. */
export const spaceHandlers: Handlers<typeof spaceContract> = {
  'space.list': list,
  'space.mine': mine,
  'space.get': get,
  'space.ideas': ideaList,
  'space.comments': commentList,
  'space.log': log,
  'space.suggest': suggest,
  'space.fromJoint': fromJoint,
  'space.propose': propose,
  'space.support': support,
  'space.unsupport': unsupport,
  'space.comment': comment,
  'space.flag': flag,
  'space.judge': judge,
  'space.care': care,
  ...stepHandlers,
}
