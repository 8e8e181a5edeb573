import fc from 'fast-check'
import { spansOf } from '@/domain/centre/rules'
import { spanWords, weekLines } from '@/domain/centre/words'
import type { WorkingHours } from '@/domain/place/place'
import { OFFICE_HOURS } from '../../support/builders/place'

const all = [{ from: 0, to: 1_440 }]

describe('hours in words', () => {
  test('days after one another with the same hours are one line', () => {
    expect(weekLines(OFFICE_HOURS)).toEqual([
      { days: '周一至周五', spans: '8:00–12:00、14:00–18:00' },
      { days: '周六至周日', spans: '休息' },
    ])
    const always: WorkingHours = { 1: all, 2: all, 3: all, 4: all, 5: all, 6: all, 7: all }
    expect(weekLines(always)).toEqual([{ days: '每天', spans: '全天' }])
    expect(weekLines({ ...always, 3: [] }).map(({ days }) => days)).toEqual(['周一至周二', '周三', '周四至周日'])
  })

  test('what is written is understood as it was meant', () => {
    const edges = fc.uniqueArray(fc.integer({ min: 0, max: 1_440 }), { maxLength: 6 })
    fc.assert(
      fc.property(edges, (points) => {
        const sorted = [...points].sort((a, b) => a - b)
        const spans = Array.from({ length: Math.floor(sorted.length / 2) }, (_, nth) => ({ from: sorted[nth * 2] ?? 0, to: sorted[nth * 2 + 1] ?? 0 }))
        expect(spansOf(spanWords(spans))).toEqual(spans)
      }),
    )
  })

  test.each([
    ['8:30-12:00 14:30-18:00', [{ from: 510, to: 720 }, { from: 870, to: 1_080 }]],
    ['8：30至12：00，14：30到18：00', [{ from: 510, to: 720 }, { from: 870, to: 1_080 }]],
    ['  ', []],
    ['休息', []],
    ['22:00–24:00', [{ from: 1_320, to: 1_440 }]],
  ])('“%s” is understood', (text, spans) => {
    expect(spansOf(text)).toEqual(spans)
  })

  test.each(['上午', '8:30', '12:00–8:00', '8:00–8:00', '8:00–12:00、11:00–13:00', '8:00–12:00–14:00', '8–12'])('“%s” is not, rather than guessed at', (text) => {
    expect(spansOf(text)).toBeNull()
  })
})
