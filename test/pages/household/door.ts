import { TERMS_VERSION } from '@/domain/privacy/words'

interface Envelope {
  action: string
  data: Record<string, unknown>
  requestId?: string
}

export const ANNA = { person: 'anna', nickname: '小安', hats: [], homes: [] }
const BUILDING = { id: 'b3', name: '3栋', estate: 'yijing', estateName: '怡景嘉园' }
const HOME = {
  membership: 'm1',
  household: 'h301',
  building: 'b3',
  place: '怡景嘉园 3栋',
  door: '1单元301',
  relation: 'family',
  state: 'claimed',
  at: '2026-11-21T00:00:00.000Z',
  dueAt: '2026-11-28T00:00:00.000Z',
  voice: false,
  ownersVote: null,
  actions: ['undo'],
  members: [],
  trail: [],
}

/** A door in memory behind the client's one seam, the transport. */
export const door = {
  online: true,
  /** To the terms of privacy. */
  agreed: true,
  /** Every envelope that came in. */
  asked: [] as Envelope[],
  /** Given instead of a value, once, by action. */
  refusals: {} as Record<string, { code: string; message?: string; fields?: Record<string, string> }>,
}

/** @public Asked for by jest.requireActual. */
export async function call(envelope: Envelope) {
  if (!door.online && envelope.action === 'household.claim') return { kind: 'unreached' as const }
  door.asked.push(envelope)
  const refusal = door.refusals[envelope.action]
  delete door.refusals[envelope.action]
  return { kind: 'answer' as const, body: refusal ? { ok: false, refusal } : { ok: true, value: answerTo(envelope) } }
}

function answerTo({ action, data }: Envelope): unknown {
  switch (action) {
    case 'household.estates':
      return { estates: [{ id: 'yijing', name: '怡景嘉园', community: '东教社区', buildings: [{ id: 'b3', name: '3栋' }] }], more: false }
    case 'household.doors':
      return {
        building: BUILDING,
        units: [
          {
            unit: '1单元',
            doors: [
              { household: 'h301', room: '301' },
              { household: 'h302', room: '302' },
            ],
          },
        ],
      }
    case 'session.me':
      return ANNA
    case 'privacy.terms':
      return { version: TERMS_VERSION, agreed: door.agreed ? TERMS_VERSION : null, officer: null }
    case 'privacy.consent':
      return { version: TERMS_VERSION }
    case 'household.claim':
      return { home: { ...HOME, ...(data.code !== null && { state: 'confirmed', dueAt: null, voice: true }) } }
    default:
      return null
  }
}
