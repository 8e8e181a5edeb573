import * as v from 'valibot'
import { partiesOf } from '@/domain/repair/ability'
import type { Report } from '@/domain/repair/report'
import { matter } from '@/domain/repair/schema'
import { cardOf, matterOf } from '@/domain/repair/view'
import type { Instant } from '@/domain/shared/time'
import { actors, after, makeReport, reportIn } from '../../support/builders/report'
import { later } from '../../support/clock'

const picture = (id: string) => ({ id, thumb: `/thumb/${id}`, full: `/full/${id}` })

function seenBy(who: keyof typeof actors, report: Report, now: Instant = later(report.updatedAt, 1)) {
  const actor = actors[who]
  const showing = {
    now,
    parties: partiesOf(actor, report),
    person: actor.kind === 'person' ? actor.person : null,
    placeName: '怡景嘉园 3栋',
    picture,
  }
  return { card: cardOf('r1', report, showing), matter: matterOf('r1', report, { id: 'joint.r1', reports: 3, space: null }, showing) }
}

/** Everything that is private bears a mark that can be found in whatever a reader gets. */
function marked(overrides: Partial<Report> = {}): Report {
  const told = { ...makeReport({ photos: ['PHOTO-1'], wordsPassed: true }), ...overrides }
  let report: Report = {
    ...told,
    words: 'WORDS',
    room: 'ROOM',
    phone: 'PHONE',
    onBehalfOf: 'ELDER',
    reporterName: 'REPORTER-NAME',
    spot: 'SPOT',
    wished: { from: '2026-11-24T01:11:11.000Z', to: '2026-11-24T02:00:00.000Z' },
  }
  report = { ...report, steps: report.steps.map((step) => ({ ...step, by: { ...step.by, name: 'REPORTER-NAME' } })) }
  report = after(report, 'note', 'desk', undefined, { action: 'note', words: 'INTERNAL', photos: ['PHOTO-INTERNAL'] })
  report = after(report, 'dispatch', 'desk', undefined, {
    action: 'dispatch',
    fixer: { id: 'fixer', name: 'FIXER-NAME' },
    words: 'DISPATCH-WORDS',
  })
  report = after(report, 'askInfo', 'assignee', undefined, { action: 'askInfo', words: 'QUESTION' })
  report = after(report, 'supplyInfo', 'reporter', undefined, { action: 'supplyInfo', words: 'ANSWER', photos: ['PHOTO-ANSWER'] })
  report = after(report, 'quote', 'assignee', undefined, { action: 'quote', fen: 987_654, words: 'QUOTE' })
  report = after(report, 'acceptQuote', 'reporter')
  report = after(report, 'proposeVisit', 'assignee', undefined, {
    action: 'proposeVisit',
    slot: { from: '2026-11-25T03:33:33.000Z', to: '2026-11-25T04:00:00.000Z' },
  })
  report = { ...after(report, 'start', 'assignee'), joined: ['second'] }
  return after(report, 'resolve', 'assignee', undefined, {
    action: 'resolve',
    before: ['PHOTO-BEFORE'],
    after: ['PHOTO-AFTER'],
    words: 'WORK-WORDS',
  })
}

const SEALED = ['ROOM', 'PHONE"', 'ELDER']
const INTERNAL = ['INTERNAL', 'PHOTO-INTERNAL', 'joint.r1']
const DEALINGS = [
  'QUESTION',
  'ANSWER',
  'PHOTO-ANSWER',
  'QUOTE',
  '987654',
  '03:33:33',
  'DISPATCH-WORDS',
  'WORK-WORDS',
  '01:11:11',
  'FIXER-NAME',
  'REPORTER-NAME',
  '名',
]

function found(marks: readonly string[], view: unknown): string[] {
  const text = JSON.stringify(view)
  return marks.filter((mark) => text.includes(mark))
}

describe('a view holds what its reader may know', () => {
  test('nobody finds room, telephone or the elder’s name in any view, not even sealed', () => {
    for (const who of Object.keys(actors) as (keyof typeof actors)[]) expect(found(SEALED, seenBy(who, marked()))).toEqual([])
  })
  test('nobody learns who joined, only how many', () => {
    for (const who of Object.keys(actors) as (keyof typeof actors)[]) expect(found(['"second"'], seenBy(who, marked()))).toEqual([])
    expect(seenBy('neighbour', marked()).card?.joined).toBe(1)
  })
  test.each(['stranger', 'otherSecretary', 'visitor', 'otherFixer', 'stairHead'] as const)('to %s there is no such report', (who) =>
    expect(seenBy(who, marked())).toEqual({ card: null, matter: null }),
  )

  test('a neighbour sees the public part: roles without names, no reasons, no prices, no appointments', () => {
    const view = seenBy('neighbour', { ...marked(), photosShown: 'shown' })
    expect(found([...INTERNAL, ...DEALINGS], view)).toEqual([])
    expect(found(['WORDS', 'SPOT', 'PHOTO-1', 'PHOTO-BEFORE', 'PHOTO-AFTER'], view)).toEqual([
      'WORDS',
      'SPOT',
      'PHOTO-1',
      'PHOTO-BEFORE',
      'PHOTO-AFTER',
    ])
    expect(view.matter).toMatchObject({
      hasContact: false,
      byHelper: false,
      visit: null,
      quote: null,
      rating: null,
      joint: null,
      showing: null,
    })
  })
  test('a neighbour sees no picture before somebody has looked at it', () =>
    expect(found(['PHOTO-'], seenBy('neighbour', marked()))).toEqual([]))
  test('pictures that were supplied later are not shown because the first ones were', () => {
    expect(found(['PHOTO-ANSWER'], seenBy('neighbour', { ...marked(), photosShown: 'shown' }))).toEqual([])
    expect(found(['PHOTO-ANSWER'], seenBy('secretary', marked()))).toEqual(['PHOTO-ANSWER'])
  })
  test.each([
    ['one of a home', { scope: 'home' as const }],
    ['one whose words wait for a look', { wordsShown: 'checking' as const }],
    ['one that was hidden', { wordsShown: 'hidden' as const }],
  ])('to a neighbour there is no report: %s', (_why, overrides) => {
    expect(seenBy('neighbour', marked(overrides))).toEqual({ card: null, matter: null })
  })

  test('the reporter sees all but what is internal', () => {
    const view = seenBy('reporter', marked())
    expect(found(INTERNAL, view)).toEqual([])
    expect(found(DEALINGS, view)).toEqual(DEALINGS)
    expect(view.matter).toMatchObject({ reader: 'reporter', hasContact: true, byHelper: true, joint: null })
  })
  test.each(['secretary', 'community', 'street', 'district', 'fixer', 'gridWorker'] as const)('%s sees what is internal', (who) =>
    expect(found(INTERNAL, seenBy(who, marked()))).toEqual(INTERNAL),
  )
  test('a former fixer sees nothing any more', () =>
    expect(seenBy('fixer', after(marked(), 'reopen', 'reporter'))).toEqual({ card: null, matter: null }))

  test('every view fits its contract to the letter, without a field that the contract does not name', () => {
    const strict = v.strictObject(matter.entries)
    for (const who of ['reporter', 'neighbour', 'secretary', 'fixer', 'gridWorker'] as const) {
      for (const state of ['submitted', 'needsInfo', 'resolved', 'closed', 'merged'] as const) {
        const view = seenBy(who, reportIn(state)).matter
        if (view) expect(v.safeParse(strict, view).issues).toBeUndefined()
      }
    }
  })
})

describe('a row of the inbox', () => {
  test('is late by its running deadline alone: an answer that came late is no reason to hurry now', () => {
    const answeredLate = after(makeReport(), 'accept', 'desk', later(makeReport().answer.dueAt ?? '', 5))
    expect(seenBy('secretary', answeredLate).matter).toMatchObject({ late: false, answer: { late: true } })
    expect(seenBy('secretary', answeredLate, later(answeredLate.dueAt, 1)).card?.late).toBe(true)
  })
  test('has no deadline while it waits for the resident', () =>
    expect(seenBy('secretary', reportIn('needsInfo')).matter).toMatchObject({ dueAt: null, late: false, resolution: { paused: true } }))
  test('offers first what this reader is waited for', () => {
    expect(seenBy('secretary', makeReport()).card?.next).toBe('dispatch')
    expect(seenBy('fixer', reportIn('dispatched')).card?.next).toBe('start')
    expect(seenBy('reporter', reportIn('resolved')).card?.next).toBe('confirm')
    expect(seenBy('neighbour', makeReport()).card?.next).toBe('join')
    expect(seenBy('reporter', after(reportIn('dispatched'), 'quote', 'assignee')).card?.next).toBe('acceptQuote')
    expect(seenBy('fixer', after(reportIn('dispatched'), 'proposeVisit', 'reporter')).card?.next).toBe('confirmVisit')
  })
  test('offers the desk to show pictures that wait for a look, and to hide what is shown', () => {
    const waiting = seenBy('secretary', makeReport({ photos: ['p1'] })).matter
    expect(waiting?.actions).toContain('publish')
    expect(waiting?.showing).toBe('checking')
    const published = seenBy('secretary', after(makeReport({ photos: ['p1'] }), 'publish', 'desk')).matter
    expect(published?.actions).not.toContain('publish')
    expect(published?.actions).toContain('hide')
  })
})
