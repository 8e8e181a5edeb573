import fc from 'fast-check'
import { changedFields, deskOf, isMobile, numberOf, withoutPerson } from '@/domain/estate/rules'
import { contact } from '@/domain/estate/schema'
import { type Contact, EMERGENCY } from '@/domain/estate/settings'
import { bookingWords, fenOf, priceWords, yuan } from '@/domain/estate/words'
import * as v from 'valibot'
import { makeSettings } from '../../support/builders/place'

const MOBILE = '13905990001'
const DESK = '0599-5550000'

function makeContact(overrides: Partial<Contact> = {}): Contact {
  return { id: 'c1', kind: 'grid', name: '小刘', note: '', number: null, agreed: false, person: null, hours: null, ...overrides }
}

describe('whose number the card shows', () => {
  const settings = makeSettings({ phones: [...EMERGENCY, { label: '物业值班', number: DESK }] })

  test.each<[string, Partial<Contact>, string | null]>([
    ['a mobile number with consent', { number: MOBILE, agreed: true }, MOBILE],
    ['a mobile number without consent gives way to the desk', { number: MOBILE }, DESK],
    ['written with dashes it is a mobile number all the same', { number: '139-0599-0001' }, DESK],
    ['a landline needs no consent', { number: '0599-5551234' }, '0599-5551234'],
    ['no number at all: the desk', {}, DESK],
  ])('%s', (_, given, shown) => {
    expect(numberOf(makeContact(given), settings)).toBe(shown)
  })

  test('the desk is never one of the emergency services', () => {
    expect(deskOf(settings)).toEqual({ label: '物业值班', number: DESK })
    expect(deskOf({ phones: EMERGENCY })).toBeNull()
    expect(numberOf(makeContact(), { phones: EMERGENCY })).toBeNull()
  })

  test('a mobile number without consent cannot even be entered', () => {
    const accepts = (given: Partial<Contact>) => v.safeParse(contact, makeContact(given)).success
    expect(accepts({ number: MOBILE })).toBe(false)
    expect(accepts({ number: MOBILE, agreed: true })).toBe(true)
    expect(accepts({ number: '0599-5551234' })).toBe(true)
    expect(isMobile('400-800-8888')).toBe(false)
  })
})

describe('prices', () => {
  test.each([
    [{ fen: 0, unit: 'time', from: true }, '免费'],
    [{ fen: 3_000, unit: 'time', from: true }, '30 元/次起'],
    [{ fen: 3_550, unit: 'hour', from: false }, '35.5 元/小时'],
    [{ fen: 5, unit: 'squareMetre', from: false }, '0.05 元/平方米'],
    [{ fen: 100_000, unit: 'month', from: false }, '1000 元/月'],
  ] as const)('%j is said as %s', (service, words) => {
    expect(priceWords(service)).toBe(words)
  })

  test('every amount is written and read as the same number of fen', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 10_000_000 }), (fen) => expect(fenOf(yuan(fen))).toBe(fen)))
  })

  test.each(['', '三十', '-1', '1.234', '1,000', '1e3'])('“%s” is no price', (text) => {
    expect(fenOf(text)).toBeNull()
  })

  test('a booking can be sent as it stands', () => {
    expect(bookingWords({ name: '老人理发' })).toBe('预约“老人理发”，请联系我约时间')
  })
})

describe('what changed', () => {
  test('is named by its fields, whatever order they are stored in', () => {
    const before = makeSettings()
    const turned = { ...before, hours: Object.fromEntries(Object.entries(before.hours).reverse()) as typeof before.hours }
    expect(changedFields(before, turned)).toEqual([])
    expect(changedFields(before, { ...before, property: '新物业', clocks: { 'leak.ordinary': { answer: 1, resolution: 2 } } })).toEqual(['property', 'clocks'])
  })
})

describe('somebody leaves', () => {
  const shift = (person: string) => ({ person, weekdays: [1], span: { from: 480, to: 720 } })

  test('and with them their shifts, their line and every number of theirs', () => {
    const settings = makeSettings({
      duty: [shift('liu'), shift('he')],
      contacts: [makeContact({ person: 'liu' }), makeContact({ id: 'c2', name: '小刘', number: '139-0599-0001', agreed: true }), makeContact({ id: 'c3' })],
      phones: [{ label: '夜里', number: MOBILE }, { label: '物业', number: DESK }],
    })
    const after = withoutPerson(settings, 'liu', MOBILE)
    expect(after.duty).toEqual([shift('he')])
    expect(after.contacts.map(({ id }) => id)).toEqual(['c3'])
    expect(after.phones).toEqual([{ label: '物业', number: DESK }])
  })

  test('an estate whose only number was theirs keeps the emergency services', () => {
    expect(withoutPerson(makeSettings({ phones: [{ label: '书记', number: MOBILE }] }), 'liu', MOBILE).phones).toEqual(EMERGENCY)
  })
})
