import fc from 'fast-check'
import { areaWords, budgetOf, cm2Of, fenOf, missingOf, sharedOf, withoutShare, withShare, yuan } from '@/domain/space/shares'
import type { Budget } from '@/domain/space/space'

const fen = fc.integer({ min: 1, max: 1_000_000_000 })
const turn = fc.oneof(
  fc.record({ kind: fc.constant('claim' as const), fen, by: fc.constantFrom('a', 'b', 'c', 'd', 'e') }),
  fc.record({ kind: fc.constant('leave' as const), by: fc.constantFrom('a', 'b', 'c', 'd', 'e') }),
)

test('whoever claims and leaves in whatever order: shares and what is missing always come to the whole, to the fen', () => {
  fc.assert(
    fc.property(fen, fc.array(turn, { maxLength: 30 }), (whole, turns) => {
      let budget: Budget = { fen: whole, shares: [] }
      for (const each of turns) {
        if (each.kind === 'leave') budget = withoutShare(budget, each.by)
        else {
          const before = missingOf(budget)
          const made = withShare(budget, { source: 'adoption', fen: each.fen, name: '某队', adoption: each.by })
          expect(made.ok).toBe(each.fen <= before && before > 0 && budget.shares.length < 12)
          if (made.ok) budget = made.value
        }
        expect(sharedOf(budget) + missingOf(budget)).toBe(whole)
        expect(missingOf(budget)).toBeGreaterThanOrEqual(0)
      }
    }),
  )
})

test('shares that come to more than the whole are refused, with by how much', () => {
  const share = { source: 'owners' as const, fen: 60_050, name: '业主自筹', adoption: null }
  expect(budgetOf(120_100, [share, share])).toMatchObject({ ok: true })
  expect(budgetOf(120_099, [share, share])).toMatchObject({ refusal: { fields: { shares: '几份加起来比总数多了 0.01 元' } } })
  expect(budgetOf(100.5, [])).toMatchObject({ refusal: { code: 'invalid' } })
})

test('money and areas that people type become whole fen and cm², exactly, or nothing', () => {
  fc.assert(
    fc.property(fc.nat(99_999_999), fc.nat(99), (whole, rest) => {
      const typed = `${whole}.${String(rest).padStart(2, '0')}`
      expect(fenOf(typed)).toBe(whole * 100 + rest)
      expect(cm2Of(typed)).toBe(whole * 10_000 + rest * 100)
    }),
  )
  expect([fenOf('0.1'), fenOf('1,234.5'), fenOf('1.234'), fenOf('-1'), fenOf('一百'), fenOf('')]).toEqual([
    10,
    123_450,
    null,
    null,
    null,
    null,
  ])
  expect(cm2Of('6666.67')).toBe(66_666_700)
})

test('amounts and areas are said as neighbours say them', () => {
  expect([yuan(100), yuan(123_450), yuan(5), yuan(123_456_789)]).toEqual(['1 元', '1,234.5 元', '0.05 元', '1,234,567.89 元'])
  expect([areaWords(66_666_700), areaWords(45_000), areaWords(125_000)]).toEqual(['6666.67 ㎡（约 10 亩）', '4.5 ㎡', '12.5 ㎡'])
})
