import { centres } from '@/cloud/centre/collections'
import { people } from '@/cloud/person/collections'
import { settleVenues } from '@/cloud/venue/timer'
import type { CentreContent, CentreRecord } from '@/domain/centre/centre'
import { areasOf, newPerson } from '@/domain/person/person'
import type { DaySpan, WorkingHours } from '@/domain/place/place'
import { MEAL_DEFAULTS, SLOT_DEFAULTS } from '@/domain/venue/limits'
import type { MealRules } from '@/domain/venue/meal'
import type { SlotRules } from '@/domain/venue/venue'
import { MORNING } from './clock'
import { repairWorld, type WorldOptions } from './repair-world'

export type VenueWorld = Awaited<ReturnType<typeof venueWorld>>

export const CENTRE = 'house'

function daily(...spans: readonly DaySpan[]): WorkingHours {
  return { 1: spans, 2: spans, 3: spans, 4: spans, 5: spans, 6: spans, 7: spans }
}

export const HOUSE: CentreRecord = {
  tenant: 'yanping',
  community: 'yijing',
  changedAt: MORNING,
  changedBy: null,
  name: '怡景邻里中心',
  address: '北门旁',
  note: '',
  point: null,
  phone: null,
  hours: daily({ from: 540, to: 1_080 }),
  closures: [],
  floors: [
    {
      id: 'f1',
      name: '1楼',
      rooms: [
        { id: 'meeting', name: '共享会议室', kind: 'room', use: '开会', hours: null, phone: null, capacity: 12, bookable: true },
        { id: 'canteen', name: '助餐点', kind: 'meal', use: '午餐', hours: null, phone: null, capacity: 60, bookable: false },
        { id: 'office', name: '办公室', kind: 'work', use: '办公', hours: null, phone: null, capacity: null, bookable: false },
      ],
    },
    {
      id: 'f0',
      name: '户外',
      rooms: [{ id: 'court', name: '羽毛球场', kind: 'outside', use: '打球', hours: null, phone: null, capacity: null, bookable: false }],
    },
  ],
}

/** The world of repairs with a neighbourhood centre of its community: a meeting room, a court and a canteen. */
export async function venueWorld(options: WorldOptions = {}) {
  const world = await repairWorld(options)
  const { store, services } = world
  await store.insert(centres, CENTRE, HOUSE)

  return {
    ...world,
    /** Staff set how a room is booked. */
    async opens(room: string, overrides: Partial<SlotRules> = {}) {
      const { rooms } = await world.as('community').do('venue.settings', { centre: CENTRE })
      const version = rooms.find((each) => each.room === room)?.version ?? 0
      await world
        .as('community')
        .do('venue.saveSettings', { centre: CENTRE, room, version, rules: { ...SLOT_DEFAULTS, open: true, ...overrides } })
    },
    async cooks(overrides: Partial<MealRules> = {}) {
      const { meals } = await world.as('community').do('venue.settings', { centre: CENTRE })
      const rules = { ...MEAL_DEFAULTS, open: true, ...overrides }
      await world
        .as('community')
        .do('venue.saveMeals', { centre: CENTRE, version: meals?.version ?? 0, rules: { ...rules, menus: [...rules.menus] } })
    },
    /** The house as its keepers save it. */
    async changes(content: Partial<CentreContent>) {
      const found = await store.get(centres, CENTRE)
      const { tenant: _, community, changedAt: __, changedBy: ___, ...before } = { ...HOUSE, ...found?.data }
      const all = structuredClone({ ...before, ...content }) as never
      await world.as('community').do('centre.save', { centre: CENTRE, community, version: found?.version ?? 0, content: all })
    },
    /** Neighbours of 3栋, each with a home of their own. @returns their ids */
    async neighbours(count: number): Promise<string[]> {
      const path = ['yanping', 'ziyun', 'yijing', 'yijing-garden', 'yijing-3']
      const grants = [{ role: 'resident' as const, place: 'yijing-3', from: '2026-01-01T00:00:00.000Z', to: null }]
      const made = Array.from({ length: count }, (_, n) => {
        const home = {
          estate: 'yijing-garden',
          building: 'yijing-3',
          room: services.secrets.seal(`${n}室`),
          household: `home-${n}`,
          confirmed: true,
        }
        const data = newPerson({
          tenant: 'yanping',
          nickname: `邻居${n}`,
          grants,
          areas: areasOf(grants, () => path),
          homes: [home],
          joined: MORNING,
          sample: true,
        })
        return { id: `neighbour-${n}`, data }
      })
      await store.insertMany(people, made)
      return made.map(({ id }) => id)
    },
    settle: () => settleVenues(world.context()),
  }
}
