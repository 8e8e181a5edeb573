import { press, type Who } from '../people'
import { lookAt } from './lookAt'

const RESIDENT: Who = ['resident', 0]
const SECRETARY: Who = ['secretary', 0]
const CORNER = 'id=demo-space-yijing-corner'
const UNDERCROFT = 'id=demo-space-yijing-undercroft'

lookAt([
  { name: 'space-list', who: RESIDENT, path: '/pages/space/list/index', words: '还在议' },
  { name: 'space-slope', who: null, path: '/pages/space/one/index?id=demo-space-slope', words: '一路走来' },
  { name: 'space-corner', who: RESIDENT, path: `/pages/space/one/index?${CORNER}`, words: '一户对一个点子算一次' },
  { name: 'space-desk', who: SECRETARY, path: `/pages/space/one/index?${UNDERCROFT}`, words: '您还可以' },
  { name: 'space-suggest', who: RESIDENT, path: '/pages/space/suggest/index', words: '大家怎么叫它' },
  { name: 'space-survey', who: SECRETARY, path: `/pages/space/survey/index?${CORNER}`, words: '地是谁的' },
  { name: 'space-budget', who: SECRETARY, path: `/pages/space/budget/index?${UNDERCROFT}`, words: '还差 6,000 元' },
  { name: 'space-retake', who: SECRETARY, path: '/pages/space/retake/index?id=demo-space-yijing-plots&open=1', words: '照着哪一张再拍' },
  {
    name: 'space-claim',
    who: RESIDENT,
    path: `/pages/space/one/index?${UNDERCROFT}`,
    words: '认领一份',
    act: async (page) => {
      await press(page, '认领一份')
      await page.getByRole('dialog', { name: '认领一份费用' }).waitFor()
    },
  },
])
