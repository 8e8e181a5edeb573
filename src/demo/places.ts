import type { EstateSettings, Phone, Place, Point, WorkingHours } from '../domain/place/place'
import { EVER, type Level } from '../domain/place/tree'
import { buildingId, ESTATES, type EstateFacts, STREETS, TENANT, personaId } from './estates'

/** 演示数据: the place tree of `estates.ts` as documents, parents before children. */
export function demoPlaces(): { id: string; data: Place }[] {
  const district = node(null, TENANT, '延平区', 'district', 0)
  return [district, ...STREETS.flatMap((street, rank) => {
    const at = node(district, street.id, street.name, 'street', rank)
    return [at, ...street.communities.flatMap((community, index) => {
      const below = node(at, community.id, community.name, 'community', index)
      return [below, ...community.estates.flatMap((estate) => estateWithBuildings(below, estate))]
    })]
  })]
}

interface Node {
  id: string
  data: Place
}

function estateWithBuildings(parent: Node, facts: EstateFacts): Node[] {
  const estate = node(parent, facts.id, facts.name, 'estate', ESTATES.indexOf(facts), facts.point, settingsOf(facts))
  const buildings = Array.from({ length: facts.buildings }, (_, index) =>
    node(estate, buildingId(facts.id, index + 1), `${index + 1}栋`, 'building', index + 1, spread(facts.point, index)),
  )
  return [estate, ...buildings]
}

function node(parent: Node | null, id: string, name: string, level: Level, rank: number, point: Point | null = null, estate: EstateSettings | null = null): Node {
  return { id, data: { ...EVER, tenant: TENANT, place: id, name, level, parent: parent?.id ?? null, path: [...(parent?.data.path ?? []), id], point, rank, estate, grid: null } }
}

/** Buildings stand in rows of four, some 60 m apart. */
function spread({ lng, lat }: Point, index: number): Point {
  const round = (degrees: number) => Math.round(degrees * 1e6) / 1e6
  return { lng: round(lng + ((index % 4) - 1.5) * 0.0006), lat: round(lat + (Math.floor(index / 4) - 1) * 0.00054) }
}

const at = (hour: number, minute = 0) => hour * 60 + minute
const full = [
  { from: at(8), to: at(12) },
  { from: at(14), to: at(18) },
]
/** A property company's desk is open every day. */
const EVERY_DAY: WorkingHours = { 1: full, 2: full, 3: full, 4: full, 5: full, 6: full, 7: full }

const office = [
  { from: at(8, 30), to: at(12) },
  { from: at(14, 30), to: at(18) },
]
/** Volunteers of an estate without a property company. */
const WEEKDAYS: WorkingHours = { 1: office, 2: office, 3: office, 4: office, 5: office, 6: [{ from: at(9), to: at(12) }], 7: [] }

/** The numbers of the emergency services are real; everybody's are the same. */
const EMERGENCY: readonly Phone[] = [
  { label: '报警', number: '110' },
  { label: '火警', number: '119' },
  { label: '急救', number: '120' },
]

function settingsOf(facts: EstateFacts): EstateSettings {
  const index = ESTATES.indexOf(facts)
  const local = `0599-555${String(1000 + index * 10)}`
  const secretary = personaId('secretary', index)
  const shifts = [{ person: secretary, weekdays: [1, 2, 3, 4, 5, 6], span: { from: at(8), to: at(18) } }]
  // The story's estate has a deputy for evenings and Sundays: who is on duty changes with the hour.
  const deputy = personaId('secretary', index + ESTATES.length)
  const deputys = [
    { person: deputy, weekdays: [1, 2, 3, 4, 5, 6], span: { from: at(18), to: at(21) } },
    { person: deputy, weekdays: [7], span: { from: at(8), to: at(21) } },
  ]
  return {
    hours: facts.property === null ? WEEKDAYS : EVERY_DAY,
    firstRung: facts.firstRung,
    duty: index === 0 ? [...shifts, ...deputys] : shifts,
    phones: [{ label: facts.property === null ? '小区党支部' : '物业值班', number: local }, ...EMERGENCY],
    property: facts.property,
    // One estate that has set a limit of its own: leaks are answered within the hour.
    clocks: index === 0 ? { 'leak.ordinary': { answer: 60, resolution: 960 } } : {},
  }
}
