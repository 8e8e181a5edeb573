import { partiesOf } from '@/domain/repair/ability'
import { type Command, decide } from '@/domain/repair/decide'
import type { Report } from '@/domain/repair/report'
import { matterOf } from '@/domain/repair/view'
import type { Person } from '@/domain/shared/actor'
import { SETTINGS } from '../../support/builders/report'

interface Envelope {
  action: string
  data: Record<string, unknown>
  requestId?: string
}

/** A door in memory over one report: the real rules and views behind the client's one seam, the transport. */
export const door = {
  report: undefined as unknown as Report,
  actor: undefined as unknown as Person,
  /** False: nothing gets through. */
  online: true,
  /** Every envelope that came in. */
  asked: [] as Envelope[],
  /** Given instead of what the rules say, once, by action. */
  refusals: {} as Record<string, { code: string; message?: string; fields?: Record<string, string> }>,
}

/** @public Asked for by jest.requireActual. */
export async function call(envelope: Envelope) {
  if (!door.online) return { kind: 'unreached' as const }
  door.asked.push(envelope)
  const refusal = door.refusals[envelope.action]
  delete door.refusals[envelope.action]
  return { kind: 'answer' as const, body: refusal ? { ok: false, refusal } : answerTo(envelope) }
}

function answerTo({ action, data }: Envelope) {
  const value = (given: unknown) => ({ ok: true, value: given })
  switch (action) {
    case 'repair.get':
      return value(view())
    case 'repair.fixers':
      return value({ items: [{ id: 'fixer', name: '李师傅', jobs: 0 }] })
    case 'repair.mergeable':
      return value({ items: [] })
    default: {
      const { report: _, ...fields } = data
      const command = {
        ...fields,
        action: action.replace('repair.', ''),
        ...(fields.fixer !== undefined && { fixer: { id: fields.fixer, name: '李师傅' } }),
      }
      const { now, parties, person } = showing()
      const decided = decide(door.report, command as Command, { now, parties, person, name: door.actor.nickname, settings: SETTINGS })
      if (!decided.ok) return decided
      door.report = decided.value
      return value(view())
    }
  }
}

function view() {
  return matterOf('r1', door.report, null, showing())
}

function showing() {
  const picture = (id: string) => ({ id, thumb: `/${id}/thumb`, full: `/${id}/full` })
  return {
    now: new Date().toISOString(),
    parties: partiesOf(door.actor, door.report),
    person: door.actor.person,
    placeName: '怡景嘉园 3栋',
    picture,
  }
}
