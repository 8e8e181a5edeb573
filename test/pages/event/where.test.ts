import { whereLines } from '@/pages/event/where'

test.each([
  ['a room stands before its house', { words: '东教社区邻里中心 2楼 培训室', centre: 'c' }, '2楼 培训室', '东教社区邻里中心'],
  ['a house without a room leads to the house', { words: '东教社区邻里中心', centre: 'c' }, '东教社区邻里中心', '看看邻里中心'],
  ['a place in words is left whole', { words: '怡景嘉园 南门', centre: null }, '怡景嘉园 南门', '怡景社区'],
])('%s', (_, where, title, note) => {
  expect(whereLines(where, '怡景社区')).toEqual({ title, note })
})
