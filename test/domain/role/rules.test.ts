import fc from 'fast-check'
import { maskPhone } from '@/domain/person/rules'
import { plainCode } from '@/domain/role/invitation'
import { goesWith, granted, leavesNoAdmin, revoked, termOf } from '@/domain/role/rules'
import { makeGrant } from '../../support/builders/person'
import { china } from '../../support/clock'

const NOW = china('2026-11-23 10:00')
const PAST = china('2026-01-01 00:00')
const SOON = china('2026-12-01 00:00')
const LATER = china('2027-12-01 00:00')

test.each([
  ['from now, without an end', { from: null, to: null }, undefined, { from: NOW, to: null }],
  ['a term that is changed keeps its beginning', { from: null, to: SOON }, { from: PAST }, { from: PAST, to: SOON }],
  ['it may begin later', { from: SOON, to: LATER }, undefined, { from: SOON, to: LATER }],
] as const)('a term: %s', (_what, asked, before, term) => {
  expect(termOf(asked, before, NOW)).toEqual({ ok: true, value: term })
})

test.each([
  ['ends now', { from: null, to: NOW }],
  ['ends in the past', { from: null, to: PAST }],
  ['ends before it begins', { from: LATER, to: SOON }],
] as const)('no term: one that %s', (_what, asked) => {
  expect(termOf(asked, undefined, NOW)).toMatchObject({ ok: false, refusal: { fields: { to: expect.any(String) } } })
})

describe('the last admin', () => {
  const admin = (to: string | null = null, from = PAST) => makeGrant('admin', 'd', { from, to })
  test.each([
    ['alone, taken away', admin(), null, [], true],
    ['alone, given an end', admin(), { from: PAST, to: SOON }, [], true],
    ['alone, the end moved', admin(SOON), { from: PAST, to: LATER }, [], false],
    ['with another for good', admin(), null, [admin()], false],
    ['with another for a term', admin(), null, [admin(SOON)], true],
    ['for a term, with another for a term', admin(SOON), null, [admin(LATER)], false],
    ['with one whose time is over', admin(), null, [admin(NOW)], true],
    ['with one whose time has not come', admin(), null, [admin(null, SOON)], true],
    ['who is none any more', admin(NOW), null, [], false],
  ] as const)('%s', (_what, before, after, others, none) => {
    expect(leavesNoAdmin(before, after, others, NOW)).toBe(none)
  })
  test('who never was admin leaves nobody alone', () => expect(leavesNoAdmin(undefined, null, [], NOW)).toBe(false))
})

test('a role at a place is there once, however often it is given; taken away, the others stay', () => {
  const grants = [makeGrant('fixer', 'e'), makeGrant('fixer', 'f'), makeGrant('stairHead', 'e')]
  expect(granted(grants, makeGrant('fixer', 'e', { to: SOON }))).toHaveLength(3)
  expect(revoked(grants, { role: 'fixer', place: 'e' })).toEqual([grants[1], grants[2]])
})

test('what lies at the place goes with the post, but for what is kept', () => {
  const post = { places: ['e'], kept: ['b'] }
  expect([['d', 'e', 'a'], ['d', 'e', 'b'], ['d', 'f'], ['d']].map((path) => goesWith(post, path))).toEqual([true, false, false, false])
})

test.each([
  ['13905991234', '139****1234'],
  ['05995550000', '****0000'],
  ['88001234', '****1234'],
] as const)('%s is shown as %s', (phone, masked) => expect(maskPhone(phone)).toBe(masked))

test('a masked number never shows more than seven digits of it', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^\d{7,12}$/), (digits) => expect(maskPhone(digits).replace(/\D/g, '').length).toBeLessThanOrEqual(7)),
  )
})

test('a code is read as it was meant, however it was typed', () => expect(plainCode(' ab2c-3dE fgh ')).toBe('AB2C3DEFGH'))
