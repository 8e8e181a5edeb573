import type { Household } from '../household/household'
import { type BranchFacts, type FirstSettings, planBranches } from './branches'
import { type Door, type DoorFacts, type Doors, doorRank, type PlainOwner, planDoors } from './doors'
import { Findings } from './findings'
import type { Place } from './place'
import { type PostFacts, type Posts, planPosts } from './posts'
import type { ImportCounts, ImportLine } from './schema'
import { Target } from './target'
import type { Tables } from './workbook'

/** Everything an import is compared with, as it is in the edition that is read. */
export interface Facts extends BranchFacts, DoorFacts, PostFacts {
  places: readonly Place[]
}

export type PlaceData = Omit<Place, 'since' | 'until'>
export type HouseholdData = Omit<Household, 'since' | 'until'>

/** What one kind of document becomes: those that end in this edition, and those that begin. A changed one does both. */
export interface Change<T> {
  close: readonly string[]
  open: readonly T[]
}

export interface Plan {
  lines: readonly ImportLine[]
  counts: ImportCounts
  notes: readonly string[]
  places: Change<PlaceData>
  households: Change<HouseholdData>
  owners: Change<PlainOwner>
  posts: Posts
  settings: readonly FirstSettings[]
  /** Places that go to another parent, with all below them; and those that go away. */
  moved: readonly string[]
  /** Of a place that is there in the end; empty for one that is not. */
  pathOf(place: string): readonly string[]
  /** Places and households that a row takes away, without what is below them. */
  removed: { places: readonly string[]; households: readonly string[] }
}

/** How many rows are read before others get their turn. */
const PIECE = 100

/**
 * What an import of these tables would do. Pure: the same facts give the same plan. A generator, so that whoever drives it can give way;
 * it yields how many rows are done.
 */
export function* planImport(tables: Tables, facts: Facts): Generator<number, Plan> {
  const target = new Target(facts.places)
  const findings = new Findings()
  let done = 0
  function* counted<R>(work: Generator<void, R>): Generator<number, R> {
    for (;;) {
      const next = work.next()
      if (next.done) return next.value
      done += 1
      if (done % PIECE === 0) yield done
    }
  }
  const settings = yield* counted(planBranches(tables, target, facts, findings))
  const doors = yield* counted(planDoors(tables.rows.household, target, facts, findings))
  const posts = yield* counted(planPosts(tables.rows.staff, target, facts, findings))
  yield done
  const paths = new Map([...target.alive()].map((node) => [node.id, target.pathOf(node)]))
  const places = placeChanges(target, paths, facts.tenant)
  yield done
  const households = householdChanges(doors.doors, target, paths, facts.tenant)
  yield done
  return {
    lines: findings.lines,
    counts: findings.counts,
    notes: [...tables.notes, ...findings.notes],
    places,
    households,
    owners: ownerChanges(doors, households, facts.owners),
    posts,
    settings: settings.filter(({ estate }) => paths.has(estate)),
    pathOf: (place) => paths.get(place) ?? [],
    removed: {
      places: [...target.nodes.values()].filter(({ removed }) => removed).map(({ id }) => id),
      households: [...doors.doors.values()].filter(({ removed }) => removed).map(({ household }) => household),
    },
    moved: [...target.nodes.values()]
      .filter((node) => node.old && (!paths.has(node.id) || node.old.parent !== node.parent))
      .map(({ id }) => id),
  }
}

type Paths = ReadonlyMap<string, readonly string[]>

function placeChanges(target: Target, paths: Paths, tenant: string): Change<PlaceData> {
  const close: string[] = []
  const open: PlaceData[] = []
  for (const node of target.nodes.values()) {
    const path = paths.get(node.id)
    if (!path) {
      if (node.old) close.push(node.id)
      continue
    }
    const { id, level, parent, name, point, rank } = node
    const grid = node.grid !== null && paths.has(node.grid) ? node.grid : null
    const next: PlaceData = { tenant, place: id, level, parent, name, path, point, rank, grid }
    if (node.old && samePlace(node.old, next)) continue
    if (node.old) close.push(id)
    open.push(next)
  }
  return { close, open }
}

function samePlace(old: Place, next: PlaceData): boolean {
  const { point } = next
  const samePoint =
    old.point === point || (old.point !== null && point !== null && old.point.lng === point.lng && old.point.lat === point.lat)
  return (
    samePoint &&
    old.name === next.name &&
    old.parent === next.parent &&
    old.rank === next.rank &&
    old.grid === next.grid &&
    sameList(old.path, next.path)
  )
}

function householdChanges(doors: ReadonlyMap<string, Door>, target: Target, paths: Paths, tenant: string): Change<HouseholdData> {
  const close: string[] = []
  const open: HouseholdData[] = []
  for (const door of doors.values()) {
    const path = paths.get(door.building)
    const estate = target.nodes.get(door.building)?.parent
    if (!path || !estate || door.removed) {
      if (door.old) close.push(door.household)
      continue
    }
    const { household, building, unit, room, use, area, owners } = door
    const next: HouseholdData = { tenant, household, estate, building, path, unit, room, rank: doorRank(unit, room), use, area, owners }
    if (door.old && sameHousehold(door.old, next)) continue
    if (door.old) close.push(household)
    open.push(next)
  }
  return { close, open }
}

function sameHousehold(old: Household, next: HouseholdData): boolean {
  const plain = (['building', 'estate', 'unit', 'room', 'rank', 'use', 'area'] as const).every((field) => old[field] === next[field])
  return plain && sameList(old.owners, next.owners) && sameList(old.path, next.path)
}

function sameList(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((each, index) => each === b[index])
}

/** Whoever owns nothing any more leaves the roll. */
function ownerChanges({ doors, owners }: Doors, { close, open }: Change<HouseholdData>, before: Iterable<PlainOwner>): Change<PlainOwner> {
  const closed = new Set(close)
  const opened = new Set(open.map(({ household }) => household))
  const owning = new Set<string>()
  for (const door of doors.values()) {
    const stays = opened.has(door.household) || (door.old !== null && !closed.has(door.household))
    if (stays) for (const owner of door.owners) owning.add(owner)
  }
  const there = new Set([...before].map(({ owner }) => owner))
  return {
    close: [...there].filter((owner) => !owning.has(owner)),
    open: [...owners.values()].filter(({ owner }) => owning.has(owner) && !there.has(owner)),
  }
}

/** 新增 3 个小区、120 户；修改 2 户；删除 1 个楼栋。Of rows; empty when nothing changes. */
export function summaryOf(plan: Plan): string {
  const sheets = new Map<string, Map<string, number>>()
  for (const { cell, action } of plan.lines) {
    const sheet = cell.slice(0, cell.indexOf('!'))
    const counts = sheets.get(action) ?? new Map<string, number>()
    sheets.set(action, counts.set(sheet, (counts.get(sheet) ?? 0) + 1))
  }
  const unit = (sheet: string) => (sheet === '户' ? '户' : sheet === '人员' ? '份邀请' : `个${sheet}`)
  const part = (action: ImportLine['action'], word: string) => {
    const counts = sheets.get(action)
    return counts ? [`${word} ${[...counts].map(([sheet, count]) => `${count} ${unit(sheet)}`).join('、')}`] : []
  }
  return [...part('made', '新增'), ...part('changed', '修改'), ...part('gone', '删除')].join('；')
}
