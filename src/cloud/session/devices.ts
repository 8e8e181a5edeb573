import type { sessionContract } from '../../domain/session/contract'
import { deviceWords } from '../../domain/session/words'
import { accept, refuse } from '../../domain/shared/refusal'
import type { Handler } from '../context'
import { sessions } from './collections'
import { endSession, endSessions } from './sessions'

type Contract = typeof sessionContract

const PAGE = 20

/** What has ended is not shown: nobody has to do anything about it. */
export const listSessions: Handler<Contract['session.list']> = async ({ actor, store, now }, { after }) => {
  if (actor.kind !== 'person') return refuse('unauthenticated', '请先登录')
  const found = await store.query(sessions, {
    eq: { person: actor.person },
    range: { ends: { gt: now } },
    order: { by: 'made', direction: 'desc' },
    limit: PAGE,
    ...(after && { after }),
  })
  const items = found.map(({ id, data: { device, via, made, seen, ends } }) => {
    return { id, device: deviceWords(device), via, made, seen, ends, here: id === actor.session }
  })
  const last = found[PAGE - 1]
  return accept({ items, next: last ? ([last.data.made, last.id] as [string, string]) : null })
}

/** Not through `once`: ending twice is ending. */
export const endThis: Handler<Contract['session.end']> = async ({ actor, store, now }) => {
  if (actor.kind !== 'person') return refuse('unauthenticated', '请先登录')
  const ended = actor.session !== undefined && (await endSession(store, actor.session, actor.person, now))
  return accept({ ended: ended ? 1 : 0 })
}

export const endOther: Handler<Contract['session.endOther']> = async ({ actor, store, now }, { id }) => {
  if (actor.kind !== 'person') return refuse('unauthenticated', '请先登录')
  if (await endSession(store, id, actor.person, now)) return accept({ ended: 1 })
  const found = await store.get(sessions, id)
  return found?.data.person === actor.person ? accept({ ended: 0 }) : refuse('notFound', '没有这台设备，可能已经退出了')
}

export const endAll: Handler<Contract['session.endAll']> = async ({ actor, store, now }) => {
  if (actor.kind !== 'person') return refuse('unauthenticated', '请先登录')
  return accept({ ended: await endSessions(store, actor.person, now, actor.session ?? null) })
}
