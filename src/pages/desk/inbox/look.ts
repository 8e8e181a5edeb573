import { untilDue, when } from '@/client/when'
import type { Glyph } from '@/components/icon/Icon'
import type { State as Look, Tone } from '@/components/tag/Tag'
import type { Stage, WorkItem } from '@/domain/desk/schema'
import type { Category } from '@/domain/repair/report'
import { CATEGORY_GLYPH } from '@/pages/repair/look'

const STAGE_LOOK: Record<Stage, { tone: Tone; icon: Glyph }> = {
  waiting: { tone: 'plain', icon: 'clock' },
  underway: { tone: 'active', icon: 'wrench' },
  toConfirm: { tone: 'done', icon: 'check' },
  done: { tone: 'closed', icon: 'done' },
}

/** How a piece of work stands in one tag: urgent before late, late before its own colour; the word is always the state's. */
export function tagOf({ stage, stateWord, urgent, late }: WorkItem): Required<Look> {
  if (urgent) return { word: `急·${stateWord}`, tone: 'danger', icon: 'danger' }
  if (late) return { word: stateWord, tone: 'late', icon: 'late' }
  return { word: stateWord, ...STAGE_LOOK[stage] }
}

/** The drawing of what it is about. A capability without drawings of its own gets a plain one. */
export function glyphOf({ capability, category }: WorkItem): Glyph {
  if (capability === 'repair') return CATEGORY_GLYPH[category as Category] ?? 'wrench'
  return capability === 'household' ? 'neighbours' : 'staff'
}

/** 还剩 3 小时; when it came in, where nothing is due. */
export function dueWords({ dueAt, at }: WorkItem): string {
  return dueAt === null ? when(at) : untilDue(dueAt)
}
