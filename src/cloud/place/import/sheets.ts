import { ROLE_WORDS } from '../../../domain/person/words'
import { listOf, phoneWords } from '../../../domain/place/branches'
import { areaWords, lastDay } from '../../../domain/place/cells'
import { NO_PHONE, USE_WORDS } from '../../../domain/place/doors'
import { type Node, Target } from '../../../domain/place/target'
import type { NodeLevel } from '../../../domain/place/tree'
import { FORMS, SHEETS, type SheetKey } from '../../../domain/place/workbook'
import { chinaDay } from '../../../domain/shared/time'
import type { Cell, Sheet } from '../../services/xlsx.write'
import type { Standing } from './facts'

/** An empty workbook with explanations, and one example row in each sheet of explanations' own table: the sheets to fill stay empty. */
export function templateSheets(): Sheet[] {
  return [explanations(), ...SHEETS.map((key) => sheet(key, []))]
}

function explanations(): Sheet {
  const rows: Cell[][] = [
    ['怎么填', '', '', '从“区”“街道”填到“户”，上一级先填好，下一级写上一级的名称。一次可以只填要改的表。'],
    ['', '', '', '上传后先逐行检查，不会马上改动；有一行要改，整份都不生效。'],
    ['', '', '', '没写在表里的保持不变。要去掉一行，在“动作”里写“删除”；还有人住、还有事没办完的不能删。'],
    ['', '', '', '“编号”是导出时填好的，改名、搬到别的小区都靠它认出是哪一个；新增的行留空。'],
    ...SHEETS.flatMap((key) =>
      FORMS[key].columns.map((column): Cell[] => [
        FORMS[key].name,
        column.title,
        column.example,
        `${column.needed ? '必填。' : ''}${column.note}`,
      ]),
    ),
  ]
  const columns = [
    { title: '表', width: 10 },
    { title: '列', width: 12 },
    { title: '例子', width: 36 },
    { title: '说明', width: 70 },
  ]
  return { name: '说明', columns, rows }
}

/** Everything as it is, in the form in which it is imported; an import of it changes nothing. */
export function sheetsOf(standing: Standing): Sheet[] {
  const target = new Target(standing.places)
  const of = (level: NodeLevel) => [...target.nodes.values()].filter((node) => node.level === level).sort(byPlace(target))
  const above = (node: Node) => {
    const parent = node.parent === null ? undefined : target.nodes.get(node.parent)
    return parent ? target.refOf(parent) : ''
  }
  const point = ({ point: at }: Node): Cell[] => (at ? [at.lng, at.lat] : [null, null])
  const inGrids = new Map<string, Node[]>()
  for (const node of of('building')) if (node.grid !== null) inGrids.set(node.grid, [...(inGrids.get(node.grid) ?? []), node])
  return [
    explanations(),
    sheet(
      'district',
      of('district').map(({ id, name }) => [id, name]),
    ),
    sheet(
      'street',
      of('street').map(({ id, name }) => [id, name]),
    ),
    sheet(
      'community',
      of('community').map((node) => [node.id, above(node), node.name]),
    ),
    sheet(
      'estate',
      of('estate').map((node) => [node.id, above(node), node.name, ...point(node), ...settingsOf(standing, node.id)]),
    ),
    sheet(
      'building',
      of('building').map((node) => [node.id, above(node), node.name, ...point(node)]),
    ),
    sheet(
      'grid',
      of('grid').map((node) => [node.id, above(node), node.name, listOf(inGrids.get(node.id) ?? [], target)]),
    ),
    sheet('staff', staffRows(standing, target)),
    sheet('household', householdRows(standing, target, above)),
  ]
}

function sheet(key: SheetKey, rows: Iterable<readonly Cell[]>): Sheet {
  const { name, columns } = FORMS[key]
  return { name, columns, rows }
}

function settingsOf({ settings }: Standing, estate: string): Cell[] {
  const known = settings.get(estate)
  return known ? [known.property, phoneWords(known.phones), known.firstRung === 'building' ? '楼栋' : '小区'] : [null, null, null]
}

function* staffRows({ posts }: Standing, target: Target): Iterable<Cell[]> {
  for (const { id, name, phone, role, place, from, to } of posts) {
    const node = target.nodes.get(place)
    if (!node) continue
    yield [id, name, phone, ROLE_WORDS[role], target.refOf(node), chinaDay(from), to === null ? null : lastDay(to)]
  }
}

function* householdRows({ households, owners }: Standing, target: Target, above: (node: Node) => string): Iterable<Cell[]> {
  const known = new Map(owners.map((owner) => [owner.owner, owner]))
  const order = new Map([...target.nodes.values()].sort(byPlace(target)).map(({ id }, index) => [id, index]))
  const estates = new Map<string, string>()
  for (const door of [...households].sort((a, b) => (order.get(a.building) ?? 0) - (order.get(b.building) ?? 0) || a.rank - b.rank)) {
    const building = target.nodes.get(door.building)
    if (!building) continue
    const estate = estates.get(building.id) ?? above(building)
    estates.set(building.id, estate)
    const people = door.owners.flatMap((id) => known.get(id) ?? [])
    const names = people.map(({ name }) => name).join('、')
    const phones = people.some(({ phone }) => phone !== null) ? people.map(({ phone }) => phone ?? NO_PHONE).join('、') : ''
    yield [door.household, estate, building.name, door.unit, door.room, USE_WORDS[door.use], areaWords(door.area), names, phones]
  }
}

/** Along the tree: by the ranks from above to it. */
function byPlace(target: Target): (a: Node, b: Node) => number {
  const ranks = new Map(
    [...target.nodes.values()].map((node) => [node.id, target.pathOf(node).map((id) => target.nodes.get(id)?.rank ?? 0)]),
  )
  return (a, b) => {
    const [left = [], right = []] = [ranks.get(a.id), ranks.get(b.id)]
    for (let at = 0; at < Math.max(left.length, right.length); at += 1) {
      const difference = (left[at] ?? -1) - (right[at] ?? -1)
      if (difference !== 0) return difference
    }
    return a.id < b.id ? -1 : 1
  }
}
