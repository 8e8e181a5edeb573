import type { ReportableEstate } from '@/domain/place/contract'
import { EMPTY, inputOf, problemsOf } from '@/pages/space/suggest/draft'

const estate = { id: 'yijing', name: '怡景嘉园', buildings: [{ id: 'yijing-b3', name: '3栋' }] } as unknown as ReportableEstate
const filled = { ...EMPTY, kind: 'corner' as const, name: '西头', words: '长满草' }

test('what is missing is said by field, in words that help', () => {
  expect(problemsOf(inputOf(EMPTY, estate), [])).toMatchObject({
    kind: '请选一类',
    name: '给这里起个叫得出的名字',
    words: '写几个字，或拍一张照片',
  })
  expect(problemsOf(inputOf(filled, estate), [])).toBeNull()
})

test('a picture that is still on the phone stands for words', () => {
  const picture = { kept: 'a', key: 'k'.repeat(32), file: null }
  expect(problemsOf(inputOf({ ...filled, words: '' }, estate), [picture])).toBeNull()
})

test('a building of another estate is not taken along when the estate was changed', () => {
  expect(inputOf({ ...filled, building: 'wuyi-b1' }, estate).building).toBeNull()
  expect(inputOf({ ...filled, building: 'yijing-b3' }, estate).building).toBe('yijing-b3')
})
