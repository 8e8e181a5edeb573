import type { Household } from '../household/household'
import { areaIn, areaWords, listIn, nameIn, numberIn, phoneIn } from './cells'
import { differences, type Findings } from './findings'
import type { Node, Target } from './target'
import type { Row } from './workbook'

/** An owner with name and telephone as they can be read. */
export interface PlainOwner {
  owner: string
  estate: string
  name: string
  phone: string | null
}

/** A household as it will be; `path` and `rank` follow from the rest. */
export interface Door extends Pick<Household, 'household' | 'building' | 'unit' | 'room' | 'use' | 'area'> {
  owners: readonly string[]
  old: Household | null
  row: Row | null
  removed: boolean
}

export interface DoorFacts {
  households: Iterable<Household>
  owners: Iterable<PlainOwner>
  idOf(kind: string, ...words: string[]): string
  ownerId(estate: string, name: string, phone: string | null): string
  /** Why a household cannot be taken away. */
  busyDoor(household: string): string | undefined
}

export interface Doors {
  doors: ReadonlyMap<string, Door>
  owners: ReadonlyMap<string, PlainOwner>
}

export const USE_WORDS = { home: '住宅', shop: '商铺', other: '其他' } as const
type Use = keyof typeof USE_WORDS

/** No telephone in a list of telephones. */
export const NO_PHONE = '无'

/** Reads the sheet 户: the roll of households and their owners. Gives way after every row. */
export function* planDoors(rows: readonly Row[], target: Target, facts: DoorFacts, findings: Findings): Generator<void, Doors> {
  const doors = new Map<string, Door>()
  const byDoor = new Map<string, Door>()
  for (const old of facts.households) {
    const { household, building, unit, room, use, area, owners } = old
    const door: Door = { household, building, unit, room, use, area, owners, old, row: null, removed: false }
    doors.set(household, door)
    byDoor.set(doorKey(building, unit, room), door)
  }
  const owners = new Map([...facts.owners].map((owner) => [owner.owner, owner]))
  const roll = { doors, byDoor, owners, buildings: new Map<string, Node | string>() }
  for (const row of rows) {
    yield
    planDoor(row, target, facts, findings, roll)
  }
  yield* moveOwners(doors, owners, target, facts)
  return { doors, owners }
}

interface Roll {
  doors: Map<string, Door>
  byDoor: Map<string, Door>
  owners: Map<string, PlainOwner>
  /** By what the cells call them. */
  buildings: Map<string, Node | string>
}

function planDoor(row: Row, target: Target, facts: DoorFacts, findings: Findings, roll: Roll) {
  if (!findings.checkAction(row)) return
  const numbered = row.cell('编号')
  const known = numbered === '' ? undefined : roll.doors.get(numbered)
  if (numbered !== '' && !known) return findings.refuse(row, '编号', `没有编号为“${numbered}”的户；新增的行请把编号留空`)
  if (row.removes && known) return removeDoor(row, known, target, facts, findings)

  const building = buildingOf(row, target, findings, roll)
  const unit = row.cell('单元') === '' ? '' : findings.read(row, '单元', nameIn(row.cell('单元'), 20))
  const room = findings.read(row, '室', nameIn(row.cell('室'), 20))
  if (building === null || unit === null || room === null) return
  const key = doorKey(building.id, unit, room)
  const there = roll.byDoor.get(key)
  const door = known ?? there
  if (row.removes) return door ? removeDoor(row, door, target, facts, findings) : findings.refuse(row, '室', '没有这一户，不用删除')
  if (door?.row) return findings.refuse(row, '室', `和第 ${door.row.row} 行是同一户`)
  if (known && there && there !== known) return findings.refuse(row, '室', '这个门牌已是另一户')

  const use = row.has('用途') ? readUse(row, findings) : (door?.use ?? 'home')
  const area = row.has('专有面积') ? findings.read(row, '专有面积', areaIn(row.cell('专有面积'))) : (door?.area ?? null)
  const owners = row.has('业主') ? readOwners(row, building.parent ?? '', facts, findings) : null
  if (findings.isRefused(row) || use === null) return
  for (const owner of owners ?? []) roll.owners.set(owner.owner, owner)
  const next = { building: building.id, unit, room, use, area, owners: owners ? owners.map(({ owner }) => owner) : (door?.owners ?? []) }
  if (door) {
    const changes = doorChanges(door, next, target, roll.owners)
    roll.byDoor.delete(doorKey(door.building, door.unit, door.room))
    Object.assign(door, next, { row })
    roll.byDoor.set(key, door)
    findings.tell(row, changes === '' ? 'same' : 'changed', doorName(door, target), changes)
  } else {
    const made: Door = { ...next, household: freeId(building.id, unit, room, roll, facts), old: null, row, removed: false }
    roll.doors.set(made.household, made)
    roll.byDoor.set(key, made)
    findings.tell(row, 'made', doorName(made, target), '新增')
  }
}

/** Thousands of rows speak of the same building in the same words. */
function buildingOf(row: Row, target: Target, findings: Findings, { buildings }: Roll): Node | null {
  const [inEstate, called] = [row.cell('小区'), row.cell('楼栋')]
  const key = `${inEstate}\n${called}`
  let found = buildings.get(key)
  if (found === undefined) {
    const estate = target.find('estate', inEstate)
    const building = 'node' in estate ? target.child('building', estate.node.id, called) : undefined
    found = 'node' in estate ? (building ?? `楼栋\n${inEstate}里没有叫“${called}”的楼栋`) : `小区\n${estate.words}`
    buildings.set(key, found)
  }
  if (typeof found !== 'string') return found
  const [title = '', words = ''] = found.split('\n')
  findings.refuse(row, title, words)
  return null
}

function readUse(row: Row, findings: Findings): Use | null {
  const words = row.cell('用途') || USE_WORDS.home
  const use = (Object.keys(USE_WORDS) as Use[]).find((each) => USE_WORDS[each] === words)
  if (!use) findings.refuse(row, '用途', `“${words}”不认识：写“住宅”、“商铺”或“其他”`)
  return use ?? null
}

function readOwners(row: Row, estate: string, facts: DoorFacts, findings: Findings): PlainOwner[] | null {
  const names = listIn(row.cell('业主'))
  const phones = listIn(row.cell('业主电话'))
  if (phones.length > names.length) {
    findings.refuse(row, '业主电话', `有 ${phones.length} 个电话，却只有 ${names.length} 位业主`)
    return null
  }
  const owners: PlainOwner[] = []
  for (const [index, words] of names.entries()) {
    const name = findings.read(row, '业主', nameIn(words, 40))
    const given = phones[index] ?? NO_PHONE
    const phone = given === NO_PHONE ? null : findings.read(row, '业主电话', phoneIn(given))
    if (name === null || (phone === null && given !== NO_PHONE)) return null
    const owner = facts.ownerId(estate, name, phone)
    if (owners.some((each) => each.owner === owner)) {
      findings.refuse(row, '业主', `“${name}”写了两次`)
      return null
    }
    owners.push({ owner, estate, name, phone })
  }
  return owners
}

function removeDoor(row: Row, door: Door, target: Target, facts: DoorFacts, findings: Findings) {
  const busy = facts.busyDoor(door.household)
  if (door.row) return findings.refuse(row, '室', `和第 ${door.row.row} 行是同一户`)
  door.row = row
  if (busy !== undefined) return findings.refuse(row, '动作', `${busy}，不能删除`)
  door.removed = true
  findings.tell(row, 'gone', doorName(door, target), '删除这一户')
}

/** A building that goes to another estate takes its owners along: on that estate's roll they are others. */
function* moveOwners(doors: ReadonlyMap<string, Door>, owners: Map<string, PlainOwner>, target: Target, facts: DoorFacts): Generator<void> {
  for (const door of doors.values()) {
    yield
    const estate = target.nodes.get(door.building)?.parent
    if (!estate || !door.old || door.old.estate === estate || door.row) continue
    door.owners = door.owners.flatMap((id) => {
      const owner = owners.get(id)
      if (!owner) return []
      const moved = { ...owner, estate, owner: facts.ownerId(estate, owner.name, owner.phone) }
      owners.set(moved.owner, moved)
      return [moved.owner]
    })
  }
}

function doorChanges(
  door: Door,
  next: Pick<Door, 'building' | 'unit' | 'room' | 'use' | 'area' | 'owners'>,
  target: Target,
  owners: ReadonlyMap<string, PlainOwner>,
): string {
  const same = door.owners.length === next.owners.length && door.owners.every((owner, index) => owner === next.owners[index])
  const names = (ids: readonly string[]) => ids.map((id) => owners.get(id)?.name ?? '').join('、')
  return [
    differences([
      ['门牌', doorName(door, target), doorName(next, target)],
      ['用途', USE_WORDS[door.use], USE_WORDS[next.use]],
      ['专有面积', areaWords(door.area), areaWords(next.area)],
    ]),
    same
      ? ''
      : names(door.owners) === names(next.owners)
        ? '业主电话有变'
        : `业主：${names(door.owners) || '空'} → ${names(next.owners) || '空'}`,
  ]
    .filter(Boolean)
    .join('；')
}

function doorName({ building, unit, room }: Pick<Door, 'building' | 'unit' | 'room'>, target: Target): string {
  const node = target.nodes.get(building)
  const estate = node?.parent ? target.nodes.get(node.parent) : undefined
  return `${estate?.name ?? ''} ${node?.name ?? ''} ${unit}${room}`
}

function doorKey(building: string, unit: string, room: string): string {
  return `${building}\n${unit}\n${room}`
}

function freeId(building: string, unit: string, room: string, { doors }: Roll, { idOf }: DoorFacts): string {
  for (let times = 0; ; times += 1) {
    const id = idOf('household', building, unit, room, ...(times > 0 ? [String(times)] : []))
    if (!doors.has(id)) return id
  }
}

/** 2单元502 after 2单元501 and before 3单元101. */
export function doorRank(unit: string, room: string): number {
  return (numberIn(unit) ?? 0) * 1_000_000 + (numberIn(room) ?? 999_999)
}
