import { livesIn, mayReportAt, partiesOf, readerOf, seesContact, seesInternal } from '@/domain/repair/ability'
import { mayTake } from '@/domain/repair/decide'
import type { Action, State } from '@/domain/repair/machine'
import type { Report } from '@/domain/repair/report'
import { actors, after, hat, makeReport, OTHER_PATH, PATH, person, reportIn } from '../../support/builders/report'

type Who = keyof typeof actors

const atBuilding: Report['accountable'] = { rung: 'building', place: 'yijing-3', person: 'stairHead', name: '3栋楼栋长' }

function may(who: Who, action: Action, report: Report): boolean {
  return mayTake(report, action, partiesOf(actors[who], report)).ok
}

describe('who may do what', () => {
  const sentences: [sentence: string, who: Who, action: Action, state: State, may: boolean][] = [
    ['the secretary of the estate may dispatch', 'secretary', 'dispatch', 'submitted', true],
    ['a secretary of another estate may not dispatch', 'otherSecretary', 'dispatch', 'submitted', false],
    ['the community may dispatch in its estates', 'community', 'dispatch', 'submitted', true],
    ['the street may dispatch', 'street', 'dispatch', 'submitted', true],
    ['the district may dispatch', 'district', 'dispatch', 'submitted', true],
    ['a fixer may not dispatch', 'fixer', 'dispatch', 'submitted', false],
    ['the reporter may not dispatch', 'reporter', 'dispatch', 'submitted', false],
    ['a grid worker may not dispatch', 'gridWorker', 'dispatch', 'submitted', false],
    ['a stair head may not dispatch where reports arrive at the estate', 'stairHead', 'dispatch', 'submitted', false],
    ['a visitor may not dispatch', 'visitor', 'dispatch', 'submitted', false],
    ['a neighbour may not decline', 'neighbour', 'decline', 'submitted', false],
    ['a secretary of another estate may not decline', 'otherSecretary', 'decline', 'submitted', false],
    ['the fixer who has the job may start', 'fixer', 'start', 'dispatched', true],
    ['another fixer of the estate may not start', 'otherFixer', 'start', 'dispatched', false],
    ['the secretary may not start in the fixer’s place', 'secretary', 'start', 'dispatched', false],
    ['the fixer who has the job may return it', 'fixer', 'return', 'dispatched', true],
    ['the secretary may take a job from one fixer and give it to another', 'secretary', 'transfer', 'dispatched', true],
    ['another fixer may not take the job', 'otherFixer', 'transfer', 'dispatched', false],
    ['the fixer may finish the work', 'fixer', 'resolve', 'inProgress', true],
    ['the reporter may not declare the work finished', 'reporter', 'resolve', 'inProgress', false],
    ['the reporter may confirm', 'reporter', 'confirm', 'resolved', true],
    ['the fixer may not confirm the own work', 'fixer', 'confirm', 'resolved', false],
    ['the secretary may not confirm for the resident', 'secretary', 'confirm', 'resolved', false],
    ['a neighbour may not rate', 'neighbour', 'rate', 'closed', false],
    ['the reporter may reopen', 'reporter', 'reopen', 'resolved', true],
    ['a neighbour may not reopen', 'neighbour', 'reopen', 'resolved', false],
    ['the reporter may nudge', 'reporter', 'nudge', 'submitted', true],
    ['a neighbour may not nudge', 'neighbour', 'nudge', 'submitted', false],
    ['a neighbour may join', 'neighbour', 'join', 'submitted', true],
    ['the reporter may not join the own report', 'reporter', 'join', 'submitted', false],
    ['a resident of another estate may not join', 'stranger', 'join', 'submitted', false],
    ['the reporter may withdraw', 'reporter', 'withdraw', 'submitted', true],
    ['a neighbour may not withdraw somebody’s report', 'neighbour', 'withdraw', 'submitted', false],
    ['the secretary may not withdraw somebody’s report', 'secretary', 'withdraw', 'submitted', false],
    ['the fixer may name a price', 'fixer', 'quote', 'dispatched', true],
    ['the secretary may not name a price', 'secretary', 'quote', 'dispatched', false],
    ['the reporter may accept the price', 'reporter', 'acceptQuote', 'dispatched', true],
    ['the fixer may not accept the own price', 'fixer', 'acceptQuote', 'dispatched', false],
    ['a grid worker may leave a remark', 'gridWorker', 'note', 'submitted', true],
    ['a grid worker may not publish', 'gridWorker', 'publish', 'submitted', false],
    ['the reporter may not publish', 'reporter', 'publish', 'submitted', false],
    ['the secretary may publish', 'secretary', 'publish', 'submitted', true],
    ['the timer alone may climb', 'system', 'climb', 'submitted', true],
    ['the secretary may not climb', 'secretary', 'climb', 'submitted', false],
    ['the secretary may not close by silence', 'secretary', 'autoClose', 'resolved', false],
    ['the timer may not dispatch', 'system', 'dispatch', 'submitted', false],
  ]
  test.each(sentences)('%s', (_sentence, who, action, state, allowed) => expect(may(who, action, reportIn(state))).toBe(allowed))

  test('a stair head may dispatch where reports arrive at the building', () => {
    expect(may('stairHead', 'dispatch', makeReport({ accountable: atBuilding }))).toBe(true)
  })
  test('a stair head of another building may not', () => {
    const other = person('other', hat('stairHead', 'building', ['yanping', 'ziyun', 'yijing', 'yijing-garden', 'yijing-5']))
    expect(partiesOf(other, makeReport({ accountable: atBuilding }))).toEqual([])
  })
  test('a fixer who no longer serves the place has no part in the job, even before it is handed over', () => {
    const job = reportIn('dispatched')
    expect(partiesOf(actors.fixer, job)).toEqual(['assignee'])
    expect(partiesOf(person('fixer', hat('fixer', 'estate', OTHER_PATH)), job)).toEqual([])
    expect(partiesOf(person('fixer', hat('fixer', 'street')), job)).toEqual(['assignee'])
  })
  test('nobody of another tenant has any part in it, whatever their hats say', () => {
    for (const who of Object.values(actors)) expect(partiesOf({ ...who, tenant: 'elsewhere' }, makeReport())).toEqual([])
  })
  test('one person may be several: a secretary who lives there and reported is reporter and desk, not neighbour', () => {
    const secretary = person('secretary', hat('secretary', 'estate'), hat('resident', 'building'))
    expect(partiesOf(secretary, makeReport({ reporter: 'secretary' }))).toEqual(['reporter', 'desk'])
  })
})

describe('who may read', () => {
  const shown = makeReport()
  const home = makeReport({ scope: 'home' })
  const unmoderated = makeReport({ wordsPassed: false })
  const hidden = after(makeReport(), 'hide', 'desk')
  const rows: [who: Who, shown: string | null, home: string | null, unmoderated: string | null][] = [
    ['reporter', 'reporter', 'reporter', 'reporter'],
    ['neighbour', 'neighbour', null, null],
    ['secretary', 'staff', 'staff', 'staff'],
    ['community', 'staff', 'staff', 'staff'],
    ['street', 'staff', 'staff', 'staff'],
    ['district', 'staff', 'staff', 'staff'],
    ['gridWorker', 'staff', 'staff', 'staff'],
    ['stairHead', null, null, null],
    ['fixer', null, null, null],
    ['otherSecretary', null, null, null],
    ['stranger', null, null, null],
    ['visitor', null, null, null],
  ]
  test.each(rows)('%s reads a public report as %s, one of a home as %s, an unmoderated one as %s', (who, ...expected) => {
    expect([shown, home, unmoderated].map((report) => readerOf(partiesOf(actors[who], report), report))).toEqual(expected)
    // What the desk hides is as if it had never passed.
    expect(readerOf(partiesOf(actors[who], hidden), hidden)).toBe(expected[2])
  })
})

describe('who sees room and telephone', () => {
  const sees = (who: Who, report: Report) => seesContact(partiesOf(actors[who], report), report)
  const job = reportIn('dispatched')

  test.each([
    ['reporter', true],
    ['secretary', true],
    ['community', true],
    ['fixer', true],
    ['otherFixer', false],
    ['gridWorker', false],
    ['neighbour', false],
    ['stairHead', false],
    ['stranger', false],
    ['otherSecretary', false],
    ['visitor', false],
  ] as const)('%s: %s', (who, expected) => expect(sees(who, job)).toBe(expected))
  test('a fixer who gave the job back no longer sees the contact', () =>
    expect(sees('fixer', after(job, 'return', 'assignee'))).toBe(false))
  test('a fixer whose job went to another no longer sees it, and the other does', () => {
    const handed = after(job, 'transfer', 'desk')
    expect([sees('fixer', handed), sees('otherFixer', handed)]).toEqual([false, true])
  })
  test('a fixer sees it while there may still be something to mend, and no more once it is closed', () => {
    expect([
      sees('fixer', reportIn('resolved')),
      sees('fixer', reportIn('closed')),
      sees('fixer', after(job, 'withdraw', 'reporter')),
    ]).toEqual([true, false, false])
  })
  test('the grid worker reads remarks, but no address', () => expect(seesInternal(partiesOf(actors.gridWorker, job))).toBe(true))
})

describe('who may report where', () => {
  const estate = PATH.slice(0, 4)
  const rows: [
    who: Who,
    building: ReturnType<typeof mayReportAt>,
    estate: ReturnType<typeof mayReportAt>,
    elsewhere: ReturnType<typeof mayReportAt>,
  ][] = [
    ['reporter', 'asResident', 'asResident', null],
    ['neighbour', 'asResident', 'asResident', null],
    ['stairHead', 'asHelper', 'asHelper', null],
    ['gridWorker', 'asHelper', 'asHelper', null],
    ['secretary', 'asHelper', 'asHelper', null],
    ['community', 'asHelper', 'asHelper', 'asHelper'],
    ['fixer', null, null, null],
    ['stranger', null, null, 'asResident'],
    ['visitor', null, null, null],
    ['system', null, null, null],
  ]
  test.each(rows)('%s: at 3栋 %s, between the buildings %s, in another estate %s', (who, ...expected) => {
    expect([PATH, estate, OTHER_PATH].map((path) => mayReportAt(actors[who], path))).toEqual(expected)
  })
  test('a stair head is no helper at the next building', () => expect(mayReportAt(actors.stairHead, [...estate, 'yijing-5'])).toBeNull())
})

test('whoever lives in one building of an estate lives in the estate, and not in the next', () => {
  expect([
    livesIn(actors.neighbour, 'yijing-garden'),
    livesIn(actors.neighbour, 'chunhui'),
    livesIn(actors.secretary, 'yijing-garden'),
  ]).toEqual([true, false, false])
})
