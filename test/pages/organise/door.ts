import type { DoorContracts } from '@/domain/capabilities'
import type { EventView } from '@/domain/event/schema'
import type { ValueOf } from '@/domain/shared/contract'

interface Envelope {
  action: string
  data: Record<string, unknown>
  requestId?: string
}

type Plan = ValueOf<DoorContracts['event.plan']>

/** A door in memory over one event; every write answers it as it then is. */
export const door = {
  event: null as EventView | null,
  cards: [] as ValueOf<DoorContracts['event.mine']>['items'],
  plan: { sessions: [], skipped: [], unpublished: [] } as Plan,
  /** Action → why it is refused. */
  refusals: {} as Record<string, { code: string; message?: string; fields?: Record<string, string> }>,
  online: true,
  asked: [] as Envelope[],
}

export function asked(action: string): Envelope[] {
  return door.asked.filter((each) => each.action === action)
}

const PLACES = [
  {
    id: 'jianjin',
    name: '剑津社区',
    rooms: [
      { centre: 'centre-1', room: 'youth', name: '2楼 青少年活动中心', capacity: 30 },
      { centre: 'centre-1', room: 'small', name: '4楼 小会议室', capacity: 8 },
    ],
  },
]

const PEOPLE = { chosen: [{ id: 'teacher', name: '余老师' }], candidates: [{ id: 'secretary', name: '王书记', role: 'secretary' }] }

/** @public Asked for by jest.requireActual. */
export async function call(envelope: Envelope) {
  door.asked.push(envelope)
  if (!door.online) return { kind: 'unreached' as const }
  const refusal = door.refusals[envelope.action]
  const body = refusal ? { ok: false, refusal } : { ok: true, value: answerTo(envelope.action) }
  return { kind: 'answer' as const, body }
}

function answerTo(action: string): unknown {
  switch (action) {
    case 'event.places':
      return { items: PLACES }
    case 'event.holidays':
      return { days: [{ day: '2026-12-09', name: '元旦', off: true }], known: [2026] }
    case 'event.plan':
      return door.plan
    case 'event.helpers':
      return PEOPLE
    case 'event.mine':
      return { items: door.cards, next: null }
    default:
      return door.event
  }
}
