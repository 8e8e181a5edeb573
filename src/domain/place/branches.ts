import { dutyPhonesIn, listIn, nameIn, numberIn, pointIn } from './cells'
import { differences, type Findings } from './findings'
import type { Phone } from './place'
import { LEVEL_WORDS, type Node, type Target } from './target'
import { LEVELS, type NodeLevel } from './tree'
import type { Row, SheetKey, Tables } from './workbook'

/** What the 小区 sheet knows of an estate's settings, see `domain/estate/settings`. */
export interface KnownSettings {
  property: string | null
  phones: readonly Phone[]
  firstRung: 'building' | 'estate'
}

export interface BranchFacts {
  /** Id of the district, which is the tenant. */
  tenant: string
  /** An id made of words, the same each time. */
  idOf(kind: string, ...words: string[]): string
  /** Settings of an estate, and whether anybody has saved them: those an import leaves alone. */
  settingsOf(estate: string): KnownSettings & { saved: boolean }
  /** Why a place cannot be taken away: open matters, members. */
  busy(place: string): string | undefined
}

/** First settings of estates that have none. */
export type FirstSettings = KnownSettings & { estate: string }

const ABOVE = { street: 'district', community: 'street', estate: 'community', building: 'estate', grid: 'community' } as const
type Below = keyof typeof ABOVE

/** Reads the sheets from 区 to 网格 into the target, the wider places first. Gives way after every row. */
export function* planBranches(tables: Tables, target: Target, facts: BranchFacts, findings: Findings): Generator<void, FirstSettings[]> {
  const settings: FirstSettings[] = []
  planDistrict(tables.rows.district, target, facts, findings)
  for (const level of ['street', 'community', 'estate', 'building', 'grid'] as const) {
    const touched: [Row, Node, string][] = []
    for (const row of tables.rows[level]) {
      yield
      const node = planRow(level, row, target, facts, findings)
      if (!node) continue
      const changes = [changesOf(node, target)]
      if (level === 'estate') changes.push(planSettings(row, node, facts, findings, settings))
      touched.push([row, node, changes.filter(Boolean).join('；')])
    }
    refuseTwins(level, touched, target, findings)
    const grids = level === 'grid' ? planGrids(touched, target, findings) : null
    for (const [row, node, changes] of touched) {
      const all = [changes, grids?.get(node) ?? ''].filter(Boolean).join('；')
      findings.tell(
        row,
        node.old === null ? 'made' : all === '' ? 'same' : 'changed',
        fullName(node, target),
        node.old === null ? `新增，属于${above(node, target)}` : all,
      )
    }
  }
  return settings
}

function planDistrict([row, second]: readonly Row[], target: Target, { tenant }: BranchFacts, findings: Findings) {
  if (second) findings.refuse(second, '名称', '“区”表只能有一行')
  if (!row) return
  const name = findings.read(row, '名称', nameIn(row.cell('名称')))
  if (name === null) return
  const node = target.nodes.get(tenant)
  if (!node)
    target.add({ id: tenant, level: 'district', parent: null, name, point: null, rank: 0, grid: null, old: null, row, removed: false })
  const changes = node ? differences([['名称', node.name, name]]) : ''
  if (node) target.rename(node, name)
  findings.tell(row, node ? (changes ? 'changed' : 'same') : 'made', name, node ? changes : '新增')
}

/** @returns the node that the row speaks of, put where it belongs; null when it is taken away or cannot be known */
function planRow(level: Below, row: Row, target: Target, facts: BranchFacts, findings: Findings): Node | null {
  if (!findings.checkAction(row)) return null
  const known = byNumber(level, row, target, findings)
  if (known === 'unknown') return null
  if (row.removes && known) return remove(level, row, known, target, facts, findings)
  const name = findings.read(row, '名称', nameIn(row.cell('名称')))
  const parent = parentOf(level, row, target, facts, findings)
  if (name === null || parent === null) return null
  const node = known ?? target.child(level, parent.id, name)
  if (row.removes)
    return node
      ? remove(level, row, node, target, facts, findings)
      : (findings.refuse(row, '名称', `没有这个${LEVEL_WORDS[level]}，不用删除`) ?? null)
  if (node?.row) {
    findings.refuse(row, '名称', `和第 ${node.row.row} 行是同一个${LEVEL_WORDS[level]}`)
    return null
  }
  const point = row.has('经度') ? findings.read(row, '经度', pointIn(row.cell('经度'), row.cell('纬度'))) : (node?.point ?? null)
  if (!node) {
    const made: Node = {
      id: freeId(level, parent.id, name, target, facts),
      level,
      parent: parent.id,
      name,
      point,
      rank: numberIn(name) ?? row.row,
      grid: null,
      old: null,
      row,
      removed: false,
    }
    target.add(made)
    return made
  }
  node.row = row
  node.parent = parent.id
  node.point = point
  target.rename(node, name)
  return node
}

/** By its number; null for a row without one. */
function byNumber(level: NodeLevel, row: Row, target: Target, findings: Findings): Node | null | 'unknown' {
  const id = row.cell('编号')
  if (id === '') return null
  const node = target.nodes.get(id)
  if (node && node.level === level && !target.isGone(node)) return node
  findings.refuse(row, '编号', `没有编号为“${id}”的${LEVEL_WORDS[level]}；新增的行请把编号留空`)
  return 'unknown'
}

function parentOf(level: Below, row: Row, target: Target, { tenant }: BranchFacts, findings: Findings): Node | null {
  if (level === 'street') {
    const district = target.nodes.get(tenant)
    if (!district) findings.refuse(row, '名称', '还没有区的名称：请先填“区”表')
    return district ?? null
  }
  const title = LEVEL_WORDS[ABOVE[level]]
  const found = target.find(ABOVE[level], row.cell(title))
  if ('node' in found) return found.node
  findings.refuse(row, title, found.words)
  return null
}

function remove(level: Below, row: Row, node: Node, target: Target, facts: BranchFacts, findings: Findings): null {
  const name = fullName(node, target)
  const busy = facts.busy(node.id)
  if (busy !== undefined) findings.refuse(row, '动作', `${busy}，不能删除`)
  else {
    const below = [...target.alive()].filter((each) => each !== node && target.pathOf(each).includes(node.id)).length
    node.removed = true
    findings.tell(row, 'gone', name, below > 0 ? `删除，连同下面的 ${below} 处` : `删除这个${LEVEL_WORDS[level]}`)
  }
  node.row = row
  return null
}

/** Two that ended with one name below one parent. */
function refuseTwins(level: NodeLevel, touched: readonly [Row, Node, string][], target: Target, findings: Findings) {
  const seen = new Map<string, Node>()
  for (const node of target.alive()) {
    if (node.level !== level) continue
    const key = `${node.parent} ${node.name}`
    const twin = seen.get(key)
    const row = node.row ?? twin?.row
    if (twin && row && touched.some(([each]) => each === row))
      findings.refuse(row, '名称', `同一个${LEVEL_WORDS[parentLevel(level)]}里有两个“${node.name}”`)
    seen.set(key, node)
  }
}

function parentLevel(level: NodeLevel): NodeLevel {
  return level === 'grid' ? 'community' : (LEVELS[LEVELS.indexOf(level) - 1] ?? 'district')
}

function planSettings(row: Row, node: Node, facts: BranchFacts, findings: Findings, settings: FirstSettings[]): string {
  if (!row.has('物业') && !row.has('值班电话') && !row.has('第一受理')) return ''
  const phones = findings.read(row, '值班电话', dutyPhonesIn(row.cell('值班电话')))
  const rung = row.cell('第一受理')
  if (rung !== '' && rung !== '楼栋' && rung !== '小区') findings.refuse(row, '第一受理', `“${rung}”不认识：写“楼栋”或“小区”`)
  const property = row.cell('物业') || null
  if (property !== null && property.length > 40) findings.refuse(row, '物业', '最多 40 个字')
  if (phones === null) return ''
  const now = facts.settingsOf(node.id)
  const given: KnownSettings = { property, phones, firstRung: rung === '楼栋' ? 'building' : 'estate' }
  const changes = differences([
    ['物业', now.property ?? '', property ?? ''],
    ['值班电话', phoneWords(now.phones), phoneWords(phones)],
    ['第一受理', RUNGS[now.firstRung], RUNGS[given.firstRung]],
  ])
  if (changes === '') return ''
  if (now.saved) {
    findings.note(`“小区”表第 ${row.row} 行：${node.name}的物业、电话和第一受理已在“小区设置”里定好，导入不改`)
    return ''
  }
  settings.push({ estate: node.id, ...given })
  return changes
}

const RUNGS = { building: '楼栋', estate: '小区' } as const

export function phoneWords(phones: readonly Phone[]): string {
  return phones.map(({ label, number }) => `${label} ${number}`).join('、')
}

/** Which buildings each grid has; a building has one grid at most. @returns what changes, by grid */
function planGrids(touched: readonly [Row, Node, string][], target: Target, findings: Findings): Map<Node, string> {
  const members = new Map<string, Node[]>()
  for (const node of target.alive()) if (node.grid !== null) members.set(node.grid, [...(members.get(node.grid) ?? []), node])
  const wanted = new Map<Node, { row: Row; grid: Node }>()
  const changes = new Map<Node, string>()
  for (const [row, grid] of touched) {
    for (const words of listIn(row.cell('楼栋'))) {
      const found = target.find('building', words, grid.parent ?? undefined)
      if (!('node' in found)) findings.refuse(row, '楼栋', `这个社区里${found.words}`)
      else if (wanted.has(found.node))
        findings.refuse(row, '楼栋', `“${words}”已在第 ${wanted.get(found.node)?.row.row} 行的网格里，一栋楼只能在一个网格`)
      else wanted.set(found.node, { row, grid })
    }
  }
  const listed = new Set(touched.map(([, grid]) => grid.id))
  for (const [building, { row, grid }] of wanted) {
    const other =
      building.grid !== null && building.grid !== grid.id && !listed.has(building.grid) ? target.nodes.get(building.grid) : undefined
    if (other && !target.isGone(other))
      findings.refuse(row, '楼栋', `“${target.refOf(building)}”已在网格“${other.name}”里，请把“${other.name}”那一行也写上`)
  }
  for (const [, grid] of touched) {
    const before = members.get(grid.id) ?? []
    const after = [...wanted].filter(([, { grid: into }]) => into === grid).map(([building]) => building)
    for (const building of before) building.grid = null
    changes.set(grid, differences([['楼栋', listOf(before, target), listOf(after, target)]]))
  }
  for (const [building, { grid }] of wanted) building.grid = grid.id
  return changes
}

/** The buildings of a grid as the workbook lists them. */
export function listOf(buildings: readonly Node[], target: Target): string {
  return [...buildings]
    .sort((a, b) => (a.parent === b.parent ? a.rank - b.rank : (a.parent ?? '') < (b.parent ?? '') ? -1 : 1))
    .map((building) => `${target.nodes.get(building.parent ?? '')?.name ?? ''}/${building.name}`)
    .join('、')
}

function changesOf(node: Node, target: Target): string {
  const { old } = node
  if (!old) return ''
  const at = (point: Node['point']) => (point ? `${point.lng}, ${point.lat}` : '')
  return differences([
    ['名称', old.name, node.name],
    [
      LEVEL_WORDS[parentLevel(node.level)],
      nameOf(old.parent, target),
      node.parent === old.parent ? nameOf(old.parent, target) : above(node, target),
    ],
    ['位置', at(old.point), at(node.point)],
  ])
}

function nameOf(id: string | null, target: Target): string {
  return (id !== null && target.nodes.get(id)?.name) || ''
}

function above(node: Node, target: Target): string {
  const parent = node.parent === null ? undefined : target.nodes.get(node.parent)
  return parent ? target.refOf(parent) : ''
}

/** 怡景嘉园 3栋 for a building, else the name. */
function fullName(node: Node, target: Target): string {
  return node.level === 'building' ? `${nameOf(node.parent, target)} ${node.name}` : node.name
}

/** Renamed places keep their ids, so the id of a name may be taken. */
function freeId(level: SheetKey, parent: string, name: string, target: Target, { idOf }: BranchFacts): string {
  for (let times = 0; ; times += 1) {
    const id = idOf(level, parent, name, ...(times > 0 ? [String(times)] : []))
    if (!target.nodes.has(id)) return id
  }
}
