import { keepWorkbook } from '@/cloud/file/workbook'
import { people } from '@/cloud/person/collections'
import { standingOf } from '@/cloud/place/import/facts'
import { sheetsOf } from '@/cloud/place/import/sheets'
import { treeOf } from '@/cloud/place/tree'
import type { Files } from '@/cloud/services/files'
import { type Cell, type Sheet, writeXlsx } from '@/cloud/services/xlsx.write'
import type { Store } from '@/cloud/store/port'
import { newPerson, withGrants } from '@/domain/person/person'
import type { ImportView } from '@/domain/place/schema'
import { FORMS, SHEETS, type SheetKey } from '@/domain/place/workbook'
import { repairWorld, type Who } from './repair-world'

/** Rows of the sheets, by the titles of their columns. */
export type Rows = Partial<Record<SheetKey, readonly Readonly<Record<string, Cell>>[]>>

export function sheetsFrom(rows: Rows): Sheet[] {
  return SHEETS.flatMap((key) => {
    const { name, columns } = FORMS[key]
    const given = rows[key]
    return given ? [{ name, columns, rows: given.map((row) => columns.map(({ title }) => row[title] ?? null)) }] : []
  })
}

export function memoryFiles(): Files & { kept: Map<string, Uint8Array> } {
  const kept = new Map<string, Uint8Array>()
  return {
    kept,
    write: async (name, bytes) => void kept.set(name, bytes),
    read: async (name) => kept.get(name) ?? null,
    remove: async (name) => void kept.delete(name),
  }
}

/** The repair world with files that are kept, and an admin who imports. */
export async function importWorld(options: { store?: Store } = {}) {
  const files = memoryFiles()
  const world = await repairWorld({ ...options, services: { files } })
  const { store, services } = world
  for (const [id, role] of [
    ['admin', 'admin'],
    ['districtHead', 'district'],
  ] as const) {
    const record = newPerson({ tenant: 'yanping', nickname: id, joined: '2026-01-01T00:00:00.000Z' })
    const grants = [{ role, place: 'yanping', from: '2026-01-01T00:00:00.000Z', to: null }]
    await store.insert(
      people,
      id,
      withGrants(record, grants, () => ['yanping']),
    )
  }
  let uploads = 0

  async function upload(bytes: Uint8Array, name = '场所.xlsx'): Promise<string> {
    const id = `upload-${++uploads}`
    await keepWorkbook(store, services, id, { tenant: 'yanping', owner: 'admin', at: world.clock.now(), kind: 'upload', name }, bytes)
    return id
  }
  async function begin(rows: Rows | Uint8Array, by: Who = 'admin'): Promise<ImportView> {
    const workbook = await upload(rows instanceof Uint8Array ? rows : await writeXlsx(sheetsFrom(rows)))
    return (await world.as(by).do('place.importBegin', { workbook })).import
  }
  /** Works on it to the next rest. */
  async function work(id: string): Promise<ImportView> {
    for (let times = 0; times < 200; times += 1) {
      const view = (await world.as('admin').do('place.importStep', { import: id })).import
      if (['ready', 'done', 'cancelled', 'failed'].includes(view.state)) return view
    }
    throw new Error('The import does not come to rest')
  }
  async function dryRun(rows: Rows | Uint8Array): Promise<ImportView> {
    return work((await begin(rows)).id)
  }
  async function publish(id: string): Promise<ImportView> {
    await world.as('admin').do('place.importPublish', { import: id })
    return work(id)
  }
  return {
    ...world,
    files,
    upload,
    begin,
    work,
    dryRun,
    publish,
    async lines(id: string, action: 'made' | 'changed' | 'gone' | 'refused') {
      return (await world.as('admin').do('place.importLines', { import: id, action })).items
    },
    async importAll(rows: Rows | Uint8Array): Promise<ImportView> {
      const dry = await dryRun(rows)
      if (dry.counts.refused > 0)
        throw new Error(JSON.stringify((await world.as('admin').do('place.importLines', { import: dry.id, action: 'refused' })).items))
      return publish(dry.id)
    },
    tree: () => treeOf(store, 'yanping'),
    async exported(): Promise<Sheet[]> {
      return sheetsOf(await standingOf({ store, services }, 'yanping', await treeOf(store, 'yanping').edition()))
    },
  }
}

/** Sheets as plain rows, to compare. */
export function plain(sheets: readonly Sheet[]): [string, (readonly Cell[])[]][] {
  return sheets.map(({ name, rows }) => [name, [...(rows as Iterable<readonly Cell[]>)]])
}

/** The repair world's district in words, and a new estate with everything. */
export const NEW_ESTATE: Rows = {
  estate: [{ 社区: '怡景社区', 名称: '新苑', 经度: 118.2, 纬度: 26.65, 物业: '新苑物业', 值班电话: '前台 0599-5550199', 第一受理: '楼栋' }],
  building: [
    { 小区: '新苑', 名称: '1栋' },
    { 小区: '新苑', 名称: '2栋' },
  ],
  grid: [{ 社区: '怡景社区', 名称: '第一网格', 楼栋: '新苑/1栋、怡景嘉园/3栋' }],
  staff: [{ 姓名: '陈大有', 电话: '13800000001', 角色: '网格员', 地点: '怡景社区/第一网格', 从: '2026-01-01', 到: '2027-12-31' }],
  household: [
    { 小区: '新苑', 楼栋: '1栋', 单元: '1单元', 室: '101', 专有面积: 89.55, 业主: '林一、林二', 业主电话: '13900000001、无' },
    { 小区: '新苑', 楼栋: '1栋', 单元: '1单元', 室: '102', 用途: '商铺', 专有面积: '120', 业主: '林一', 业主电话: '13900000001' },
  ],
}
