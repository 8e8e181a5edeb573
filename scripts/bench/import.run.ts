import path from 'node:path'
import { createApi } from '@/cloud/api'
import { collections } from '@/cloud/collections'
import type { Services } from '@/cloud/context'
import { keepWorkbook } from '@/cloud/file/workbook'
import { places } from '@/cloud/place/collections'
import { placeHandlers } from '@/cloud/place/handlers'
import { treeOf } from '@/cloud/place/tree'
import { createDiskFiles } from '@/cloud/services/files.disk'
import { createSecrets } from '@/cloud/services/secrets'
import { type Cell, type Sheet, writeXlsx } from '@/cloud/services/xlsx.write'
import { openFromSettings } from '@/cloud/store/open'
import { placeContract } from '@/domain/place/contract'
import type { ImportView } from '@/domain/place/schema'
import { EVER } from '@/domain/place/tree'
import { FORMS, type SheetKey } from '@/domain/place/workbook'
import { instant } from '@/domain/shared/time'

/** 5 streets of 10 communities of 5 estates of 20 buildings of 10 doors. */
const STREETS = 5
const COMMUNITIES = 10
const ESTATES = 5
const BUILDINGS = 20
const DOORS = 10
const TENANT = 'bench'

function sheet(key: SheetKey, rows: Iterable<Readonly<Record<string, Cell>>>): Sheet {
  const { name, columns } = FORMS[key]
  return { name, columns, rows: [...rows].map((row) => columns.map(({ title }) => row[title] ?? null)) }
}

function* eachEstate() {
  for (let street = 1; street <= STREETS; street += 1) {
    for (let community = 1; community <= COMMUNITIES; community += 1) {
      for (let estate = 1; estate <= ESTATES; estate += 1)
        yield { street: `${street}号街道`, community: `${street}-${community}社区`, estate: `${street}-${community}-${estate}小区` }
    }
  }
}

function* eachBuilding() {
  for (const { estate } of eachEstate())
    for (let building = 1; building <= BUILDINGS; building += 1) yield { 小区: estate, 名称: `${building}栋` }
}

function* eachDoor() {
  let nth = 0
  for (const { 小区, 名称 } of eachBuilding()) {
    for (let door = 1; door <= DOORS; door += 1) {
      nth += 1
      yield {
        小区,
        楼栋: 名称,
        单元: `${(door % 2) + 1}单元`,
        室: `${door}01`,
        专有面积: 60 + (nth % 9000) / 100,
        业主: `业主${nth}`,
        业主电话: `139${String(nth).padStart(8, '0')}`,
      }
    }
  }
}

const unique = (key: 'street' | 'community') => [...new Map([...eachEstate()].map((each) => [each[key], each])).values()]

const log = {
  info: () => undefined,
  warn: () => undefined,
  error: (fields: object) =>
    void process.stderr.write(`${'err' in fields ? String((fields.err as Error)?.stack) : JSON.stringify(fields)}\n`),
}

async function main() {
  const store = await openFromSettings({
    databaseUrl: undefined,
    dataDir: process.env.DATA_DIR ?? '',
    collections,
    onLost: () => process.exit(1),
  })
  const services = {
    secrets: createSecrets([{ id: 'k1', key: Buffer.alloc(32, 7) }]),
    files: createDiskFiles(path.join(process.env.DATA_DIR ?? '', 'files')),
  }
  const now = () => instant(Date.now())
  let ids = 0
  const parts = {
    contracts: placeContract,
    handlers: placeHandlers,
    store,
    services: services as unknown as Services,
    clock: now,
    newId: () => `bench-${++ids}`,
    log,
  }
  const api = createApi(parts)
  const admin = {
    kind: 'person',
    tenant: TENANT,
    person: 'admin',
    nickname: '管理员',
    hats: [{ role: 'admin', place: TENANT, level: 'district', path: [TENANT] }],
  } as const
  const send = async (action: string, data: object): Promise<ImportView> => {
    const answer = await api({ action, data, requestId: `request-${++ids}` }, admin, { trace: 'bench' })
    if (!answer.ok) throw new Error(`${action}: ${JSON.stringify(answer)}`)
    return (answer.value as { import: ImportView }).import
  }
  await store.insert(places, TENANT, {
    ...EVER,
    tenant: TENANT,
    place: TENANT,
    name: '示例区',
    level: 'district',
    parent: null,
    path: [TENANT],
    point: null,
    rank: 0,
    grid: null,
  })
  const bytes = await writeXlsx([
    sheet(
      'street',
      unique('street').map(({ street }) => ({ 名称: street })),
    ),
    sheet(
      'community',
      unique('community').map(({ street, community }) => ({ 街道: street, 名称: community })),
    ),
    sheet(
      'estate',
      [...eachEstate()].map(({ community, estate }) => ({ 社区: community, 名称: estate, 物业: '示例物业', 值班电话: '0599-5550100' })),
    ),
    sheet('building', eachBuilding()),
    sheet('household', eachDoor()),
  ])
  await keepWorkbook(store, services, 'workbook', { tenant: TENANT, owner: 'admin', at: now(), kind: 'upload', name: '区.xlsx' }, bytes)

  let blocked = 0
  let last = performance.now()
  const ticking = setInterval(() => {
    blocked = Math.max(blocked, Math.round(performance.now() - last))
    last = performance.now()
  }, 10)
  const took: Record<string, number> = {}
  const timed = async (name: string, work: Promise<ImportView>, state: string): Promise<ImportView> => {
    const began = performance.now()
    let view = await work
    while (view.state === state) view = await send('place.importStep', { import: view.id })
    took[name] = (performance.now() - began) / 1000
    return view
  }
  const dry = await timed('dry run', send('place.importBegin', { workbook: 'workbook' }), 'reading')
  if (dry.state !== 'ready' || dry.counts.refused > 0)
    throw new Error(`The dry run ended as ${dry.state}: ${dry.problem} ${JSON.stringify(dry.counts)}`)
  await timed('stage and publish', send('place.importPublish', { import: dry.id }), 'staging')
  await timed('settle', send('place.importStep', { import: dry.id }), 'settling')
  clearInterval(ticking)
  const total = Object.values(took).reduce((sum, seconds) => sum + seconds, 0)
  process.stdout.write(JSON.stringify({ parts: took, total, blocked, edition: await treeOf(store, TENANT).edition() }))
  await store.close()
}

void main()
