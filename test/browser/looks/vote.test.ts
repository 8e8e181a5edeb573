import { press, type Who } from '../people'
import { lookAt } from './lookAt'

/** An owner of 怡景嘉园, who has not voted. */
const OWNER: Who = ['resident', 0]
const TENANT: Who = ['resident', 2]
const SECRETARY: Who = ['secretary', 9]
const VOTE = '/pages/vote/one/index?id=demo-vote-'
const RUN = '/pages/assembly/one/index?id=demo-vote-'

lookAt([
  { name: 'votes', who: OWNER, path: '/pages/vote/list/index', words: '架空层改成邻里角' },
  { name: 'vote-sounding', who: OWNER, path: `${VOTE}corridor`, words: '参与还差多少' },
  { name: 'vote-tenant', who: TENANT, path: `${VOTE}corridor`, words: '这件事由业主来定' },
  {
    name: 'vote-proxy-sheet',
    who: OWNER,
    path: `${VOTE}corridor`,
    words: '参与还差多少',
    act: async (page) => {
      await press(page, '请别人替我投')
      await page.getByRole('dialog').getByText('对方的委托码').waitFor()
    },
  },
  { name: 'vote-closed', who: ['secretary', 7], path: `${VOTE}slope`, words: '自己算一遍' },
  {
    name: 'vote-record',
    who: ['secretary', 7],
    path: '/pages/vote/record/index?id=demo-vote-slope',
    words: '一步一步算',
    act: async (page) => {
      await press(page, '自己算一遍')
      await page.getByText('算出来一样').waitFor()
    },
  },
  { name: 'vote-desk', who: SECRETARY, path: '/pages/assembly/desk/index', words: '写一次表决' },
  { name: 'vote-write', who: SECRETARY, path: '/pages/assembly/write/index?estate=f8451', words: '哪一类事' },
  { name: 'vote-run', who: SECRETARY, path: `${RUN}drying`, words: '各栋投了多少' },
  {
    name: 'vote-doors',
    who: SECRETARY,
    path: '/pages/assembly/doors/index?id=demo-vote-drying&building=f8451-b1',
    words: '纸质票要两个人录',
  },
])
