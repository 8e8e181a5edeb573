import type { Party } from '@/domain/menu/machine'
import type { Order } from '@/domain/menu/order'
import type { OrderView } from '@/domain/menu/schema'
import { offerCardOf, offerViewOf, orderCardOf, orderViewOf, type Showing } from '@/domain/menu/view'
import { makeOffer } from '../../support/builders/menu'
import { MORNING } from '../../support/clock'

interface Envelope {
  action: string
  data: Record<string, unknown>
  requestId?: string
}

/** A door in memory over some orders and one offer: the real views behind the client's one seam, the transport. */
export const door = {
  orders: {} as Record<string, Order>,
  parties: ['desk'] as Party[],
  offer: makeOffer(),
  candidates: [] as object[],
  online: true,
  asked: [] as Envelope[],
  /** Given instead of an answer, once, by action. */
  refusals: {} as Record<string, { code: string; message?: string; fields?: Record<string, string> }>,
}

const NAMES: Record<string, string> = {
  unit: '区医院志愿服务队（示例）',
  'yijing-garden': '怡景嘉园',
  chunhui: '春晖小区',
  yijing: '怡景社区',
}
const nameOf = (id: string) => NAMES[id] ?? '林书记'

/** @public Asked for by jest.requireActual. */
export async function call(envelope: Envelope) {
  door.asked.push(envelope)
  if (!door.online) return { kind: 'unreached' as const }
  const refusal = door.refusals[envelope.action]
  delete door.refusals[envelope.action]
  return { kind: 'answer' as const, body: refusal ? { ok: false, refusal } : { ok: true, value: answerTo(envelope) } }
}

function answerTo({ action, data }: Envelope): unknown {
  const card = offerCardOf('offer', door.offer, [{ month: '2026-12', left: 2 }], { now: MORNING, nameOf, speaks: false })
  switch (action) {
    case 'menu.offers':
      return { items: data.kind === null || data.kind === door.offer.kind ? [card] : [], next: null }
    case 'menu.offer':
      return offerViewOf(card, door.offer, MORNING, nameOf, ['order'])
    case 'menu.estates':
      return { items: [{ id: 'yijing-garden', name: '怡景嘉园' }] }
    case 'menu.contacts':
      return { items: [{ id: 'me', name: '林书记', role: 'secretary' }] }
    case 'menu.orders':
      return { items: Object.entries(door.orders).map(([id, order]) => orderCardOf(id, order, showing())), next: null }
    case 'menu.mergeable':
      return { items: door.candidates }
    case 'menu.contact':
      return { items: [{ name: '陈联络员', of: NAMES.unit, phone: '05995550001' }] }
    default:
      return viewOf(String(data.order ?? Object.keys(door.orders)[0]))
  }
}

function viewOf(id: string): OrderView | undefined {
  const order = door.orders[id]
  const otherId = order?.proposal && (order.proposal.host === id ? order.proposal.guest : order.proposal.host)
  const other = otherId ? door.orders[otherId] : undefined
  return order && orderViewOf(id, order, { ...showing(), other: otherId && other ? { id: otherId, data: other } : null })
}

function showing(): Omit<Showing, 'other'> {
  return { now: MORNING, parties: door.parties, nameOf, offer: door.offer }
}
