import { minutesText } from '@/domain/deliberation/minutes'
import { MINUTES } from '../../support/builders/deliberation'

test('minutes as text follow the set form, line by line', () => {
  const agreed = [{ what: '路面划线', owner: '物业和维修师傅', until: '12月5日' }]
  const text = minutesText('停车怎么停', MINUTES, '11月28日 19:30', agreed, [{ words: '到场的是 24 人', when: '11月30日' }])
  expect(text.split('\n')).toEqual([
    '邻听园议事纪要：停车怎么停',
    '时间：11月28日 19:30',
    '地点：架空层邻听园',
    '主持：小区党支部',
    '记录：网格员',
    '到场：23 人',
    '各方意见：',
    '  居民代表：晚上回来没处停',
    '  物业：消防通道不能占',
    '形成的意见：路面划线，访客限时',
    '没谈拢的：收不收费下次再谈',
    '议定的事：',
    '  1. 路面划线（物业和维修师傅，12月5日前）',
    '更正（11月30日）：到场的是 24 人',
  ])
})

test('minutes without an opinion say so instead of leaving a line empty', () => {
  const text = minutesText('停车', { ...MINUTES, opinion: '', unsettled: '' }, '昨天', [], [])
  expect(text).toContain('形成的意见：这次没有形成意见')
  expect(text).toContain('没谈拢的：没有')
  expect(text).not.toContain('议定的事')
})
