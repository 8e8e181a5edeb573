import { tally } from '@/domain/vote/count'
import { newVote } from '@/domain/vote/decide'
import type { Party } from '@/domain/vote/machine'
import { recount } from '@/domain/vote/record'
import type { MyPart, PaperDoor, RecordPage, VoteView, Why } from '@/domain/vote/schema'
import { doorOf, partOf, viewOf } from '@/domain/vote/view'
import type { Content, RollLine, Vote } from '@/domain/vote/vote'
import { makeActor } from '../../support/builders/person'
import { makeContent } from '../../support/builders/vote'
import { china } from '../../support/clock'

interface Envelope {
  action: string
  data: Record<string, unknown>
  requestId?: string
}

/** Tuesday of the first week of the vote. */
export const NOW = china('2026-11-24 10:00')

/** A door in memory over one vote: the real views behind the client's one seam, the transport. */
export const door = {
  content: {} as Partial<Content>,
  vote: {} as Partial<Vote>,
  lines: [] as RollLine[],
  /** Parts of the reader. */
  mine: [] as string[],
  as: 'owner' as MyPart['as'],
  parties: ['member', 'owner'] as Party[],
  why: 'mayVote' as Why,
  record: null as RecordPage | null,
  online: true,
  asked: [] as Envelope[],
  /** Given instead of an answer, once, by action. */
  refusals: {} as Record<string, { code: string; message?: string }>,
}

/** @public Asked for by jest.requireActual. */
export async function call(envelope: Envelope) {
  door.asked.push(envelope)
  if (!door.online) return { kind: 'unreached' as const }
  const refusal = door.refusals[envelope.action]
  delete door.refusals[envelope.action]
  return { kind: 'answer' as const, body: refusal ? { ok: false, refusal } : { ok: true, value: answerTo(envelope) } }
}

function answerTo({ action, data }: Envelope): unknown {
  switch (action) {
    case 'vote.get':
      return viewNow()
    case 'vote.record':
      return door.record
    case 'vote.cast':
    case 'vote.delegate':
    case 'vote.takeBack':
      return { parts: partsNow() }
    case 'vote.proxyCode':
      return { code: '12345678' }
    case 'vote.rollCheck':
      return {
        parts: 7,
        area: 7_000_001,
        heads: 6,
        withoutArea: 1,
        withoutOwner: 1,
        gaps: [{ building: 'b', name: '3栋', withoutArea: 1, withoutOwner: 0 }],
      }
    case 'vote.watch':
      return { id: 'vote', title: '', state: 'open', buildings: [{ building: 'b', name: '3栋', parts: 5, cast: 2, papers: 1, differs: 1 }] }
    case 'vote.doors':
      return { id: 'vote', title: '晾晒场', state: 'open', taking: true, building: { id: 'b', name: '3栋' }, doors: doorsNow() }
    case 'vote.draft':
      return viewNow()
    default:
      return doorsNow().find(({ part }) => part === data.part)
  }
}

function voteNow(): Vote {
  const origin = { tenant: 'yanping', estate: 'yijing-garden', path: ['yanping', 'yijing-garden'], writer: 'secretary' }
  const roll = { id: 'roll', hash: 'a1'.repeat(32), parts: 3, area: 3_000_000, heads: 2, leftOut: 0, withoutOwner: 0 }
  return { ...newVote(origin, makeContent(door.content), true, NOW), state: 'open', roll, ...door.vote }
}

function partsNow(): MyPart[] {
  return door.lines
    .filter(({ part }) => door.mine.includes(part))
    .map((line) => partOf(line, door.as, voteNow(), { place: `3栋 ${line.door}`, proxyName: line.proxyTo && '李叔', now: NOW }))
}

function viewNow(): VoteView {
  const counts = tally(door.lines.map(({ area, head, ballot }) => ({ area, head, choice: ballot?.choice ?? null })))
  const showing = {
    actor: makeActor('zhang', []),
    now: NOW,
    parties: door.parties,
    estateName: '怡景嘉园',
    counts,
    mine: partsNow(),
    why: door.why,
  }
  return viewOf('vote', voteNow(), showing)
}

function doorsNow(): PaperDoor[] {
  return door.lines.map((line) => doorOf(line, 'me', false))
}

/** The record of these lines, as it would have been published. */
export function recordOf(lines: RecordPage['lines']): RecordPage {
  const { hash, counts, result } = recount(lines, 'spendFund')
  return { title: '晾晒场', matter: 'spendFund', force: 'binds', hash, counts, result, closedAt: NOW, lines, next: null, mine: [] }
}
