import { castAsOwner, castAsProxy, confirmPaper, dropPaper, enterPaper, handOver, takeBack } from '@/domain/vote/ballot'
import type { RollLine } from '@/domain/vote/vote'
import { makeBallot, makeLine } from '../../support/builders/vote'

const AT = '2026-11-24T01:00:00.000Z'
const by = (person: string) => ({ by: person, at: AT })

function granted<T>(outcome: { ok: true; value: T } | { ok: false; refusal: { code: string } }): T {
  if (!outcome.ok) throw new Error(outcome.refusal.code)
  return outcome.value
}

function codeOf(outcome: { ok: true } | { ok: false; refusal: { code: string } }): string {
  return outcome.ok ? 'accepted' : outcome.refusal.code
}

const blank = makeLine('502')
const handed = granted(handOver(blank, 'li', by('zhang')))
const entered = granted(enterPaper(blank, 'against', by('stairHead')))

describe('a second vote for the same part', () => {
  const voted = makeLine('502', { ballot: makeBallot('against') })

  test('replaces the first where the vote says so', () => {
    const again = granted(castAsOwner(voted, 'consent', 'replace', by('partner')))
    expect(again.ballot).toMatchObject({ choice: 'consent', by: 'partner' })
  })

  test('is refused where the vote says so', () => {
    expect(codeOf(castAsOwner(voted, 'consent', 'refuse', by('partner')))).toBe('already')
  })
})

describe('a ballot that was handed over', () => {
  test('is cast by whoever it was handed to, and by nobody else', () => {
    expect(granted(castAsProxy(handed, 'consent', 'refuse', by('li'))).ballot).toMatchObject({ how: 'proxy', by: 'li' })
    expect(codeOf(castAsProxy(handed, 'consent', 'replace', by('wang')))).toBe('forbidden')
  })

  test('can be taken back before it was used, and not afterwards', () => {
    expect(granted(takeBack(handed))).toMatchObject({ proxy: null, proxyTo: null })
    expect(codeOf(takeBack(granted(castAsProxy(handed, 'consent', 'refuse', by('li')))))).toBe('tooLate')
    expect(codeOf(takeBack(blank))).toBe('wrongState')
  })

  test('ends when the owner casts it after all', () => {
    const own = granted(castAsOwner(handed, 'against', 'replace', by('zhang')))
    expect(own).toMatchObject({ proxy: null, proxyTo: null })
    expect(codeOf(castAsProxy(own, 'consent', 'replace', by('li')))).toBe('forbidden')
  })

  test('cannot be handed over once it was cast', () => {
    expect(codeOf(handOver(makeLine('502', { ballot: makeBallot('consent') }), 'li', by('zhang')))).toBe('already')
  })
})

describe('a ballot on paper', () => {
  const counts = ({ ballot, cast }: RollLine) => [ballot?.choice ?? null, cast]

  test('counts for nothing before a second person has read it', () => {
    expect(counts(entered)).toEqual([null, false])
    expect(codeOf(enterPaper(entered, 'against', by('gridWorker')))).toBe('already')
  })

  test('is never confirmed by who entered it', () => {
    expect(codeOf(confirmPaper(entered, 'against', by('stairHead')))).toBe('forbidden')
  })

  test('counts when somebody else has read the same', () => {
    const confirmed = granted(confirmPaper(entered, 'against', by('gridWorker')))
    expect(confirmed.ballot).toMatchObject({ choice: 'against', how: 'paper', by: 'stairHead', second: 'gridWorker' })
    expect(confirmed.paperState).toBe('none')
  })

  test('waits when somebody else has read something else, until it is read anew by two', () => {
    const differs = granted(confirmPaper(entered, 'consent', by('gridWorker')))
    expect(counts(differs)).toEqual([null, false])
    expect(differs.paperState).toBe('differs')
    expect(codeOf(confirmPaper(differs, 'against', by('secretary')))).toBe('wrongState')
    expect(granted(enterPaper(granted(dropPaper(differs)), 'consent', by('gridWorker'))).paperState).toBe('waiting')
  })

  test('never takes the place of what was said on a phone, before or between the two readings', () => {
    expect(codeOf(enterPaper(makeLine('502', { ballot: makeBallot('consent') }), 'against', by('stairHead')))).toBe('already')
    const phoned = granted(castAsOwner(entered, 'consent', 'replace', by('zhang')))
    expect(phoned).toMatchObject({ paper: null, paperState: 'none' })
    expect(codeOf(confirmPaper(phoned, 'against', by('gridWorker')))).toBe('already')
  })

  test('names whoever had a hand in it', () => {
    expect([...granted(confirmPaper(entered, 'against', by('gridWorker'))).persons].sort()).toEqual(['gridWorker', 'stairHead'])
    expect([...handed.persons].sort()).toEqual(['li', 'zhang'])
  })
})
