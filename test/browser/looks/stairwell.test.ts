import type { Who } from '../people'
import { lookAt } from './lookAt'

const RESIDENT: Who = ['resident', 0]

lookAt([
  { name: 'stairwells', who: RESIDENT, path: '/pages/stairwell/list/index?estate=yijing', words: '区里共建单位' },
  { name: 'stairwell-adopted', who: ['resident', 4], path: '/pages/stairwell/one/index?building=yijing-b7', words: '架空层清出来了' },
  { name: 'stairwell-sheet', who: RESIDENT, path: '/pages/stairwell/one/index?building=yijing-b3', words: '您家来评' },
])
