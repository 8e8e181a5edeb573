import { doingIn } from '@/pages/load/doing'
import { refusalWords } from '../refusals'

/** Takes one step at a time and says how it went. */
export const useDoing = doingIn(refusalWords)
