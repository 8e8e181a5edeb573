import type { Bulletin, Content } from '@/domain/bulletin/bulletin'
import { type Command, decide, newBulletin, type Origin } from '@/domain/bulletin/decide'
import type { Action, Party, State } from '@/domain/bulletin/machine'
import { daysLater, later, MORNING } from '../clock'
import { PATH } from './report'

export const CONTENT: Content = {
  kind: 'outage',
  title: '周四停水通知',
  words: '因管道检修，3栋周四上午停水，请提前储水。',
  photos: [],
  urgent: false,
  pinned: false,
  open: false,
  from: null,
  until: daysLater(MORNING, 3),
  phone: null,
}

const ESTATE = PATH.slice(0, 4)

/** A draft that the secretary of 怡景嘉园 wrote on Monday morning. */
export function makeBulletin(content: Partial<Content> = {}, origin: Partial<Origin> = {}, passed = true): Bulletin {
  const from: Origin = {
    tenant: 'yanping',
    place: 'yijing-garden',
    level: 'estate',
    path: ESTATE,
    author: 'secretary',
    role: 'secretary',
    deskPath: ESTATE,
  }
  return newBulletin({ ...from, ...origin }, { ...CONTENT, ...content }, passed, MORNING)
}

/** The smallest command of that action that is valid. */
export function commandFor(action: Action): Command {
  if (action === 'edit') return { action, content: { ...CONTENT, words: '改为周五停水。' }, passed: true }
  if (action === 'withdraw') return { action, reason: '发错了' }
  return { action }
}

const WAY: Record<State, readonly (readonly [Action, Party])[]> = {
  draft: [],
  published: [['publish', 'desk']],
  ended: [
    ['publish', 'desk'],
    ['end', 'desk'],
  ],
  withdrawn: [['withdraw', 'desk']],
}

/** A bulletin that came into this state by legal moves. */
export function bulletinIn(state: State, content: Partial<Content> = {}, passed = true): Bulletin {
  return WAY[state].reduce(
    (bulletin, [action, party], index) => {
      const decided = decide(bulletin, commandFor(action), { now: later(MORNING, index + 1), parties: [party], person: 'secretary' })
      if (!decided.ok) throw new Error(`${action} was refused: ${decided.refusal.code}`)
      return decided.value
    },
    makeBulletin(content, {}, passed),
  )
}
