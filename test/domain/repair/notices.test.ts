import type { Action, Party, State } from '@/domain/repair/machine'
import { noticesOf, tellingOf } from '@/domain/repair/notices'
import type { Report } from '@/domain/repair/report'
import { after, makeReport, reportIn } from '../../support/builders/report'

const DESK = ['secretary', 'community']

function joinedBy(report: Report): Report {
  return { ...report, joined: ['neighbour', 'second'] }
}

/** Person → words, of the step that this party takes. */
function told(before: Report, action: Action, by: Party): Record<string, string> {
  const at = action === 'climb' ? before.climbAt : action === 'autoClose' ? before.closeAt : undefined
  const next = after(before, action, by, at)
  const telling = tellingOf(before, next, DESK)
  return Object.fromEntries(
    (telling ? noticesOf('r1', 'yanping', telling, next.updatedAt) : []).map(({ notice }) => [notice.person, notice.words]),
  )
}

const rows: [state: State, action: Action, by: Party, whom: string[]][] = [
  ['submitted', 'accept', 'desk', ['reporter', 'neighbour', 'second']],
  ['submitted', 'dispatch', 'desk', ['reporter', 'fixer', 'neighbour', 'second']],
  ['submitted', 'decline', 'desk', ['reporter', 'neighbour', 'second']],
  ['submitted', 'merge', 'desk', ['reporter', 'neighbour', 'second']],
  ['submitted', 'askInfo', 'desk', ['reporter']],
  ['submitted', 'withdraw', 'reporter', ['secretary', 'community', 'neighbour', 'second']],
  ['submitted', 'nudge', 'reporter', ['secretary', 'community']],
  ['submitted', 'climb', 'system', ['reporter', 'secretary', 'community']],
  ['dispatched', 'askInfo', 'desk', ['reporter', 'fixer']],
  ['dispatched', 'askInfo', 'assignee', ['reporter']],
  ['dispatched', 'start', 'assignee', ['reporter']],
  ['dispatched', 'return', 'assignee', ['reporter', 'secretary', 'community']],
  ['dispatched', 'transfer', 'desk', ['reporter', 'fixer', 'otherFixer', 'community']],
  ['dispatched', 'transfer', 'assignee', ['reporter', 'otherFixer', 'secretary', 'community']],
  ['dispatched', 'withdraw', 'reporter', ['fixer', 'secretary', 'community', 'neighbour', 'second']],
  ['dispatched', 'proposeVisit', 'assignee', ['reporter']],
  ['dispatched', 'proposeVisit', 'reporter', ['fixer']],
  ['dispatched', 'quote', 'assignee', ['reporter']],
  ['dispatched', 'nudge', 'reporter', ['fixer', 'secretary', 'community']],
  ['dispatched', 'climb', 'system', ['reporter', 'fixer', 'secretary', 'community']],
  ['inProgress', 'resolve', 'assignee', ['reporter', 'neighbour', 'second']],
  ['needsInfo', 'supplyInfo', 'reporter', ['fixer', 'secretary', 'community']],
  ['needsInfo', 'decline', 'desk', ['reporter', 'fixer', 'neighbour', 'second']],
  ['needsInfo', 'merge', 'desk', ['reporter', 'fixer', 'neighbour', 'second']],
  ['resolved', 'confirm', 'reporter', ['fixer', 'secretary', 'community']],
  ['resolved', 'reopen', 'reporter', ['fixer', 'secretary', 'community', 'neighbour', 'second']],
  ['resolved', 'autoClose', 'system', ['reporter']],
  ['closed', 'rate', 'reporter', ['fixer', 'secretary', 'community']],
  ['submitted', 'note', 'desk', []],
  ['submitted', 'hide', 'desk', []],
  ['submitted', 'publish', 'desk', []],
]

describe('whoever should know is told, and nobody of their own doing', () => {
  test.each(rows)('%s – %s by %s: %j', (state, action, by, whom) => {
    // The desk here is the secretary, who acts; the community shares the rung.
    const doers: Partial<Record<Party, string>> = { desk: 'secretary', reporter: 'reporter', assignee: 'fixer' }
    const people = Object.keys(told(joinedBy(reportIn(state)), action, by)).sort()
    expect(people).toEqual([...whom].sort())
    expect(people).not.toContain(doers[by] ?? '')
  })

  test('a new report is told to the desk, urgently when somebody is in danger', () => {
    const calm = tellingOf(null, makeReport(), DESK)
    expect(calm).toMatchObject({ to: DESK, urgent: false, neighbours: null })
    expect(tellingOf(null, makeReport({ urgency: 'danger' }), DESK)).toMatchObject({ urgent: true, words: '有人身危险，请马上处理' })
  })

  test('a title says which report it is, in the first of its words', () => {
    const titled = (words: string) => tellingOf(null, makeReport({ words }), DESK)?.title
    expect(titled('厨房水槽下面的水管一直在滴水')).toBe('漏水“厨房水槽下面的水管…” · 提交了报修')
    expect(titled('水管裂了')).toBe('漏水“水管裂了” · 提交了报修')
    expect(titled('')).toBe('漏水报修 · 提交了报修')
  })

  test('a secretary who reports is not told of it, but the others at the desk are', () =>
    expect(tellingOf(null, makeReport({ reporter: 'secretary' }), DESK)?.to).toEqual(['community']))
  test('nobody to tell is nothing to tell', () => expect(tellingOf(null, makeReport({ reporter: 'secretary' }), ['secretary'])).toBeNull())

  test('a secretary who also joined as a neighbour is told once, as the desk', () => {
    const before = { ...makeReport(), joined: ['secretary'] }
    const telling = tellingOf(before, after(before, 'withdraw', 'reporter'), DESK)
    expect(telling).toMatchObject({ to: DESK, neighbours: null })
  })
})

describe('neighbours who joined learn what their view shows and no more', () => {
  test.each(rows.filter(([, , , whom]) => whom.includes('neighbour')))('%s – %s', (state, action, by) => {
    const words = told(joinedBy(reportIn(state)), action, by).neighbour ?? ''
    expect(words).not.toBe('')
    for (const secret of ['名fixer', '名reporter', '名secretary', '几个字']) expect(words).not.toContain(secret)
  })
})

test('neighbours read the kind of a report in the title, and none of its words', () => {
  const before = joinedBy(makeReport({ words: '厨房水槽下面' }))
  const telling = tellingOf(before, after(before, 'accept', 'desk'), DESK)
  expect(telling?.title).toContain('厨房')
  const lines = telling ? noticesOf('r1', 'yanping', telling, before.createdAt) : []
  expect(lines.find(({ notice }) => notice.person === 'neighbour')?.notice.title).toBe('漏水报修 · 受理了')
})

test('every step has its line, so that two steps never share the id of a notice', () => {
  const report = after(after(makeReport(), 'nudge', 'reporter'), 'accept', 'desk')
  const first = tellingOf(null, makeReport(), DESK)
  const last = tellingOf(makeReport(), report, DESK)
  expect(first?.key).not.toBe(last?.key)
})
