import { moment, spanOfTime } from '@/client/when'
import type { Glyph } from '@/components/icon/Icon'
import type { State } from '@/components/tag/Tag'
import type { Kind } from '@/domain/bulletin/bulletin'
import type { BulletinCard } from '@/domain/bulletin/schema'
import { KIND_WORDS, STATE_WORDS } from '@/domain/bulletin/words'
import { ROLE_WORDS } from '@/domain/person/words'
import { chinaDay, type Instant } from '@/domain/shared/time'

/** The drawing of each kind. */
export const KIND_GLYPH: Record<Kind, Glyph> = {
  notice: 'nudge',
  outage: 'water',
  activity: 'calendar',
  publicity: 'words',
  service: 'staff',
}

/** What stands before the title: what is urgent or over first, then that it is pinned, else its kind. */
export function tagOf({
  kind,
  state,
  urgent,
  pinned,
  waiting,
}: Pick<BulletinCard, 'kind' | 'state' | 'urgent' | 'pinned' | 'waiting'>): State {
  if (state === 'draft' || state === 'withdrawn')
    return { word: STATE_WORDS[state], tone: 'closed', icon: state === 'draft' ? 'edit' : 'undo' }
  if (waiting) return { word: '等人看过', tone: 'late', icon: 'paused' }
  if (state === 'ended') return { word: STATE_WORDS.ended, tone: 'closed', icon: 'closed' }
  if (urgent) return { word: `急·${KIND_WORDS[kind]}`, tone: 'danger', icon: 'danger' }
  return { word: pinned ? `置顶·${KIND_WORDS[kind]}` : KIND_WORDS[kind], tone: pinned ? 'active' : 'plain', icon: KIND_GLYPH[kind] }
}

/** As what it was posted, and where: 怡景嘉园 党支部书记. */
export function byWords({ role, placeName }: BulletinCard['by']): string {
  return `${placeName} ${ROLE_WORDS[role]}`
}

/** 已有 38 户、62 人看过; of households only those whose members are known. Empty while nobody has. */
export function readersWords({ people, households }: Pick<BulletinCard, 'people' | 'households'>): string {
  if (people === 0) return ''
  return households > 0 ? `${households} 户、${people} 人看过` : `${people} 人看过`
}

/** From when to when: 11月22日 周日 09:00–17:00, 11月22日 周日 09:00 起, 到 11月24日 周二 18:00 为止. Null without either. */
export function periodWords(from: Instant | null, until: Instant | null): string | null {
  if (from !== null && until !== null)
    return chinaDay(from) === chinaDay(until) ? spanOfTime(from, until) : `${moment(from)} 到 ${moment(until)}`
  if (from !== null) return `${moment(from)} 起`
  return until === null ? null : `到 ${moment(until)} 为止`
}
