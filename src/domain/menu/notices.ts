import type { Notice } from '../notice/notice'
import type { Instant } from '../shared/time'
import type { Order, Step } from './order'
import { STEP_WORDS } from './words'

/** Sides that hear of a step. */
export type To = 'unit' | 'desk'

/** Whom each step is told to. Nobody is told of what they did themselves. */
export const HEARERS: Record<Step['action'], readonly To[]> = {
  place: ['unit'],
  accept: ['desk'],
  decline: ['desk'],
  withdraw: ['unit', 'desk'],
  toEvent: ['unit', 'desk'],
  finish: ['unit', 'desk'],
  proposeMerge: ['unit', 'desk'],
  agreeMerge: [],
  refuseMerge: ['unit', 'desk'],
  merge: ['desk'],
  takeIn: ['unit', 'desk'],
  remind: ['unit', 'desk'],
}

/** The names that a line needs. */
export interface Called {
  unit: string
  /** All estates of the order: 怡景嘉园、武夷香榭. */
  estates: string
}

function wordsOf(order: Order, step: Step, { unit, estates }: Called): string {
  switch (step.action) {
    case 'place':
      return `${estates}想请你们来，约 ${order.people} 人，请答复`
    case 'accept':
      return `${unit}接单了，时间定了，下一步把它排成活动`
    case 'decline':
      return `${unit}来不了：${step.words ?? ''}`
    case 'withdraw':
      return `${estates}撤回了：${step.words ?? ''}`
    case 'toEvent':
      return '已经排成活动草稿，补好就能发布'
    case 'finish':
      return `办过了，来了 ${order.delivered?.people ?? 0} 人`
    case 'proposeMerge':
      return '有人提议和邻近小区合成一单，请看看行不行'
    case 'refuseMerge':
      return '没有合成一单，各办各的'
    case 'merge':
      return '两边都同意了，和邻近小区合成一单，进度看那一单'
    case 'takeIn':
      return `两边都同意了，合成一单：${estates}，一共 ${order.people} 人`
    case 'remind':
      return '过了约好的答复日子，还没有答复'
    case 'agreeMerge':
      return ''
    default:
      return step.action satisfies never
  }
}

/** The lines of these inboxes that a step of the order becomes, each under an id of its own so that it is delivered once. @param key of the effect */
export function noticesOf(
  id: string,
  order: Order,
  key: string,
  called: Called,
  people: readonly string[],
  at: Instant,
): { id: string; notice: Notice }[] {
  const step = order.steps[Number(key.split('.')[0]) - 1]
  if (!step) return []
  const line = {
    tenant: order.tenant,
    matter: `menu:${id}`,
    title: `点单“${order.title}” · ${STEP_WORDS[step.action]}`,
    words: wordsOf(order, step, called),
    at,
    urgent: false,
    readAt: null,
    unread: true,
  }
  return people
    .filter((person) => person !== step.by.person)
    .map((person) => ({ id: `${id}.${key}.${person}`, notice: { ...line, person } }))
}
