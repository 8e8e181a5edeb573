import type { NoticeItem } from '@/domain/notice/contract'
import { byMatter } from '@/pages/notices/group'

const notice = (over: Partial<NoticeItem>): NoticeItem => ({
  id: 'n',
  matter: 'repair:a',
  title: '漏水报修',
  words: '已受理',
  at: '2026-11-21T08:00:00.000Z',
  urgent: false,
  unread: false,
  ...over,
})

it('notices stand together by matter, the matter with the newest first', () => {
  const groups = byMatter([notice({ id: '3', matter: 'repair:b' }), notice({ id: '2', words: '修好了' }), notice({ id: '1' })])
  expect(groups.map(({ matter, latest }) => [matter, latest.id])).toEqual([
    ['repair:b', '3'],
    ['repair:a', '2'],
  ])
})

it('a matter counts its unread notices, and is urgent while an urgent one is unread', () => {
  const [group] = byMatter([notice({ unread: true }), notice({ unread: true, urgent: true }), notice({ urgent: true })])
  expect(group).toMatchObject({ unread: 2, urgent: true })
  expect(byMatter([notice({ urgent: true })])[0]?.urgent).toBe(false)
})
