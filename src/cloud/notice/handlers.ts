import type { noticeContract } from '../../domain/notice/contract'
import type { Notice } from '../../domain/notice/notice'
import { accept, refuse } from '../../domain/shared/refusal'
import type { Context, Handlers } from '../context'
import type { Filter, Stored } from '../store/port'
import { notices } from './collections'

/** Rows a page. */
const PAGE = 20
/** The port's most for one query. */
const BATCH = 100

/** One's own inbox and nobody else's. Reading twice does no harm, so the writes here need no `once`. */
export const noticeHandlers: Handlers<typeof noticeContract> = {
  async 'notice.list'({ actor, store }, { after }) {
    if (actor.kind !== 'person') return refuse('unauthenticated')
    const mine = { eq: { person: actor.person } }
    const [found, unread] = await Promise.all([
      store.query(notices, { ...mine, order: { by: 'at', direction: 'desc' }, limit: PAGE, ...(after && { after }) }),
      store.count(notices, unreadOf(actor.person)),
    ])
    const last = found[PAGE - 1]
    return accept({ items: found.map(itemOf), next: last ? [last.data.at, last.id] : null, unread })
  },

  async 'notice.unread'({ actor, store }) {
    if (actor.kind !== 'person') return refuse('unauthenticated')
    const mine = unreadOf(actor.person)
    const [count, urgent] = await Promise.all([store.count(notices, mine), store.count(notices, { eq: { ...mine.eq, urgent: true } })])
    return accept({ count, urgent })
  },

  async 'notice.read'({ actor, store, now }, { ids }) {
    if (actor.kind !== 'person') return refuse('unauthenticated')
    const found = await Promise.all([...new Set(ids)].map((id) => store.get(notices, id)))
    // Somebody else's notice is answered like one that is not there.
    const mine = found.filter((notice): notice is Stored<Notice> => notice?.data.person === actor.person)
    if (mine.length < found.length) return refuse('notFound', '没有这条消息')
    await Promise.all(mine.map(({ id }) => markRead(store, id, now)))
    return accept({ unread: await store.count(notices, unreadOf(actor.person)) })
  },

  async 'notice.readAll'({ actor, store, now }, { matter }) {
    if (actor.kind !== 'person') return refuse('unauthenticated')
    const mine = unreadOf(actor.person)
    const filter = matter === null ? mine : { eq: { ...mine.eq, matter } }
    for (;;) {
      // What arrives from now on has not been seen by anybody.
      const found = await store.query(notices, {
        ...filter,
        range: { at: { lte: now } },
        order: { by: 'at', direction: 'asc' },
        limit: BATCH,
      })
      await Promise.all(found.map(({ id }) => markRead(store, id, now)))
      if (found.length < BATCH) break
    }
    return accept({ unread: await store.count(notices, mine) })
  },
}

function unreadOf(person: string) {
  return { eq: { person, unread: true } } satisfies Filter<Notice>
}

/** The first reading counts. */
function markRead(store: Context['store'], id: string, now: string) {
  return store.patch(notices, id, { guard: { eq: { unread: true } }, set: { unread: false, readAt: now } })
}

function itemOf({ id, data }: Stored<Notice>) {
  const { matter, title, words, at, urgent, unread } = data
  return { id, matter, title, words, at, urgent, unread }
}
