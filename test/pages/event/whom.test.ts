import { isFree, usualWhom } from '@/pages/event/book/whom'
import { viewsAt } from '../../support/builders/event-view'

const { candidate } = viewsAt('2026-12-01T02:00:00.000Z')
const me = candidate({ key: 'self.me', name: '本人', child: false, consent: null })
const elder = candidate()
const younger = candidate({ key: 'child.lele', name: '乐乐' })
const forChildren = { forWhom: 'children', ages: null } as const
const keys = { me: me.key, elder: elder.key, younger: younger.key }

it.each([
  ['all children of an event for children', [me, elder, younger], forChildren, [], [keys.elder, keys.younger]],
  ['whoever was named last time', [me, elder, younger], forChildren, [keys.younger], [keys.younger]],
  ['oneself for an event of adults', [me, elder], { forWhom: 'adults', ages: null }, [], [keys.me]],
  ['children where ages are asked', [me, elder], { forWhom: 'anyone', ages: { from: 72, to: 155 } }, [], [keys.elder]],
  ['nobody who has the session already', [candidate({ booking: 'b1' })], forChildren, [keys.elder], []],
] as const)('ticks %s', (_, candidates, event, last, usual) => {
  expect(usualWhom(candidates, event, last)).toEqual(usual)
})

it.each([
  ['free', {}, true],
  ['booked already', { booking: 'b1' }, false],
  ['too young', { trouble: '4 岁，这次要 6–12 岁' }, false],
  ['without consent', { consent: 'missing' }, false],
  ['with a consent that has ended', { consent: 'lapsed' }, false],
] as const)('somebody who is %s may be named: %j', (_, state, free) => {
  expect(isFree(candidate(state))).toBe(free)
})
