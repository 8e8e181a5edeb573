import { EMERGENCY } from '@/domain/estate/settings'
import { isDeskAgain, titleOf } from '@/pages/around/look'
import { answeringState, openingShort, openingWords } from '@/pages/around/opening'
import { usualEstate } from '@/pages/around/whose'
import { OFFICE_HOURS } from '../../support/builders/place'
import { china } from '../../support/clock'

const NOON = china('2026-11-23 12:30')

describe('when, in words', () => {
  test.each([
    [{ open: true, until: china('2026-11-23 18:00') }, '今天 18:00 关门', '18:00 关'],
    [{ open: true, until: china('2026-11-24 00:00') }, '今天 24:00 关门', '24:00 关'],
    [{ open: true, until: china('2026-11-24 06:00') }, '明天 06:00 关门', '明天 06:00 关'],
    [{ open: true, until: null }, '全天开放', '全天开放'],
    [{ open: false, from: china('2026-11-24 08:30'), reason: null }, '明天 08:30 开门', '明天 08:30 开'],
    [{ open: false, from: china('2026-11-27 08:30'), reason: '停电检修' }, '停电检修，周五 08:30 开门', '停电检修'],
    [{ open: false, from: null, reason: null }, '开门时间待定', '开门时间待定'],
  ] as const)('%j', (opening, whole, short) => {
    expect(openingWords(opening, NOON)).toBe(whole)
    expect(openingShort(opening, NOON)).toBe(short)
  })

  test.each([
    [china('2026-11-23 09:00'), '现在有人接'],
    [NOON, '14:00 后有人接'],
    [china('2026-11-23 20:00'), '明天 08:00 后有人接'],
    [china('2026-11-27 20:00'), '周一 08:00 后有人接'],
  ])('at %s the card says “%s”', (now, words) => {
    expect(answeringState(OFFICE_HOURS, now)?.word).toBe(words)
  })

  test('where nobody has said when, nothing is said', () => {
    expect(answeringState({ 1: [], 2: [], 3: [], 4: [], 5: [], 6: [], 7: [] }, NOON)).toBeNull()
  })
})

describe('who is on the card', () => {
  test('what they are is said once', () => {
    expect(titleOf({ kind: 'grid', name: '小何' })).toBe('网格员 · 小何')
    expect(titleOf({ kind: 'grid', name: '网格员小何' })).toBe('网格员小何')
    expect(titleOf({ kind: 'other', name: '开锁师傅' })).toBe('开锁师傅')
  })

  test('the property does not stand beside itself as the desk', () => {
    const desk = { number: '0599-1' }
    expect(isDeskAgain({ kind: 'property', number: '0599-1' }, desk)).toBe(true)
    expect(isDeskAgain({ kind: 'grid', number: '0599-1' }, desk)).toBe(false)
    expect(isDeskAgain({ kind: 'property', number: '0599-2' }, null)).toBe(false)
    expect(EMERGENCY.map(({ number }) => number)).toEqual(['110', '119', '120'])
  })
})

test('the page is about where one lives, else about where one works', () => {
  const home = { estate: 'home', estateName: '', building: 'b', buildingName: '', household: null, confirmed: true }
  const hat = { role: 'secretary', place: 'work', placeName: '', level: 'estate' } as const
  expect(usualEstate({ homes: [home], hats: [hat] as never })).toBe('home')
  expect(usualEstate({ homes: [], hats: [hat] as never })).toBe('work')
  expect(usualEstate({ homes: [], hats: [{ ...hat, level: 'street' }] as never })).toBeNull()
})
