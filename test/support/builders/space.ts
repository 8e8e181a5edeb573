import { newSpace } from '@/cloud/space/suggest'
import { type Command, sleepAfter } from '@/domain/space/decide'
import { type Action, isMoving } from '@/domain/space/machine'
import type { Space } from '@/domain/space/space'
import type { State } from '@/domain/space/states'
import { china } from '../clock'

export const SUGGESTED_AT = china('2026-11-23 09:00')

/** The slope behind 3栋, suggested by 张阿姨, unless told otherwise. */
export function makeSpace(overrides: Partial<Space> = {}): Space {
  const path = ['yanping', 'ziyun', 'yijing', 'yijing-garden', 'yijing-3']
  const given = {
    tenant: 'yanping',
    estate: 'yijing-garden',
    building: 'yijing-3',
    path,
    name: '北坡',
    kind: 'slope',
    words: '坡上杂草一人高，老鼠多',
    lng: 118.18,
    lat: 26.64,
    photos: ['photo'],
    shown: 'shown',
    photosShown: 'shown',
    by: 'zhang',
    byName: '3栋张阿姨',
  } as const
  return { ...newSpace(given, SUGGESTED_AT), ...overrides }
}

/** A space that stands in this state, with what it must have there. */
export function spaceIn(state: State, overrides: Partial<Space> = {}): Space {
  const steward = state === 'maintained' ? { name: '坡上花友队', person: 'li', adoption: null, since: SUGGESTED_AT } : null
  return makeSpace({
    state,
    steward,
    sleptFrom: state === 'dormant' ? 'deliberating' : null,
    sleepAt: sleepAfter(state, SUGGESTED_AT),
    reason: state === 'declined' ? '地不是小区的' : null,
    pairs: ['opened', 'maintained'].includes(state) ? [{ before: 'photo', after: 'after', at: SUGGESTED_AT }] : [],
    ...overrides,
  })
}

export const COMMANDS: Record<Action, Command> = {
  survey: { action: 'survey', survey: { cm2: 66_666_700, owner: 'common', hazards: ['slide'], words: '坡脚有裂缝', photos: ['seen'] } },
  deliberate: { action: 'deliberate', words: null },
  plan: { action: 'plan', words: '改成花园，修一条 1.5 公里的步道' },
  budget: { action: 'budget', fen: 1_000_000, shares: [{ source: 'subsidy', fen: 600_000, name: '区里补助', adoption: null }] },
  rethink: { action: 'rethink', words: '步道要绕开水管' },
  renovate: { action: 'renovate', words: null },
  open: { action: 'open', words: '步道通了', pair: { before: 'photo', after: 'after' } },
  entrust: { action: 'entrust', steward: { name: '坡上花友队', person: 'li', adoption: null } },
  giveBack: { action: 'giveBack', words: '队伍散了' },
  propose: { action: 'propose' },
  support: { action: 'support' },
  comment: { action: 'comment' },
  care: { action: 'care' },
  picture: { action: 'picture', before: 'photo', after: 'after2' },
  link: { action: 'link', to: { kind: 'vote', id: 'vote-1' }, on: true },
  decline: { action: 'decline', words: '地不是小区的' },
  withdraw: { action: 'withdraw', words: null },
  reopen: { action: 'reopen', words: null },
  wake: { action: 'wake', words: null },
  show: { action: 'show' },
  hide: { action: 'hide' },
  sleep: { action: 'sleep' },
}

/** Does nothing move it in this state, so that it needs no day of falling asleep? */
export const isStill = (state: State) => !isMoving(state)
