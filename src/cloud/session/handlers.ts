import type { sessionContract } from '../../domain/session/contract'
import { accept } from '../../domain/shared/refusal'
import type { Handlers } from '../context'
import { treeOf } from '../place/tree'
import { signInAsMadeUp } from './demo'
import { endAll, endOther, endThis, listSessions } from './devices'
import { meOf } from './me'
import { rename } from './nickname'
import { askToBind, askToSignIn, canScan, pollRequest, takeRequest } from './requests'
import { cancelRequest, confirmRequest, seeRequest } from './scan'
import { awaitsSetup, setUp } from './setup'
import { signInByWechat } from './wechat'

export const sessionHandlers: Handlers<typeof sessionContract> = {
  async 'session.ways'({ actor: { tenant }, services, store }) {
    const [setup, district] = [await awaitsSetup(store, tenant), await treeOf(store, tenant).nameOf(tenant)]
    return accept({ wechat: services.wechat !== null, scan: canScan(services), setup, district: district || null })
  },
  'session.demo': signInAsMadeUp,
  'session.wechat': signInByWechat,
  'session.setup': setUp,
  async 'session.me'({ actor, store, now }) {
    return accept(actor.kind === 'person' ? await meOf(store, actor.person, now) : null)
  },
  'session.rename': rename,
  'session.list': listSessions,
  'session.end': endThis,
  'session.endOther': endOther,
  'session.endAll': endAll,
  'session.ask': askToSignIn,
  'session.bind': askToBind,
  'session.poll': pollRequest,
  'session.take': takeRequest,
  'session.seen': seeRequest,
  'session.confirm': confirmRequest,
  'session.cancel': cancelRequest,
}
