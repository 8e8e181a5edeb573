import type { TrailStep } from './schema'

/** What happened to a role, in the trail. */
export const TRAIL_WORDS: Record<TrailStep['action'], string> = {
  granted: '授予',
  changed: '改任期',
  revoked: '免去',
  accepted: '凭邀请码接受',
}

/** On the timeline of what goes to another's hands without either having done something; the fixed part of what the reason says. */
export const HANDED_OVER = '原来负责的人调整了'
