import { KEPT_DAYS } from '@/domain/child/limits'
import type { ChildItem } from '@/domain/child/schema'
import { CHILD_TERMS_VERSION } from '@/domain/child/words'
import { TERMS_VERSION } from '@/domain/privacy/words'
import { DAY, instant } from '@/domain/shared/time'

interface Envelope {
  action: string
  data: Record<string, unknown>
  requestId?: string
}

export const ANNA = { person: 'anna', nickname: '小安', hats: [], homes: [] }

/** So many days from now. */
const inDays = (days: number) => instant(Date.now() + days * DAY)

/** A child of seven or eight, with consent. */
export function aChild(overrides: Partial<ChildItem> = {}): ChildItem {
  return {
    id: 'c1',
    nickname: '小石榴',
    birthMonth: '2019-05',
    ageMonths: 90,
    allergyNote: null,
    pickUps: [],
    consent: { state: 'holds', version: CHILD_TERMS_VERSION, at: inDays(-60), until: inDays(305) },
    deletedAt: null,
    upcoming: 0,
    ...overrides,
  }
}

/** A door in memory behind the client's one seam, the transport. */
export const door = {
  online: true,
  children: [] as ChildItem[],
  asked: [] as Envelope[],
  /** Given instead of a value, once, by action. */
  refusals: {} as Record<string, { code: string; message?: string; fields?: Record<string, string> }>,
}

/** What was written, without the reads. */
export const written = () => door.asked.filter(({ action }) => /child\.(save|pickUps|consent|withdraw|remove)/.test(action))

/** @public Asked for by jest.requireActual. */
export async function call(envelope: Envelope) {
  if (!door.online) return { kind: 'unreached' as const }
  door.asked.push(envelope)
  const refusal = door.refusals[envelope.action]
  delete door.refusals[envelope.action]
  return { kind: 'answer' as const, body: refusal ? { ok: false, refusal } : { ok: true, value: answerTo(envelope) } }
}

function answerTo({ action, data }: Envelope): unknown {
  switch (action) {
    case 'child.list':
      return { items: door.children, most: 10 }
    case 'child.terms':
      return { version: CHILD_TERMS_VERSION, officer: null, chapters: [{ title: '留什么', lines: ['小名和出生年月。'] }] }
    case 'privacy.terms':
      return { version: TERMS_VERSION, agreed: TERMS_VERSION, officer: null }
    case 'child.save':
      return changed({ ...data, id: String(data.child ?? 'c9') })
    case 'child.pickUps':
      return changed({ id: String(data.child), pickUps: data.pickUps as ChildItem['pickUps'] })
    case 'child.consent':
      return changed({ id: String(data.child), consent: aChild().consent, deletedAt: null })
    case 'child.withdraw':
      return changed({
        id: String(data.child),
        consent: { ...aChild().consent, state: 'withdrawn', until: inDays(0) },
        deletedAt: inDays(KEPT_DAYS),
        allergyNote: null,
        pickUps: [],
        upcoming: 0,
      })
    case 'child.remove':
      door.children = door.children.filter(({ id }) => id !== data.child)
      return { removed: data.child }
    default:
      return null
  }
}

/** The child as it is now, or a new one. */
function changed(part: Partial<ChildItem> & { id: string }): ChildItem {
  const before = door.children.find(({ id }) => id === part.id) ?? aChild({ id: part.id })
  const after = { ...before, ...part }
  door.children = [...door.children.filter(({ id }) => id !== part.id), after]
  return after
}
