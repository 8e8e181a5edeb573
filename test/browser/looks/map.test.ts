import { lookAt } from './lookAt'

lookAt([
  { name: 'map', who: ['resident', 0], path: '/pages/map/index', words: '没有底图，只看相对位置' },
  { name: 'map-visitor', who: null, path: '/pages/map/index', words: '没有底图，只看相对位置' },
  {
    name: 'map-kinds',
    who: ['resident', 0],
    path: '/pages/map/index',
    words: '没有底图，只看相对位置',
    act: (page) => page.getByRole('button', { name: '种类', exact: true }).click(),
  },
  {
    name: 'map-places',
    who: ['resident', 0],
    path: '/pages/map/index',
    words: '没有底图，只看相对位置',
    act: async (page) => {
      await page.getByRole('button', { name: '去小区' }).click()
      await page
        .getByRole('dialog')
        .getByRole('button', { name: /怡景嘉园/ })
        .waitFor()
    },
  },
  { name: 'open-data', who: ['admin', 0], path: '/pages/office/open/index', words: '会公开什么' },
])
