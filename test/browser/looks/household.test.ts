import type { Who } from '../people'
import { lookAt } from './lookAt'

const RESIDENT: Who = ['resident', 0]
const SECRETARY: Who = ['secretary', 0]

lookAt([
  { name: 'join', who: RESIDENT, path: '/pages/household/join/index', words: '登记住址只要三步' },
  { name: 'homes', who: RESIDENT, path: '/pages/household/mine/index', words: '已确认' },
  { name: 'claims', who: ['gridWorker', 0], path: '/pages/household/claims/index', words: '等确认' },
  { name: 'owners', who: SECRETARY, path: '/pages/household/owners/index', words: '全小区合计' },
])
