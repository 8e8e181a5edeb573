import type { Who } from '../people'
import { lookAt } from './lookAt'

const RESIDENT: Who = ['resident', 0]
const SECRETARY: Who = ['secretary', 0]
const HOME = '/pages/home/index'

lookAt([
  { name: 'home-visitor', who: null, path: HOME, words: '还没有登录' },
  { name: 'home-resident', who: RESIDENT, path: HOME, words: '今天小区里' },
  { name: 'home-secretary', who: SECRETARY, path: HOME, words: '去处理' },
  { name: 'neighbours', who: RESIDENT, path: '/pages/neighbours/index', words: '公共地方的报修' },
  { name: 'notices', who: RESIDENT, path: '/pages/notices/index', words: '未读' },
  { name: 'me-visitor', who: null, path: '/pages/me/index', words: '您好' },
  { name: 'me-secretary', who: SECRETARY, path: '/pages/me/index', words: '我的报修' },
  { name: 'bulletins', who: RESIDENT, path: '/pages/bulletin/list/index', words: '请提前储水' },
  { name: 'search', who: RESIDENT, path: '/pages/search/find/index?words=%E5%81%9C%E6%B0%B4', words: '都在这里了' },
])
