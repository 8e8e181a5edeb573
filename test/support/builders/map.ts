import type { Spot } from '@/domain/map/cell'
import type { Point } from '@/domain/map/tally'
import { NEVER, type Space } from '@/domain/space/space'
import { MORNING } from '../clock'

/** The middle of 怡景嘉园, where the map of the tests is. */
export const CENTRE: Spot = { lng: 118.18, lat: 26.64 }

/** A space that everybody may see, as it is stored. */
export function makeMapSpace(overrides: Partial<Space> = {}): Space {
  return {
    tenant: 'yanping',
    estate: 'yijing-garden',
    building: null,
    path: ['yanping', 'ziyun', 'yijing', 'yijing-garden'],
    name: '北坡',
    kind: 'slope',
    words: '一到下雨就泥泞',
    ...CENTRE,
    photos: [],
    shown: 'shown',
    photosShown: 'shown',
    state: 'suggested',
    sleptFrom: null,
    by: 'zhang',
    byName: '3栋张阿姨',
    createdAt: MORNING,
    updatedAt: MORNING,
    movedAt: MORNING,
    sleepAt: NEVER,
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
    persons: ['zhang'],
    pending: [],
    pendingSince: null,
    ...overrides,
  }
}

export function makePoint(overrides: Partial<Point> = {}): Point {
  return {
    tenant: 'yanping',
    estate: 'yijing-garden',
    name: '北坡',
    kind: 'slope',
    state: 'suggested',
    ...CENTRE,
    movedAt: MORNING,
    ...overrides,
  }
}
