import type { pollContract } from '../../domain/poll/contract'
import type { Handlers } from '../context'
import { ask } from './ask'
import { get, list } from './reads'
import { say, withdraw } from './say'

/** Every handler of poll, by action name. */
export const pollHandlers: Handlers<typeof pollContract> = {
  'poll.list': list,
  'poll.get': get,
  'poll.ask': ask,
  'poll.say': say,
  'poll.withdraw': withdraw,
}
