import { risenNotices } from '../../domain/household/notices'
import type { Context } from '../context'
import { deliver } from '../notice/deliver'
import { peopleAt } from '../person/find'
import { memberships } from './memberships'

const PAGE = 100

/** Tells the community of claims that nobody answered in time, once each. @returns how many rose */
export async function riseUnanswered({ store, now }: Pick<Context, 'store' | 'now'>): Promise<number> {
  let risen = 0
  for (;;) {
    const late = { eq: { state: 'claimed', risen: false }, range: { dueAt: { lte: now } } } as const
    const found = await store.query(memberships, { ...late, order: { by: 'dueAt', direction: 'asc' }, limit: PAGE })
    for (const { id, version, data } of found) {
      const community = await peopleAt(store, data.tenant, ['community'], data.path, now)
      // First told, then marked: running again tells nobody twice, since a notice has an id of its own.
      await deliver(
        store,
        risenNotices(
          id,
          data,
          community.map((person) => person.id),
          now,
        ),
      )
      if (await store.replace(memberships, id, version, { ...data, risen: true })) risen += 1
    }
    if (found.length < PAGE) return risen
  }
}
