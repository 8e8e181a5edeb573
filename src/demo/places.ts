import type { Place, Point } from '../domain/place/place'
import { EVER, type Level } from '../domain/place/tree'
import { buildingId, ESTATES, type EstateFacts, STREETS, TENANT } from './estates'

/** 演示数据: the place tree of `estates.ts` as documents, parents before children. */
export function demoPlaces(): { id: string; data: Place }[] {
  const district = node(null, TENANT, '延平区', 'district', 0)
  return [district, ...STREETS.flatMap((street, rank) => {
    const at = node(district, street.id, street.name, 'street', rank)
    return [at, ...street.communities.flatMap((community, index) => {
      const below = node(at, community.id, community.name, 'community', index)
      return [below, ...community.estates.flatMap((estate) => [...gridsOf(below, estate), ...estateWithBuildings(below, estate)])]
    })]
  })]
}

/** The first grid of an estate has its first six buildings, the second the others. */
const GRID_SIZE = 6

/** 怡景嘉园 has two grids, an estate of eight buildings one. */
export function gridId(estate: string, number: number): string {
  return `${estate}-g${number}`
}

function gridOf(facts: EstateFacts, building: number): string {
  return gridId(facts.id, facts.buildings > 2 * GRID_SIZE - 1 && building > GRID_SIZE ? 2 : 1)
}

function gridsOf(community: Node, facts: EstateFacts): Node[] {
  const grids = new Set(Array.from({ length: facts.buildings }, (_, index) => gridOf(facts, index + 1)))
  return [...grids].map((id, index) => {
    const grid = node(community, id, `${facts.name}第${index === 0 ? '一' : '二'}网格`, 'community', index + 1)
    return { id, data: { ...grid.data, level: 'grid' } }
  })
}

interface Node {
  id: string
  data: Place
}

function estateWithBuildings(parent: Node, facts: EstateFacts): Node[] {
  const estate = node(parent, facts.id, facts.name, 'estate', ESTATES.indexOf(facts), facts.point)
  const buildings = Array.from({ length: facts.buildings }, (_, index) =>
    node(estate, buildingId(facts.id, index + 1), `${index + 1}栋`, 'building', index + 1, spread(facts.point, index)),
  ).map(({ id, data }, index) => ({ id, data: { ...data, grid: gridOf(facts, index + 1) } }))
  return [estate, ...buildings]
}

function node(parent: Node | null, id: string, name: string, level: Level, rank: number, point: Point | null = null): Node {
  return { id, data: { ...EVER, tenant: TENANT, place: id, name, level, parent: parent?.id ?? null, path: [...(parent?.data.path ?? []), id], point, rank, grid: null } }
}

/** Buildings stand in rows of four, some 60 m apart. */
function spread({ lng, lat }: Point, index: number): Point {
  const round = (degrees: number) => Math.round(degrees * 1e6) / 1e6
  return { lng: round(lng + ((index % 4) - 1.5) * 0.0006), lat: round(lat + (Math.floor(index / 4) - 1) * 0.00054) }
}
