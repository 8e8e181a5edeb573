import { press, seen, type Who } from '../people'
import { lookAt } from './lookAt'

const ORGANISER: Who = ['organizer', 0]

lookAt([
  { name: 'my-events', who: ORGANISER, path: '/pages/organise/list/index', words: '四点半学堂' },
  { name: 'organise', who: ORGANISER, path: '/pages/organise/one/index?id=demo-event-after-school', words: '接下来' },
  {
    name: 'organise-move-sheet',
    who: ORGANISER,
    path: '/pages/organise/one/index?id=demo-event-after-school',
    words: '接下来',
    act: async (page) => {
      await press(page, /这一场$/)
      await press(page, '改时间或地点')
      await page.getByRole('dialog').getByRole('radio').first().waitFor()
    },
  },
  { name: 'event-poster', who: ORGANISER, path: '/pages/organise/poster/index?id=demo-event-after-school', words: '扫一扫，报名' },
  { name: 'compose', who: ORGANISER, path: '/pages/compose/event/index', words: '活动名称' },
  {
    name: 'compose-series',
    who: ORGANISER,
    path: '/pages/compose/event/index',
    words: '活动名称',
    act: async (page) => {
      await page.getByRole('radio', { name: '四点半学堂' }).click()
      await press(page, '下一步')
      await seen(page, '几点开始')
    },
  },
  { name: 'roster', who: ORGANISER, path: '/pages/attendance/roster/index?session=demo-event-after-school.9', words: '名单怎么用' },
  { name: 'check-in', who: ORGANISER, path: '/pages/attendance/scan/index?session=demo-event-after-school.10', words: '按名单签到' },
])
