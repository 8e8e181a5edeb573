import type { Page } from 'playwright-core'
import { press, seen, type Who } from '../people'
import { lookAt } from './lookAt'

const RESIDENT: Who = ['resident', 0]

/** From my bookings to one that is over. */
async function openPast(page: Page) {
  await page.getByRole('tab', { name: '以前的' }).click()
  await press(page, /已参加/)
  await seen(page, '来过了，谢谢参加')
}

lookAt([
  { name: 'events', who: RESIDENT, path: '/pages/events/index', words: '四点半学堂' },
  { name: 'events-visitor', who: null, path: '/pages/events/index', words: '全区的活动' },
  { name: 'event', who: RESIDENT, path: '/pages/event/one/index?id=demo-event-after-school', words: '哪几次' },
  {
    name: 'event-book-sheet',
    who: ['resident', 12],
    path: '/pages/event/one/index?id=demo-event-after-school',
    words: '哪几次',
    act: async (page) => {
      await press(page, /^(报名|排候补)$/)
      await page.getByRole('dialog').getByRole('checkbox').first().waitFor()
    },
  },
  { name: 'my-bookings', who: RESIDENT, path: '/pages/event/mine/index', words: '都在这里了' },
  {
    name: 'booking',
    who: RESIDENT,
    path: '/pages/event/mine/index',
    words: '都在这里了',
    act: async (page) => {
      await press(page, /已报名/)
      await seen(page, '到门口出示这个码签到')
    },
  },
  {
    name: 'booking-waiting',
    who: RESIDENT,
    path: '/pages/event/mine/index',
    words: '都在这里了',
    act: async (page) => {
      await press(page, /候补第/)
      await seen(page, '不等了，退出候补')
    },
  },
  {
    name: 'booking-over',
    who: RESIDENT,
    path: '/pages/event/mine/index',
    words: '都在这里了',
    act: openPast,
  },
  {
    name: 'certificate',
    who: RESIDENT,
    path: '/pages/event/mine/index',
    words: '都在这里了',
    act: async (page) => {
      await openPast(page)
      await press(page, '活动证明')
      await seen(page, '存成图片')
    },
  },
  { name: 'event-full', who: ['resident', 20], path: '/pages/event/one/index?id=demo-event-winter-clay', words: '满了' },
  { name: 'event-cancelled', who: RESIDENT, path: '/pages/event/one/index?id=demo-event-principal', words: '活动取消了' },
  { name: 'event-draw', who: RESIDENT, path: '/pages/event/one/index?id=demo-event-octagon', words: '怎么抽、怎么自己验算' },
  { name: 'draw', who: RESIDENT, path: '/pages/event/draw/index?session=demo-event-octagon.0', words: '怎么抽' },
  { name: 'calendar', who: RESIDENT, path: '/pages/event/calendar/index', words: '开通我的日历订阅' },
])
