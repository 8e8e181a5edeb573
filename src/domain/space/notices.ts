import type { Notice } from '../notice/notice'
import type { Instant } from '../shared/time'
import type { Space, Step } from './space'
import { STEP_WORDS } from './words'

/** Sides that hear of a step; `reporters` are those whose reports made it. */
export type To = 'suggester' | 'desk' | 'steward' | 'reporters'

/** Whom each step is told to. Nobody is told of what they did themselves. */
export const HEARERS: Record<Step['action'], readonly To[]> = {
  suggest: ['desk', 'reporters'],
  survey: ['suggester'],
  deliberate: ['suggester', 'reporters'],
  plan: ['suggester', 'reporters'],
  budget: [],
  rethink: ['suggester'],
  renovate: ['suggester', 'reporters'],
  open: ['suggester', 'reporters', 'desk'],
  entrust: ['suggester', 'steward'],
  giveBack: ['desk'],
  decline: ['suggester', 'reporters'],
  withdraw: ['desk'],
  reopen: ['suggester'],
  wake: ['suggester', 'desk'],
  sleep: ['suggester', 'desk'],
  propose: ['suggester', 'desk'],
  support: [],
  comment: [],
  care: [],
  picture: [],
  link: [],
  show: [],
  hide: [],
}

/** The lines of these inboxes that a step of the space becomes, each under an id of its own so that it is delivered once. */
export function noticesOf(id: string, space: Space, key: string, people: readonly string[], at: Instant): { id: string; notice: Notice }[] {
  const step = space.steps[Number(key.split('.')[0]) - 1]
  if (!step) return []
  const line = {
    tenant: space.tenant,
    matter: `space:${id}`,
    title: `“${space.name}” · ${STEP_WORDS[step.action]}`,
    words: step.words ?? WORDS[step.action] ?? '点开看看进展',
    at,
    urgent: false,
    readAt: null,
    unread: true,
  }
  return people
    .filter((person) => person !== step.by.person)
    .map((person) => ({ id: `${id}.${key}.${person}`, notice: { ...line, person } }))
}

const WORDS: Partial<Record<Step['action'], string>> = {
  suggest: '新的闲置空间，请到现场看一看',
  deliberate: '请来出点子、说说怎么改',
  renovate: '动工了，路过请当心',
  open: '改好了，去看看',
  sleep: '90 天没有动静，先放着；有人提一提就接着办',
}
