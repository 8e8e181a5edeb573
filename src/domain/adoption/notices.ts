import type { Notice } from '../notice/notice'
import { chinaDay, type Instant } from '../shared/time'
import type { Adoption, Step } from './adoption'
import type { Party } from './machine'
import { STEP_WORDS } from './words'

/** Whom each step is told to. Nobody is told of what they did themselves. */
export const HEARERS: Record<Step['action'], readonly Exclude<Party, 'system'>[]> = {
  claim: ['desk'],
  confirm: ['adopter'],
  decline: ['adopter'],
  report: [],
  fulfil: ['adopter'],
  release: ['adopter', 'desk'],
  remind: ['adopter'],
  lapse: ['adopter', 'desk'],
}

/** The lines of these inboxes that a step of the claim becomes, each under an id of its own so that it is delivered once. */
export function noticesOf(
  id: string,
  adoption: Adoption,
  key: string,
  people: readonly string[],
  at: Instant,
): { id: string; notice: Notice }[] {
  const step = adoption.steps[Number(key.split('.')[0]) - 1]
  if (!step) return []
  const { target } = adoption
  const line = {
    tenant: adoption.tenant,
    // A share is told of at its space.
    matter: `${target.kind === 'building' ? 'stairwell' : 'space'}:${target.id}`,
    title: `认领“${adoption.title}” · ${STEP_WORDS[step.action]}`,
    words: wordsOf(adoption, step),
    at,
    urgent: false,
    readAt: null,
    unread: true,
  }
  return people
    .filter((person) => person !== step.by.person)
    .map((person) => ({ id: `${id}.${key}.${person}`, notice: { ...line, person } }))
}

function wordsOf(adoption: Adoption, step: Step): string {
  switch (step.action) {
    case 'claim':
      return `${adoption.name}想认领：${adoption.words}`
    case 'confirm':
      return '小区同意了，谢谢你们'
    case 'remind':
      return `好久没有消息了，${chinaDay(adoption.lapseAt)} 前记一笔就接着算，不然会放开给别人`
    case 'lapse':
      return `${adoption.name}太久没有消息，已经放开，别人可以认领了`
    case 'fulfil':
      return '小区记下：款物到了'
    case 'report':
    case 'decline':
    case 'release':
      return step.words ?? `${adoption.name}${STEP_WORDS[step.action]}`
    default:
      return step.action satisfies never
  }
}
