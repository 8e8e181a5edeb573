import { press, type Who } from '../people'
import { lookAt } from './lookAt'

const RESIDENT: Who = ['resident', 0]
const SECRETARY: Who = ['secretary', 0]

lookAt([
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
])
