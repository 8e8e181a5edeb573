import type { Who } from '../people'
import { lookAt } from './lookAt'

const SECRETARY: Who = ['secretary', 0]

lookAt([
  { name: 'inbox', who: SECRETARY, path: '/pages/desk/inbox/index', words: '最急的在前' },
  { name: 'people', who: SECRETARY, path: '/pages/desk/people/index', words: '楼栋长' },
  { name: 'bulletin-desk', who: SECRETARY, path: '/pages/desk/bulletins/index', words: '写一条公告' },
  { name: 'bulletin-compose', who: SECRETARY, path: '/pages/desk/bulletins/compose/index', words: '发给谁' },
  { name: 'settings', who: SECRETARY, path: '/pages/office/settings/index', words: '设置什么' },
  { name: 'centre-desk', who: ['community', 0], path: '/pages/office/centre/index', words: '登记一个邻里中心' },
  { name: 'places', who: ['admin', 0], path: '/pages/office/places/index', words: '用工作簿导入' },
])
