import fc from 'fast-check'
import { areaIn, areaWords, dayIn, dutyPhonesIn, nameIn, phoneIn, pointIn } from '@/domain/place/cells'

test('an area is exact: every count of hundredths is read back as it was written', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 99_999_999 }), (hundredths) => {
      const area = hundredths * 100
      expect(areaIn(areaWords(area))).toEqual({ ok: true, value: area })
      // As a spreadsheet that has computed it may hand it over.
      expect(areaIn(String(hundredths / 100))).toEqual({ ok: true, value: area })
    }),
  )
})

test.each([
  ['68.03999999999999', 680_400],
  ['68.21000000000001', 682_100],
  ['99.99999999999999', 1_000_000],
  ['', null],
])('the area %s is %s cm²', (text, area) => expect(areaIn(text)).toEqual({ ok: true, value: area }))

test.each(['八十九', '-3', '0', '89.555', '1e3', '89,5'])('%s is no area', (text) => expect(areaIn(text).ok).toBe(false))

test.each([
  ['2026-01-31', '2026-01-31'],
  ['2026/1/5', '2026-01-05'],
  ['2026年1月5日', '2026-01-05'],
  ['46023', '2026-01-01'],
])('%s is the day %s', (text, day) => expect(dayIn(text)).toEqual({ ok: true, value: day }))

test.each(['2026-02-30', '明天', '01-02'])('%s is no day', (text) => expect(dayIn(text).ok).toBe(false))

test('longitude and latitude are both there or neither, and in China', () => {
  expect(pointIn('', '')).toEqual({ ok: true, value: null })
  expect(pointIn('118.1922', '26.6353')).toEqual({ ok: true, value: { lng: 118.1922, lat: 26.6353 } })
  for (const [lng, lat] of [
    ['118.1', ''],
    ['26.6', '118.1'],
    ['x', '26'],
  ] as const)
    expect(pointIn(lng, lat).ok).toBe(false)
})

test('telephones are digits, and those of a desk may say whose they are', () => {
  expect(phoneIn('139 0000-0001')).toEqual({ ok: true, value: '13900000001' })
  expect(phoneIn('12345').ok).toBe(false)
  expect(dutyPhonesIn('物业值班 0599-5550100、13800000000')).toEqual({
    ok: true,
    value: [
      { label: '物业值班', number: '0599-5550100' },
      { label: '值班电话', number: '13800000000' },
    ],
  })
  expect(dutyPhonesIn('没有').ok).toBe(false)
})

test.each(['', '#REF!', '甲/乙', '甲、乙', '甲\n乙'])('%j is no name', (text) => expect(nameIn(text).ok).toBe(false))
