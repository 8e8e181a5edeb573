import { press, seen, type Who } from '../people'
import { lookAt } from './lookAt'

const RESIDENT: Who = ['resident', 0]
const NEIGHBOUR: Who = ['resident', 1]

lookAt([
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
])
