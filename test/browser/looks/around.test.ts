import type { Who } from '../people'
import { lookAt } from './lookAt'

const RESIDENT: Who = ['resident', 0]

lookAt([
  { name: 'contacts', who: RESIDENT, path: '/pages/around/contacts/index', words: '有事找谁' },
  { name: 'services', who: RESIDENT, path: '/pages/around/services/index', words: '水电维修' },
  { name: 'centres', who: RESIDENT, path: '/pages/around/centres/index', words: '都在这里了' },
])
