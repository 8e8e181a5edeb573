import type { Bulletin } from '@/domain/bulletin/bulletin'
import { cardOf, viewOf } from '@/domain/bulletin/view'
import type { Actor } from '@/domain/shared/actor'

interface Envelope {
  action: string
  data: Record<string, unknown>
  requestId?: string
}

/** A door in memory over some bulletins: the real views behind the client's one seam, the transport. */
export const door = {
  bulletins: {} as Record<string, Bulletin>,
  actor: undefined as unknown as Actor,
  /** Ids of those that this reader has read. */
  read: new Set<string>(),
  online: true,
  asked: [] as Envelope[],
  /** Given instead of an answer, once, by action. */
  refusals: {} as Record<string, { code: string; message?: string; fields?: Record<string, string> }>,
}

const PLACES = [
  { id: 'yijing-garden', name: '怡景嘉园', level: 'estate', within: null },
  { id: 'yijing-3', name: '3栋', level: 'building', within: '怡景嘉园' },
]

/** @public Asked for by jest.requireActual. */
export async function call(envelope: Envelope) {
  door.asked.push(envelope)
  if (!door.online) return { kind: 'unreached' as const }
  const refusal = door.refusals[envelope.action]
  delete door.refusals[envelope.action]
  return { kind: 'answer' as const, body: refusal ? { ok: false, refusal } : { ok: true, value: answerTo(envelope) } }
}

function answerTo({ action, data }: Envelope): unknown {
  const id = String(data.bulletin ?? Object.keys(door.bulletins)[0])
  switch (action) {
    case 'bulletin.around':
    case 'bulletin.desk':
      return { items: Object.entries(door.bulletins).map(([each, bulletin]) => cardOf(each, bulletin, showing(each))), next: null }
    case 'bulletin.read':
      door.read.add(id)
      return { people: 8, households: 5 }
    case 'bulletin.readers':
      return { residents: 40, people: 7, households: 4, remindedAt: null }
    case 'bulletin.places':
      return { items: PLACES }
    default: {
      const bulletin = door.bulletins[id]
      return bulletin && viewOf(id, bulletin, showing(id))
    }
  }
}

function showing(id: string) {
  return {
    actor: door.actor,
    placeName: '怡景嘉园',
    deskName: '怡景嘉园',
    picture: (file: string) => ({ id: file, thumb: `/${file}/thumb`, full: `/${file}/full` }),
    people: 7,
    households: 4,
    hasRead: door.read.has(id),
  }
}
