import { moment } from '@/client/when'
import { dayWords } from '@/components/calendar/month'
import { agesWords, clockWords, FOR_WHOM_WORDS, KIND_WORDS, seriesWords } from '@/domain/event/words'
import { agesOf, type Step } from './content'
import { type Holiday, meetings } from './days'
import { type Draft, spanWords } from './draft'
import type { Place } from './Where'

export interface Line {
  step: Step
  title: string
  note: string
}

const MISSING = '还没填'

/** 12月3日周四 16:30–18:00 · 每周三 16:30–18:00，共 11 次 */
export function whenWords(draft: Draft, holidays: readonly Holiday[]): string {
  const { weekly, weekdays, day, from, to } = draft
  if (day === '' || from === null || to === null) return MISSING
  if (!weekly) return `${dayWords(day)} ${clockWords(from)}–${clockWords(to)}`
  if (weekdays.length === 0) return MISSING
  return `${seriesWords({ weekdays, from, to })}，共 ${meetings(draft, holidays).length} 次`
}

export function whereWords({ inRoom, room, spot }: Draft, place: Place | undefined): string {
  const chosen = place?.rooms.find(({ centre, room: id }) => `${centre}/${id}` === room)
  return (inRoom ? chosen?.name : spot.trim()) || MISSING
}

export function whomWords(draft: Draft): string {
  const ages = agesWords(agesOf(draft))
  return [FOR_WHOM_WORDS[draft.forWhom], ages !== '' && `孩子 ${ages}`, draft.pickUp && draft.forWhom !== 'adults' && '要大人来接']
    .filter(Boolean)
    .join('，')
}

/** Who may book from when, in one sentence. */
export function audienceWords({ first, ahead, opens }: Pick<Draft, 'first' | 'ahead' | 'opens'>, placeName: string): string {
  const from = opens === null ? '发布后' : `${moment(opens)} 起`
  if (first === 'all') return `${from}大家都可以报`
  if (first === 'only') return `${from}只有${placeName}的居民可以报`
  return `${from}${placeName}的居民先报，${ahead} 天后大家都可以报`
}

/** How seats go when there are fewer of them than people. */
export function seatsWords({ seats, draw, drawBefore }: Pick<Draft, 'seats' | 'draw' | 'drawBefore'>): string {
  return draw ? `每次 ${seats} 个名额，开始前 ${spanWords(drawBefore)}抽签` : `每次 ${seats} 个名额，先到先得`
}

/** Everything that will be public, a line for each decision, with where it is changed. */
export function summaryOf(draft: Draft, holidays: readonly Holiday[], place: Place | undefined): Line[] {
  const { cancelBefore } = draft
  const cancel = cancelBefore === 0 ? '开始前随时可以取消' : `开始前 ${spanWords(cancelBefore)}可以自己取消`
  return [
    {
      step: 'what',
      title: draft.title.trim() || MISSING,
      note: [KIND_WORDS[draft.kind], draft.summary.trim()].filter(Boolean).join(' · '),
    },
    { step: 'when', title: whenWords(draft, holidays), note: '时间' },
    { step: 'where', title: whereWords(draft, place), note: place?.name ?? '' },
    { step: 'whom', title: whomWords(draft), note: draft.materials.trim() === '' ? '不用带东西' : `要带：${draft.materials.trim()}` },
    { step: 'booking', title: seatsWords(draft), note: `${audienceWords(draft, place?.name ?? '本地')}；${cancel}` },
  ]
}
