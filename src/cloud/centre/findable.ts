import { ANYONE_SEES } from '../../domain/search/rules'
import type { Source } from '../search/source'
import { centres } from './collections'

/** Within the index an id is `centre:room`. */
const BETWEEN = ':'

/** Windows, halls and rooms of the neighbourhood centres. */
export const roomSource: Source = {
  kind: 'room',
  async load(store, tenant, matter) {
    const [id = '', room = ''] = matter.split(BETWEEN)
    const centre = await store.get(centres, id)
    if (centre?.data.tenant !== tenant) return null
    const floor = centre.data.floors.find(({ rooms }) => rooms.some((one) => one.id === room))
    const found = floor?.rooms.find((one) => one.id === room)
    if (!floor || !found) return null
    return {
      title: found.name,
      words: `${found.use} ${centre.data.name} ${floor.name}`,
      note: `${centre.data.name} · ${floor.name}`,
      at: null,
      estate: null,
      seen: [ANYONE_SEES],
      mayRead: () => true,
    }
  },
  async *all(store, tenant, within) {
    for await (const { id, data } of store.cursor(centres, { eq: { tenant } })) {
      if (within !== undefined && id !== within) continue
      for (const { rooms } of data.floors) for (const room of rooms) yield `${id}${BETWEEN}${room.id}`
    }
  },
}
