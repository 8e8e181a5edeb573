import type { EventCard } from '@/domain/event/schema'
import { whenLine } from '@/pages/organise/list/EventLine'
import { bucketOf, inOrder, needOf, standing } from '@/pages/organise/needs'
import { concerned, stepsFor, toldWords } from '@/pages/organise/one/steps'
import { seatsLine } from '@/pages/organise/SeatsBar'
import { viewsAt } from '../../support/builders/event-view'

const NOW = '2026-11-21T04:00:00.000Z'
const { card, session, event, at } = viewsAt(NOW)
const next = (part: Partial<NonNullable<EventCard['next']>>) => ({
  id: 's',
  from: at(3),
  to: at(3, 90),
  capacity: 20,
  left: 3,
  waiting: 0,
  drawAt: null,
  ...part,
})

describe('what an event needs', () => {
  it.each([
    ['a draft is to be published', card({ state: 'draft' }), 'publish'],
    ['one today wants its check-in, full or not', card({ next: next({ from: at(0, 60), left: 0, waiting: 2 }) }), 'checkIn'],
    ['a full one with a line wants a look', card({ next: next({ left: 0, waiting: 2 }) }), 'line'],
    ['a full one without a line wants nothing', card({ next: next({ left: 0 }) }), null],
    ['one with seats wants nothing', card({ next: next({ waiting: 1 }) }), null],
    ['one that is over wants nothing', card({ next: null }), null],
    ['a cancelled one wants nothing', card({ state: 'cancelled', next: next({ left: 0, waiting: 2 }) }), null],
  ])('%s', (_name, given, need) => expect(needOf(given, NOW)).toBe(need))

  it('says how it stands when it needs nothing', () => {
    expect(standing(card(), NOW).word).toBe('报名中')
    expect(standing(card({ next: null }), NOW).word).toBe('都办完了')
    expect(standing(card({ state: 'cancelled' }), NOW).word).toBe('已取消')
  })
})

it('those to come stand with the soonest first, drafts and past ones as the door gives them', () => {
  const cards = [
    card({ id: 'later', next: next({ from: at(9) }) }),
    card({ id: 'draft', state: 'draft', next: null }),
    card({ id: 'soon', next: next({ from: at(1) }) }),
    card({ id: 'over', next: null }),
  ]
  expect(inOrder(cards, 'coming').map(({ id }) => id)).toEqual(['soon', 'later'])
  expect(inOrder(cards, 'drafts').map(({ id }) => id)).toEqual(['draft'])
  expect(inOrder(cards, 'past').map(({ id }) => id)).toEqual(['over'])
  expect(cards.map(bucketOf)).toEqual(['coming', 'drafts', 'coming', 'past'])
})

it('seats are told as they are: held, offered, in line; before a draw what was asked for', () => {
  expect(seatsLine({ capacity: 20, left: 3, waiting: 0 })).toBe('已报 17/20')
  expect(seatsLine({ capacity: 20, left: 0, offered: 2, waiting: 5 })).toBe('已报 18/20 · 等答复 2 · 候补 5')
  expect(seatsLine({ capacity: 20, left: 20, waiting: 34, applying: true })).toBe('34 份申请，抽 20 个名额')
})

it('the line of a series says its next day, its weekdays, and how many are left', () => {
  const series = { weekdays: [3], from: 990, to: 1080 }
  expect(whenLine({ next: next({}), series, coming: 9 }, NOW)).toMatch(/每周三 16:30–18:00，还有 9 次$/)
  expect(whenLine({ next: null, series: null, coming: 0 }, NOW)).toBe('还没定时间')
})

describe('what may be done to a session', () => {
  const mine = event({ actions: ['edit', 'move', 'resize', 'cancel', 'end'] })
  it('before it: move, resize, cancel; once it began: cancel and end', () => {
    expect(stepsFor(mine, session(), NOW)).toEqual(['move', 'resize', 'cancel'])
    expect(stepsFor(mine, session({ from: at(0, -10) }), NOW)).toEqual(['cancel', 'end'])
  })
  it('nothing when it was cancelled or is over, and nothing for who does not run it', () => {
    expect(stepsFor(mine, session({ state: 'cancelled' }), NOW)).toEqual([])
    expect(stepsFor(mine, session({ state: 'ended' }), NOW)).toEqual([])
    expect(stepsFor(event(), session(), NOW)).toEqual([])
  })
})

it('before a step it is said how many will be told of it', () => {
  const both = [session({ left: 3, waiting: 2 }), session({ left: 20, state: 'cancelled' })]
  expect(concerned(both)).toEqual({ seats: 17, waiting: 2 })
  expect(toldWords({ seats: 17, waiting: 2 }, '日历也会改。')).toBe('报了名的 17 人、候补的 2 家会收到消息，日历也会改。')
  expect(toldWords({ seats: 0, waiting: 0 }, '日历也会改。')).toBe('还没有人报名，不会打扰谁。')
})
