import { grantsAt } from '../../domain/person/person'
import type { Me } from '../../domain/session/contract'
import type { Instant } from '../../domain/shared/time'
import type { Context } from '../context'
import { people } from '../person/collections'
import { treeOf } from '../place/tree'
import type { Store } from '../store/port'
import { sessions } from './collections'

/** Who this is, for their own pages. @returns null when there is no such person */
export async function meOf(store: Store, person: string, now: Instant): Promise<Me | null> {
  const record = await store.get(people, person)
  if (!record) return null
  const { nickname, tenant, homes } = record.data
  const tree = treeOf(store, tenant)
  const hats = await Promise.all(
    grantsAt(record.data, now).map(async ({ role, place }) => {
      const found = await tree.get(place)
      return found && { role, place, placeName: found.data.name, level: found.data.level }
    }),
  )
  const named = homes.map(async ({ estate, building, household, confirmed }) => ({
    estate,
    estateName: await tree.nameOf(estate),
    building,
    buildingName: await tree.nameOf(building),
    household,
    confirmed,
  }))
  return { person, nickname, hats: hats.filter((hat) => hat !== null), homes: await Promise.all(named) }
}

/** What signing in answers: the token of a session that was just begun, and who it is. */
export async function signedInAs({ store, services, now }: Pick<Context, 'store' | 'services' | 'now'>, session: string) {
  const begun = await store.get(sessions, session)
  const me = begun && (await meOf(store, begun.data.person, now))
  if (!begun || !me) throw new Error(`Session ${session} was not begun`)
  return { token: await services.identity.tokenOf(session, begun.data), me }
}
