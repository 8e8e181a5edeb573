import fc from 'fast-check'
import { agree, common, type Named, nearness, propose, refuseProposal, whyNot } from '@/domain/menu/merge'
import type { Order } from '@/domain/menu/order'
import { instant, MINUTE, ms } from '@/domain/shared/time'
import { AFTERNOON_WISH, MORNING_WISH, makeOffer, makeOrder, makeShare } from '../../support/builders/menu'
import { china, later, MORNING } from '../../support/clock'

const NOW = later(MORNING, 10)
const offer = makeOffer()
const garden = (overrides: Partial<Order> = {}): Named => ({
  id: 'a',
  data: makeOrder(makeShare(), [MORNING_WISH, AFTERNOON_WISH], overrides),
})
const chunhui = (overrides: Partial<Order> = {}): Named => ({ id: 'b', data: makeOrder(makeShare('chunhui'), [AFTERNOON_WISH], overrides) })
const by = (person: string, ...parties: ('unit' | 'desk')[]) => ({ now: NOW, parties, person })

function proposed(host = 'a', facts = by('secretary', 'desk')): [Named, Named] {
  const outcome = propose(garden(), chunhui(), host, offer, facts)
  if (!outcome.ok) throw new Error(outcome.refusal.message)
  return [
    { id: 'a', data: outcome.value[0] },
    { id: 'b', data: outcome.value[1] },
  ]
}

describe('two small orders become one', () => {
  test('by three words: of both estates and of the unit, in any order', () => {
    const [a, b] = proposed()
    expect(a.data.proposal).toEqual(b.data.proposal)
    expect(a.data.proposal?.consents).toEqual(['desk:a'])
    const second = agree(b, a, by('otherSecretary', 'desk'))
    if (!second.ok) throw new Error(second.refusal.code)
    expect(second.value.map(({ state }) => state)).toEqual(['placed', 'placed'])
    const third = agree({ id: 'a', data: second.value[1] }, { id: 'b', data: second.value[0] }, by('partner', 'unit'))
    if (!third.ok) throw new Error(third.refusal.code)
    const [host, guest] = third.value
    expect(host).toMatchObject({ state: 'placed', people: 24, proposal: null, wishes: [AFTERNOON_WISH] })
    expect(host.shares.map(({ estate }) => estate)).toEqual(['yijing-garden', 'chunhui'])
    expect(host.areas).toContain('chunhui')
    expect(guest).toMatchObject({ state: 'merged', open: false, mergedInto: 'a', proposal: null })
    expect(guest.pending.filter(({ does }) => does === 'free')).toHaveLength(1)
    expect(host.pending.some(({ does }) => does === 'free')).toBe(false)
  })

  test('at the estate that was proposed, whoever says the last word', () => {
    const [a, b] = proposed('b', by('partner', 'unit'))
    const first = agree(a, b, by('secretary', 'desk'))
    if (!first.ok) throw new Error(first.refusal.code)
    const last = agree({ id: 'b', data: first.value[1] }, { id: 'a', data: first.value[0] }, by('otherSecretary', 'desk'))
    if (!last.ok) throw new Error(last.refusal.code)
    expect(last.value.map(({ state }) => state)).toEqual(['placed', 'merged'])
    expect(last.value[0].shares.map(({ estate }) => estate)).toEqual(['chunhui', 'yijing-garden'])
  })

  test('nobody’s word counts twice, and a stranger’s not at all', () => {
    const [a, b] = proposed()
    expect(agree(a, b, by('secretary', 'desk'))).toMatchObject({ refusal: { code: 'already' } })
    expect(agree(a, b, { now: NOW, parties: ['overseer'], person: 'street' })).toMatchObject({ refusal: { code: 'forbidden' } })
    expect(refuseProposal(a, b, { now: NOW, parties: ['organiser'], person: 'teacher' })).toMatchObject({ refusal: { code: 'forbidden' } })
  })

  test('who speaks for both sides still says so twice: proposing counts for one', () => {
    const [a, b] = proposed('a', by('community', 'unit', 'desk'))
    expect(a.data.proposal?.consents).toHaveLength(1)
    const outcome = agree(b, a, by('community', 'unit', 'desk'))
    expect(outcome.ok && outcome.value[0].state).toBe('merged')
  })

  test('one no ends it, and it is not proposed again', () => {
    const [a, b] = proposed()
    const outcome = refuseProposal(b, a, by('otherSecretary', 'desk'))
    if (!outcome.ok) throw new Error(outcome.refusal.code)
    const [nextB, nextA] = outcome.value
    expect([nextA.proposal, nextB.proposal]).toEqual([null, null])
    expect(whyNot({ id: 'a', data: nextA }, { id: 'b', data: nextB }, offer)).toContain('没有合成')
  })
})

describe('why two orders cannot become one', () => {
  test.each([
    ['another offer', garden(), chunhui({ offer: 'other' }), '同一项'],
    ['one is answered', garden(), chunhui({ state: 'accepted' }), '已经答复'],
    ['the same estate', garden(), { id: 'b', data: makeOrder(makeShare()) }, '同一个小区'],
    ['too many together', garden(), { id: 'b', data: makeOrder(makeShare('chunhui', { people: 55 })) }, '60 人'],
    ['another month', garden(), chunhui({ period: '2027-01' }), '同一个月'],
    ['far away', garden(), { id: 'b', data: makeOrder(makeShare('x', { path: ['yanping', 'other', 'c', 'x'] })) }, '同一个街道'],
    ['itself', garden(), garden(), '同一项'],
  ])('%s', (_why, a, b, words) => {
    expect(whyNot(a, b, offer)).toContain(words)
    expect(propose(a, b, 'a', offer, by('secretary', 'desk')).ok).toBe(false)
  })

  test('nothing stands in the way of two neighbours', () => {
    expect(whyNot(garden(), chunhui(), offer)).toBeNull()
    expect(nearness(makeShare(), makeShare('chunhui'))).toBe('community')
  })
})

test('times that suit both lie within a wish of each, and are long enough', () => {
  const start = ms(china('2026-12-01 00:00'))
  const wish = fc.tuple(fc.integer({ min: 0, max: 2_000 }), fc.integer({ min: 30, max: 600 })).map(([from, length]) => ({
    from: instant(start + from * MINUTE),
    to: instant(start + (from + length) * MINUTE),
  }))
  const wishes = fc.array(wish, { minLength: 1, maxLength: 3 })
  fc.assert(
    fc.property(wishes, wishes, fc.integer({ min: 10, max: 240 }), (mine, theirs, minutes) => {
      const a = makeOrder(makeShare(), mine)
      const b = makeOrder(makeShare('chunhui'), theirs)
      const found = common(a, b, { minutes })
      const within = (span: { from: string; to: string }) => (one: { from: string; to: string }) =>
        one.from <= span.from && span.to <= one.to
      expect(
        found.every((span) => mine.some(within(span)) && theirs.some(within(span)) && ms(span.to) - ms(span.from) >= minutes * MINUTE),
      ).toBe(true)
      expect(common(b, a, { minutes })).toHaveLength(found.length)
    }),
  )
})
