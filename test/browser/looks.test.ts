import type { Page } from 'playwright-core'
import { axe, LOOKS, photograph } from '../support/browser/h5'
import { type Door, startDoor } from '../support/door'
import { openAs, press, seen, type Who } from './people'

const RESIDENT: Who = ['resident', 0]
const NEIGHBOUR: Who = ['resident', 1]
const SECRETARY: Who = ['secretary', 0]
const ORGANISER: Who = ['organizer', 0]
const FIXER: Who = ['fixer', 0]

const HOME = '/pages/home/index'
const REPORT = '/pages/repair/report/index'
const matter = (key: string) => `/pages/repair/matter/index?id=demo-report-${key}`

/** From my bookings to one that is over. */
async function openPast(page: Page) {
  await page.getByRole('tab', { name: '以前的' }).click()
  await press(page, /已参加/)
  await seen(page, '来过了，谢谢参加')
}

interface Seen {
  name: string
  who: Who | null
  path: string
  /** Words that stand on the page once it has loaded. */
  words: string
  act?: (page: Page) => Promise<unknown>
}

const PAGES: readonly Seen[] = [
  { name: 'home-visitor', who: null, path: HOME, words: '还没有登录' },
  { name: 'home-resident', who: RESIDENT, path: HOME, words: '今天小区里' },
  { name: 'home-secretary', who: SECRETARY, path: HOME, words: '去处理' },
  { name: 'sign-in', who: null, path: '/pages/session/signin/index', words: '您想试试哪个身份' },
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
  { name: 'neighbours', who: RESIDENT, path: '/pages/neighbours/index', words: '公共地方的报修' },
  { name: 'notices', who: RESIDENT, path: '/pages/notices/index', words: '未读' },
  { name: 'me-visitor', who: null, path: '/pages/me/index', words: '您好' },
  { name: 'me-secretary', who: SECRETARY, path: '/pages/me/index', words: '我的报修' },
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
  { name: 'inbox', who: SECRETARY, path: '/pages/desk/inbox/index', words: '最急的在前' },
  { name: 'contacts', who: RESIDENT, path: '/pages/around/contacts/index', words: '有事找谁' },
  { name: 'services', who: RESIDENT, path: '/pages/around/services/index', words: '水电维修' },
  { name: 'centres', who: RESIDENT, path: '/pages/around/centres/index', words: '都在这里了' },
  { name: 'bulletins', who: RESIDENT, path: '/pages/bulletin/list/index', words: '请提前储水' },
  { name: 'search', who: RESIDENT, path: '/pages/search/find/index?words=%E5%81%9C%E6%B0%B4', words: '都在这里了' },
  { name: 'join', who: RESIDENT, path: '/pages/household/join/index', words: '登记住址只要三步' },
  { name: 'homes', who: RESIDENT, path: '/pages/household/mine/index', words: '已确认' },
  { name: 'children', who: RESIDENT, path: '/pages/child/list/index', words: '谁可以接' },
  { name: 'children-lapsed', who: ['resident', 8], path: '/pages/child/list/index', words: '同意已到期' },
  {
    name: 'child-consent-sheet',
    // From number 50 on nobody has children: the form is empty.
    who: ['resident', 60],
    path: '/pages/child/edit/index',
    words: '出生年月',
    act: async (page) => {
      await page.getByRole('textbox', { name: /小名/ }).fill('豆豆')
      await page.getByRole('combobox', { name: /年$/ }).selectOption('2019')
      await page.getByRole('combobox', { name: /月$/ }).selectOption('05')
      await press(page, '下一步：看说明')
      await page.getByRole('dialog').getByText('留什么').waitFor()
    },
  },
  { name: 'child-edit', who: RESIDENT, path: '/pages/child/edit/index?child=demo-child-0-0', words: '撤回同意，或删除这个孩子' },
  { name: 'child-consent', who: RESIDENT, path: '/pages/child/consent/index?child=demo-child-0-0', words: '谁看得到' },
  {
    name: 'child-withdraw-sheet',
    who: RESIDENT,
    path: '/pages/child/consent/index?child=demo-child-0-0',
    words: '谁看得到',
    act: async (page) => {
      await press(page, '撤回同意')
      await page.getByRole('dialog').getByText('先不动').waitFor()
    },
  },
  { name: 'child-pick-ups', who: RESIDENT, path: '/pages/child/pickups/index?child=demo-child-0-0', words: '您自己' },
  { name: 'claims', who: ['gridWorker', 0], path: '/pages/household/claims/index', words: '等确认' },
  { name: 'owners', who: SECRETARY, path: '/pages/household/owners/index', words: '全小区合计' },
  { name: 'people', who: SECRETARY, path: '/pages/desk/people/index', words: '楼栋长' },
  { name: 'bulletin-desk', who: SECRETARY, path: '/pages/desk/bulletins/index', words: '写一条公告' },
  { name: 'bulletin-compose', who: SECRETARY, path: '/pages/desk/bulletins/compose/index', words: '发给谁' },
  { name: 'settings', who: SECRETARY, path: '/pages/office/settings/index', words: '设置什么' },
  { name: 'centre-desk', who: ['community', 0], path: '/pages/office/centre/index', words: '登记一个邻里中心' },
  { name: 'places', who: ['admin', 0], path: '/pages/office/places/index', words: '用工作簿导入' },
  { name: 'devices', who: RESIDENT, path: '/pages/session/list/index', words: '这一台' },
  { name: 'scan', who: RESIDENT, path: '/pages/session/scan/index', words: '让电脑用您的身份进来' },
  { name: 'sign-in-qr', who: null, path: '/pages/session/qr/index', words: '请用手机扫一扫' },
  { name: 'my-data', who: RESIDENT, path: '/pages/privacy/mine/index', words: '我们留着什么' },
  { name: 'terms', who: null, path: '/pages/privacy/terms/index', words: '您的资料怎么用' },
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
  { name: 'calendar', who: RESIDENT, path: '/pages/event/calendar/index', words: '开通我的日历订阅' },
  { name: 'menu', who: RESIDENT, path: '/pages/menu/list/index', words: '健康义诊' },
  { name: 'menu-offer', who: SECRETARY, path: '/pages/menu/offer/index?id=demo-offer-hospital-clinic', words: '还能点几次' },
  { name: 'menu-place', who: SECRETARY, path: '/pages/menu/place/index?offer=demo-offer-hospital-clinic', words: '最想要的日子' },
  { name: 'menu-orders', who: ['community', 0], path: '/pages/menu/orders/index', words: '家里人噎住了怎么办' },
  { name: 'menu-order-few', who: SECRETARY, path: '/pages/menu/order/index?id=demo-order-clinic-yijing', words: '可以合成一单' },
  {
    name: 'menu-order-merging',
    who: ['secretary', 6],
    path: '/pages/menu/order/index?id=demo-order-salon-xingcheng',
    words: '同意合成一单',
  },
  {
    name: 'menu-accept-sheet',
    who: ['partner', 0],
    path: '/pages/menu/order/index?id=demo-order-clinic-yijing',
    words: '接单，定时间',
    act: async (page) => {
      await press(page, '接单，定时间')
      await page.getByRole('dialog').getByRole('radio').first().waitFor()
    },
  },
  { name: 'menu-unit', who: ['partner', 0], path: '/pages/menu/unit/index?id=demo-unit-hospital', words: '答应的和办成的' },
  { name: 'menu-units', who: ['community', 0], path: '/pages/menu/units/index', words: '都在这里了' },
  { name: 'menu-write', who: ['partner', 0], path: '/pages/menu/write/index?unit=demo-unit-hospital', words: '要小区准备' },
  { name: 'menu-found', who: ['community', 0], path: '/pages/menu/found/index', words: '单位名称' },
  { name: 'venue-places', who: RESIDENT, path: '/pages/venue/places/index', words: '企业共享会议室' },
  {
    name: 'venue-day',
    who: RESIDENT,
    path: '/pages/venue/day/index?centre=demo-centre-dongjiao&room=meeting',
    words: '每户每周 2 次',
    act: async (page) => {
      await page.getByRole('radio', { name: /^明天/ }).click()
      await seen(page, '可以订')
    },
  },
  {
    name: 'venue-book-sheet',
    who: NEIGHBOUR,
    path: '/pages/venue/day/index?centre=demo-centre-dongjiao&room=meeting',
    words: '每户每周 2 次',
    act: async (page) => {
      await page.getByRole('radio', { name: /^后天/ }).click()
      await page
        .getByRole('button', { name: /可以订/ })
        .first()
        .click()
      await page.getByRole('dialog').getByText('确定预约').waitFor()
    },
  },
  { name: 'venue-meals', who: RESIDENT, path: '/pages/venue/meals/index?centre=demo-centre-dongjiao', words: '前可以订和取消' },
  {
    name: 'venue-order-sheet',
    who: ['stairHead', 0],
    path: '/pages/venue/meals/index?centre=demo-centre-dongjiao',
    words: '前可以订和取消',
    act: async (page) => {
      await page
        .getByRole('button', { name: /^订.*的餐$/ })
        .last()
        .click()
      await page.getByRole('dialog').getByRole('radio').first().waitFor()
    },
  },
  { name: 'venue-mine', who: RESIDENT, path: '/pages/venue/mine/index', words: '以前的' },
  {
    name: 'venue-use',
    who: ['community', 0],
    path: '/pages/venue/use/index',
    words: '谁在用',
    act: async (page) => {
      await page.getByRole('radio', { name: /^明天/ }).click()
      await page
        .getByRole('button', { name: /居民预约/ })
        .first()
        .waitFor()
    },
  },
  {
    name: 'venue-kitchen',
    who: ['community', 0],
    path: '/pages/venue/kitchen/index',
    words: '按楼栋',
    act: async (page) => {
      await press(page, '打开名单')
      await seen(page, '1单元1102')
    },
  },
  { name: 'venue-settings', who: ['community', 0], path: '/pages/venue/settings/index', words: '可预约' },
  {
    name: 'venue-meal-form',
    who: ['community', 0],
    path: '/pages/venue/settings/index',
    words: '可预约',
    act: async (page) => {
      await page.getByRole('button', { name: /助餐点/ }).click()
      await page.getByRole('dialog').getByText('可以送到家').waitFor()
    },
  },
  { name: 'accept-role', who: RESIDENT, path: '/pages/role/accept/index', words: '请输入邀请码' },
]

/** How large a finger is, in CSS px; rules.md asks for more in 关怀模式. */
const TOUCH = { phone: 44, elder: 60, dark: 44, wide: 44 } as const

describe.each(PAGES)('The page $name', ({ name, who, path, words, act }) => {
  let door: Door
  beforeAll(async () => {
    door = await shared()
  })

  it.each(Object.keys(LOOKS) as (keyof typeof LOOKS)[])('is whole, reachable and readable (%s)', async (look) => {
    const page = await openAs(door.address, who, path, look)
    await seen(page, words)
    await act?.(page)
    await settled(page)
    await photograph(page, `looks/${name}-${look}`)
    expect(await outside(page)).toEqual([])
    const { small, measured } = await touch(page, TOUCH[look])
    expect(small).toEqual([])
    expect(measured).toBeGreaterThan(0)
    expect(await axe(page)).toEqual([])
  })
})

let started: Promise<Door> | undefined
/** One server for all pages: nothing is written here. */
function shared(): Promise<Door> {
  started ??= startDoor()
  return started
}
afterAll(async () => (await started)?.stop())

/** No skeleton, no picture on its way, no sheet rising. */
async function settled(page: Page) {
  await page.waitForLoadState('networkidle')
  await page.evaluate(() =>
    Promise.all(
      document
        .getAnimations()
        .filter((one) => one.effect?.getComputedTiming().iterations === 1)
        .map((one) => one.finished),
    ),
  )
}

/** What sticks out at the left or the right; nothing scrolls sideways. */
function outside(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found = document.documentElement.scrollWidth > innerWidth ? ['the document'] : []
    for (const element of document.querySelectorAll<HTMLElement>('#app *')) {
      if (!element.checkVisibility()) continue
      const { left, right, width } = element.getBoundingClientRect()
      const inMap = element.closest('.leaflet-container') !== null
      if (width > 0 && !inMap && (left < -1 || right > innerWidth + 1)) found.push(element.outerHTML.slice(0, 120))
    }
    return found
  })
}

/** What can be operated, and what of it is smaller than a finger. @param least in CSS px, both ways */
function touch(page: Page, least: number): Promise<{ measured: number; small: string[] }> {
  return page.evaluate((side) => {
    const roles = ['button', 'radio', 'tab', 'switch', 'link', 'checkbox']
    const operable = ['.weui-tabbar__item', ...roles.map((role) => `[role=${role}]`)].join()
    const shown = Array.from(document.querySelectorAll<HTMLElement>(operable)).filter((one) =>
      one.checkVisibility({ visibilityProperty: true }),
    )
    const small = shown.flatMap((element) => {
      const { width, height } = element.getBoundingClientRect()
      if (width >= side - 0.5 && height >= side - 0.5) return []
      return [`${Math.round(width)}×${Math.round(height)}: ${element.outerHTML.slice(0, 120)}`]
    })
    return { measured: shown.length, small }
  }, least)
}
