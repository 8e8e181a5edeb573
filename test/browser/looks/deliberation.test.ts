import { press, type Who } from '../people'
import { lookAt } from './lookAt'

const RESIDENT: Who = ['resident', 0]
const SECRETARY: Who = ['secretary', 0]
const TALK = '/pages/deliberation/one/index?id=demo-talk-'

lookAt([
  { name: 'talks', who: RESIDENT, path: '/pages/deliberation/list/index', words: '电动车充电棚放哪里' },
  { name: 'talk-scheduled', who: RESIDENT, path: `${TALK}charging`, words: '离楼远一点，要有喷淋。' },
  { name: 'talk-done', who: ['secretary', 5], path: `${TALK}parking`, words: '先把消防通道和老人走的路让出来' },
  { name: 'talk-outside', who: null, path: `${TALK}parking`, words: '纪要只给本小区看' },
  {
    name: 'talk-decline',
    who: SECRETARY,
    path: `${TALK}bench`,
    words: '定时间地点',
    act: async (page) => {
      await press(page, '不安排，说明原因')
      await page.getByRole('dialog').getByText('提的人会收到').waitFor()
    },
  },
  { name: 'talk-raise', who: RESIDENT, path: '/pages/deliberation/raise/index?estate=yijing', words: '有什么办法' },
  { name: 'talk-plan', who: SECRETARY, path: '/pages/deliberation/plan/index?id=demo-talk-bench', words: '谁写纪要' },
  { name: 'poll-open', who: RESIDENT, path: '/pages/deliberation/poll/index?id=demo-poll-lamps', words: '您家说了以后' },
  { name: 'poll-closed', who: ['secretary', 5], path: '/pages/deliberation/poll/index?id=demo-poll-parking', words: '转成业主表决' },
  {
    name: 'poll-ask',
    who: SECRETARY,
    path: '/pages/deliberation/ask/index?estate=yijing&kind=deliberation&about=demo-talk-charging',
    words: '哪天截止',
  },
])
