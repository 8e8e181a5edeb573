import type { Deliberation } from '@/domain/deliberation/deliberation'
import type { Party } from '@/domain/deliberation/machine'
import type { AgreedView, RemarkView } from '@/domain/deliberation/schema'
import { cardOf, viewOf } from '@/domain/deliberation/view'
import type { PollView } from '@/domain/poll/schema'
import type { StairwellView } from '@/domain/stairwell/schema'
import { deliberationIn } from '../../support/builders/deliberation'
import { MORNING } from '../../support/clock'

interface Envelope {
  action: string
  data: Record<string, unknown>
  requestId?: string
}

/** A door in memory over one issue, one poll and one stairwell: the real views behind the client's one seam, the transport. */
export const door = {
  /** Of the page’s address. */
  params: {} as Record<string, string>,
  talk: deliberationIn('raised') as Deliberation,
  parties: ['neighbour'] as Party[],
  /** When the door thinks it is. */
  now: MORNING,
  coming: false,
  agreed: [] as AgreedView[],
  remarks: [] as RemarkView[],
  poll: null as PollView | null,
  stairwell: null as StairwellView | null,
  online: true,
  asked: [] as Envelope[],
  /** Given instead of an answer, once, by action. */
  refusals: {} as Record<string, { code: string; message?: string; fields?: Record<string, string> }>,
}

const NAMES: Record<string, string> = { 'yijing-garden': '怡景嘉园', gridWorker: '网格员小刘' }

/** @public Asked for by jest.requireActual. */
export async function call(envelope: Envelope) {
  door.asked.push(envelope)
  if (!door.online) return { kind: 'unreached' as const }
  const refusal = door.refusals[envelope.action]
  delete door.refusals[envelope.action]
  return { kind: 'answer' as const, body: refusal ? { ok: false, refusal } : { ok: true, value: answerTo(envelope) } }
}

function answerTo({ action }: Envelope): unknown {
  const reading = { now: door.now, person: 'me', parties: door.parties, nameOf: (id: string) => NAMES[id] ?? '' }
  switch (action) {
    case 'deliberation.list':
      return { items: [cardOf('talk', door.talk, reading)], next: null }
    case 'deliberation.remarks':
      return { items: door.remarks, next: null }
    case 'deliberation.people':
      return { items: [{ id: 'gridWorker', name: '网格员小刘', role: '网格员' }] }
    case 'poll.list':
      return { items: [], next: null }
    case 'poll.get':
    case 'poll.say':
    case 'poll.withdraw':
    case 'poll.ask':
      return door.poll
    case 'stairwell.get':
    case 'stairwell.say':
      return door.stairwell
    case 'stairwell.list':
      return { estate: { id: 'yijing-garden', name: '怡景嘉园' }, period: '2026H2', items: door.stairwell ? [door.stairwell] : [] }
    case 'adoption.of':
      return { items: [], may: [] }
    case 'vote.about':
      return { items: [] }
    default:
      return viewOf('talk', door.talk, { ...reading, comers: door.coming ? 3 : 2, coming: door.coming, actionsAgreed: door.agreed })
  }
}
