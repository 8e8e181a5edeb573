import { partiesOf } from '@/domain/repair/ability'
import { isOpen, STATES } from '@/domain/repair/machine'
import type { Report } from '@/domain/repair/report'
import { matterOf } from '@/domain/repair/view'
import type { Actor } from '@/domain/shared/actor'
import { historyOf } from '@/pages/repair/matter/history'
import { fenOf, yuanOf } from '@/pages/repair/matter/money'
import { headlineOf, PROGRESS, progressOf, promiseOf } from '@/pages/repair/matter/promise'
import { shareCard } from '@/pages/repair/matter/share'
import { visitDays } from '@/pages/repair/matter/steps/slots'
import { actors, makeReport } from '../../support/builders/report'
import { later, MORNING } from '../../support/clock'

/** The view of a report that this actor is given. */
function seenBy(actor: Actor, report: Report, now = MORNING) {
  const picture = (id: string) => ({ id, thumb: `/${id}/thumb`, full: `/${id}/full` })
  const person = actor.kind === 'person' ? actor.person : null
  const view = matterOf('r1', report, null, { now, parties: partiesOf(actor, report), person, placeName: '怡景嘉园 3栋', picture })
  if (!view) throw new Error('They may not see it')
  return view
}

describe('money', () => {
  it.each([
    ['80', 8_000],
    ['12.5', 1_250],
    ['0.29', 29],
    ['19.99', 1_999],
    ['100000', 10_000_000],
    [' 7. ', 700],
  ])('reads "%s" yuan as %d fen, without a rounding error', (typed, fen) => {
    expect(fenOf(typed)).toBe(fen)
  })

  it.each(['', '-1', '1.234', '8元', '1e3', '.5', '１２'])('does not take "%s" for an amount', (typed) => {
    expect(fenOf(typed)).toBeNull()
  })

  it('shows every price up to a thousand yuan so that it is read back as the same', () => {
    const changed = Array.from({ length: 100_001 }, (_, fen) => fen).filter((fen) => fenOf(yuanOf(fen).slice(1)) !== fen)
    expect(changed).toEqual([])
  })
})

describe('what is promised', () => {
  it('names who answers and by when, until that time', () => {
    const promise = promiseOf(seenBy(actors.reporter, makeReport()), MORNING)
    expect(promise).toMatchObject({ tone: 'plain', title: expect.stringMatching(/^怡景嘉园党支部书记 今天 \d\d:\d\d 前答复$/) })
  })

  it('says plainly that it is late, on which rung it is now, and who stays accountable', () => {
    const report = { ...makeReport(), rung: 'community' as const }
    const now = later(report.answer.dueAt ?? '', 90)
    const promise = promiseOf(seenBy(actors.reporter, report, now), now)
    expect(promise).toMatchObject({ tone: 'late', title: '怡景嘉园党支部书记 还没有答复' })
    expect(promise?.words).toContain('已超时')
    expect(promise?.words).toContain('已上报到社区，怡景嘉园党支部书记仍要负责到底')
  })

  it('says that time stands still while an answer is waited for, and repeats the question', () => {
    const step = {
      action: 'askInfo',
      at: MORNING,
      by: { person: 'secretary', party: 'desk', name: '书记' },
      words: '几楼？',
      photos: [],
      internal: false,
      facts: null,
    } as const
    const report: Report = { ...makeReport(), state: 'needsInfo', pausedFrom: 'submitted', steps: [...makeReport().steps, step] }
    expect(promiseOf(seenBy(actors.reporter, report), MORNING)).toEqual({
      tone: 'late',
      title: '请您补充后再继续，等待期间不计时',
      words: '问：几楼？',
    })
    expect(headlineOf(seenBy(actors.neighbour, report))).toBe('等住户补充')
    expect(progressOf(seenBy(actors.reporter, report))).toBe(0)
  })

  it.each(STATES)('in the state %s there is a headline, and a place on the way unless it left the way', (state) => {
    const view = seenBy(actors.secretary, { ...makeReport(), state, open: isOpen(state) })
    expect(headlineOf(view)).not.toBe('')
    const at = progressOf(view)
    if (['declined', 'merged', 'withdrawn'].includes(state)) expect(at).toBeNull()
    else expect(at).toBeLessThanOrEqual(PROGRESS.length)
  })
})

describe('the timeline', () => {
  it('stands newest first and calls the reader 您', () => {
    const report = makeReport()
    const done = {
      action: 'dispatch',
      at: later(MORNING, 5),
      by: { person: 'secretary', party: 'desk', name: '王书记' },
      words: null,
      photos: [],
      internal: false,
      facts: { name: '李师傅' },
    } as const
    const steps = historyOf(seenBy(actors.reporter, { ...report, steps: [...report.steps, done] }), MORNING)
    expect(steps.map(({ who, what }) => `${who} ${what}`)).toEqual(['王书记 安排了师傅 李师傅', '您 提交了报修'])
  })

  it('gives neighbours roles instead of names', () => {
    const steps = historyOf(seenBy(actors.neighbour, makeReport()), MORNING)
    expect(steps.map(({ who }) => who)).toEqual(['报修人'])
  })
})

describe('the card that is passed on', () => {
  it('of a public report carries kind, estate and state, and nothing a person typed', () => {
    const card = shareCard(seenBy(actors.reporter, makeReport({ words: '张三家门口漏水', spot: '张三家门口' })))
    expect(card).toEqual({ title: '怡景嘉园：漏水，待受理', path: '/pages/repair/matter/index?id=r1' })
  })

  it('of a report in a home, or of a hidden one, is the home page and tells nothing', () => {
    for (const report of [makeReport({ scope: 'home' }), { ...makeReport(), wordsShown: 'hidden' as const }]) {
      expect(shareCard(seenBy(actors.reporter, report))).toEqual({ title: expect.not.stringContaining('漏水'), path: '/pages/home/index' })
    }
  })
})

describe('times to come', () => {
  it('are two hours each, in the future, over seven days of China', () => {
    // Monday 09:00 in China.
    const days = visitDays('2026-11-23T01:00:00.000Z')
    expect(days).toHaveLength(7)
    expect(days[0]?.day).toBe('2026-11-22T16:00:00.000Z')
    expect(days[0]?.slots[0]).toEqual({ from: '2026-11-23T02:00:00.000Z', to: '2026-11-23T04:00:00.000Z' })
    expect(days.flatMap(({ slots }) => slots)).toHaveLength(5 + 6 * 6)
  })

  it('leave out a day on which nothing is left', () => {
    expect(visitDays('2026-11-23T12:00:00.000Z').map(({ day }) => day)[0]).toBe('2026-11-23T16:00:00.000Z')
  })
})
