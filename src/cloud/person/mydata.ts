import { marksOfRoom } from '../../domain/privacy/rules'
import { treeOf } from '../place/tree'
import type { Keeper } from '../privacy/keeper'
import { people } from './collections'

/** Who I am here. The record itself goes in the transaction that begins the erasure, so that no session is any good from then on. */
export const account: Keeper = {
  kind: 'account',
  count: async ({ store }, person) => ((await store.get(people, person)) === null ? 0 : 1),
  async export({ store, services: { secrets } }, person) {
    const found = await store.get(people, person)
    if (!found) return []
    const { tenant, nickname, name, phone, openid, grants, homes, consent, joined } = found.data
    const open = (sealed: string | null) => (sealed === null ? null : secrets.open(sealed))
    const tree = treeOf(store, tenant)
    const lives = homes.map(async ({ estate, building, room, confirmed }) => ({
      estate: await tree.nameOf(estate),
      building: await tree.nameOf(building),
      room: open(room),
      confirmed,
    }))
    const roles = grants.map(async ({ role, place, from, to }) => ({ role, place: await tree.nameOf(place), from, to }))
    return [
      {
        nickname,
        name: open(name),
        phone: open(phone),
        openid: open(openid),
        homes: await Promise.all(lives),
        roles: await Promise.all(roles),
        consent,
        joined,
      },
    ]
  },
  async known({ store, services: { secrets } }, person) {
    const found = await store.get(people, person)
    if (!found) return { names: [], marks: [], texts: [] }
    const { nickname, name, phone, homes } = found.data
    const open = (sealed: string | null) => (sealed === null ? [] : [secrets.open(sealed)])
    const rooms = homes.flatMap(({ room }) => marksOfRoom(secrets.open(room)))
    return { names: [nickname, ...open(name)], marks: [...open(phone), ...rooms], texts: [] }
  },
  erase: async () => {},
}
