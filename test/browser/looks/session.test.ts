import type { Who } from '../people'
import { lookAt } from './lookAt'

const RESIDENT: Who = ['resident', 0]

lookAt([
  { name: 'sign-in', who: null, path: '/pages/session/signin/index', words: '您想试试哪个身份' },
  { name: 'devices', who: RESIDENT, path: '/pages/session/list/index', words: '这一台' },
  { name: 'scan', who: RESIDENT, path: '/pages/session/scan/index', words: '让电脑用您的身份进来' },
  { name: 'sign-in-qr', who: null, path: '/pages/session/qr/index', words: '请用手机扫一扫' },
  { name: 'my-data', who: RESIDENT, path: '/pages/privacy/mine/index', words: '我们留着什么' },
  { name: 'terms', who: null, path: '/pages/privacy/terms/index', words: '您的资料怎么用' },
  { name: 'accept-role', who: RESIDENT, path: '/pages/role/accept/index', words: '请输入邀请码' },
])
