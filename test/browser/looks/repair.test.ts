import { press, type Who } from '../people'
import { lookAt } from './lookAt'

const RESIDENT: Who = ['resident', 0]
const NEIGHBOUR: Who = ['resident', 1]
const SECRETARY: Who = ['secretary', 0]
const FIXER: Who = ['fixer', 0]
const REPORT = '/pages/repair/report/index'
const matter = (key: string) => `/pages/repair/matter/index?id=demo-report-${key}`

lookAt([
  { name: 'report', who: RESIDENT, path: REPORT, words: '在什么地方' },
  {
    name: 'report-danger',
    who: RESIDENT,
    path: REPORT,
    words: '在什么地方',
    act: async (page) => {
      await page.getByRole('radio', { name: '有人有危险' }).click()
      await page.getByText('先打电话，再填表').scrollIntoViewIfNeeded()
    },
  },
  {
    name: 'report-public',
    // Of the building where a lamp was reported, and has not said so yet.
    who: ['resident', 20],
    path: REPORT,
    words: '在什么地方',
    act: async (page) => {
      await page.getByRole('radio', { name: '照明' }).click()
      await page.getByRole('tab', { name: '公共地方' }).click()
      await page.getByText('附近有人报过类似的').scrollIntoViewIfNeeded()
    },
  },
  { name: 'mine', who: RESIDENT, path: '/pages/repair/mine/index', words: '都在这里了' },
  { name: 'matter-resolved-reporter', who: RESIDENT, path: matter('kitchen-leak'), words: '办理过程' },
  { name: 'matter-visit-reporter', who: RESIDENT, path: matter('toilet-slow'), words: '办理过程' },
  { name: 'matter-closed-reporter', who: RESIDENT, path: matter('balcony-drip'), words: '办理过程' },
  { name: 'matter-public-neighbour', who: NEIGHBOUR, path: matter('stair-lamp-3'), words: '办理过程' },
  { name: 'matter-danger-fixer', who: FIXER, path: matter('bare-wires'), words: '办理过程' },
  { name: 'matter-late-secretary', who: SECRETARY, path: matter('gate-slow'), words: '办理过程' },
  {
    name: 'matter-dispatch-sheet',
    who: SECRETARY,
    path: matter('stair-lamp-3'),
    words: '办理过程',
    act: async (page) => {
      await press(page, '安排师傅')
      await page.getByRole('dialog').getByRole('radio').first().waitFor()
    },
  },
])
