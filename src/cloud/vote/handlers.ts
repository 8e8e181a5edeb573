import type { voteContract } from '../../domain/vote/contract'
import type { Handlers } from '../context'
import { cast, delegate, proxyCode, takeBack } from './cast'
import { confirmPaper, doors, dropPaper, enterPaper, rollCheck, watch } from './paper'
import { about, desk, get, list } from './reads'
import { exportRecord, record } from './record'
import { cancel, close, draft, edit, open } from './write'

export const voteHandlers: Handlers<typeof voteContract> = {
  'vote.list': list,
  'vote.get': get,
  'vote.about': about,
  'vote.cast': cast,
  'vote.proxyCode': proxyCode,
  'vote.delegate': delegate,
  'vote.takeBack': takeBack,
  'vote.record': record,
  'vote.exportRecord': exportRecord,
  'vote.desk': desk,
  'vote.rollCheck': rollCheck,
  'vote.draft': draft,
  'vote.edit': edit,
  'vote.open': open,
  'vote.cancel': cancel,
  'vote.close': close,
  'vote.watch': watch,
  'vote.doors': doors,
  'vote.enterPaper': enterPaper,
  'vote.confirmPaper': confirmPaper,
  'vote.dropPaper': dropPaper,
}
