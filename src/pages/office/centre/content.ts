import { newKey } from '@/client/key'
import type { CentreView } from '@/domain/centre/schema'

/** What stands on the page of a centre, as it is being written. */
export type Content = Omit<CentreView, 'id' | 'community' | 'version' | 'editable'>
export type Floor = Content['floors'][number]
export type Room = Floor['rooms'][number]

const HOUSE = [
  { from: 8 * 60 + 30, to: 12 * 60 },
  { from: 14 * 60 + 30, to: 18 * 60 },
]

/** Where writing begins: one floor, office hours. */
export const EMPTY_CONTENT: Content = {
  name: '',
  address: '',
  note: '',
  point: null,
  phone: null,
  hours: { 1: HOUSE, 2: HOUSE, 3: HOUSE, 4: HOUSE, 5: HOUSE, 6: [], 7: [] },
  closures: [],
  floors: [{ id: 'f1', name: '1楼', rooms: [] }],
}

/** The next floor up; its id is new for good, bookings refer to what is in it. */
export function nextFloor(floors: readonly Floor[]): Floor {
  return { id: shortId(), name: `${floors.length + 1}楼`, rooms: [] }
}

export function freshRoom(): Room {
  return { id: shortId(), name: '', kind: 'room', use: '', hours: null, phone: null, capacity: null, bookable: false }
}

/** Floors with this room changed where it stands, or added to that floor. */
export function withRoom(floors: readonly Floor[], floor: string, room: Room): Floor[] {
  return floors.map((each) => {
    if (each.rooms.some(({ id }) => id === room.id)) return { ...each, rooms: each.rooms.map((one) => (one.id === room.id ? room : one)) }
    return each.id === floor ? { ...each, rooms: [...each.rooms, room] } : each
  })
}

function shortId(): string {
  return newKey().slice(0, 16)
}
