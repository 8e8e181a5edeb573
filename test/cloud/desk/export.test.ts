import Papa from 'papaparse'
import { readWorkbook } from '@/cloud/file/workbook'
import { reports } from '@/cloud/repair/collections'
import type { Files } from '@/cloud/services/files'
import { readXlsx } from '@/cloud/services/xlsx.read'
import type { DoorContracts } from '@/domain/capabilities'
import { EXPORT_MOST } from '@/domain/desk/limits'
import type { InputOf } from '@/domain/shared/contract'
import { makeReport } from '../../support/builders/report'
import { type RepairWorld, repairWorld, type Who } from '../../support/repair-world'

let world: RepairWorld
beforeEach(async () => {
  world = await repairWorld({ services: { files: inMemory() } })
})
afterEach(() => world.close())

function inMemory(): Files {
  const kept = new Map<string, Uint8Array>()
  return {
    write: async (name, bytes) => void kept.set(name, bytes),
    read: async (name) => kept.get(name) ?? null,
    remove: async (name) => void kept.delete(name),
  }
}

type Asking = Omit<InputOf<DoorContracts['desk.export']>, 'format'>

async function fetched(address: string): Promise<Uint8Array> {
  const id = /^\/workbooks\/([^?]+)\?/.exec(address)?.[1] ?? ''
  const bytes = await readWorkbook(world.services, id)
  if (!bytes) throw new Error(`Nothing is kept for ${address}`)
  return bytes
}

async function csv(who: Who, asking: Asking = {}): Promise<{ text: string; rows: string[][] }> {
  const { address } = await world.as(who).do('desk.export', { format: 'csv', ...asking })
  const text = Buffer.from(await fetched(address)).toString('utf8')
  const { data, errors } = Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), { skipEmptyLines: true })
  expect(errors).toEqual([])
  return { text, rows: data }
}

const HEAD = ['编号', '类型', '类别', '急', '到期', '超时', '事项', '地点', '状态', '谁在办', '报于', '最近更新']

test('a CSV begins with the mark that spreadsheets look for, names its columns, and holds the rows of the list in its order', async () => {
  const late = await world.submit('zhang', { words: '楼道漏水，"很大"\n第二行' })
  world.clock.forward(5)
  const lamp = await world.submit('wang', { building: 'yijing-5', category: 'lighting', words: '灯坏了', spot: '1单元' })
  const { text, rows } = await csv('secretary')
  expect(text.startsWith('\uFEFF')).toBe(true)
  const [head, ...lines] = rows
  expect(head).toEqual(HEAD)
  const list = await world.as('secretary').do('desk.work', {})
  expect(lines.map(([number]) => number)).toEqual(list.items.map(({ id }) => id))
  expect(lines.find(([number]) => number === late)).toEqual(expect.arrayContaining(['报修', '漏水', '楼道漏水，"很大" 第二行', '待受理']))
  expect(lines.find(([number]) => number === lamp)).toEqual(expect.arrayContaining(['照明', '怡景嘉园 5栋 1单元']))
})

test('an XLSX holds the same as the CSV', async () => {
  await world.submit('zhang')
  await world.submit('wang', { building: 'yijing-5', category: 'lighting' })
  const { address, name, rows } = await world.as('secretary').do('desk.export', { format: 'xlsx' })
  expect(name).toMatch(/^待办-\d{4}-\d\d-\d\d\.xlsx$/)
  expect(rows).toBe(2)
  const read = await readXlsx(await fetched(address))
  if (!read.ok) throw new Error(read.refusal.message)
  const cells = read.value[0]?.rows.map((row) => HEAD.map((_, index) => row.cells[index] ?? ''))
  expect(cells).toEqual((await csv('secretary')).rows)
})

test('no telephone, no room and no name of who reported leaves the house, not even what was typed into the words', async () => {
  const PLANTED = ['13812345678', '138-1234-5678', '2单元502', '602室', '张翠花', '0599-8765432']
  await world.submit('zhang', { scope: 'home', spot: '', room: '2单元502', phone: '13812345678', words: '厨房漏水，请打138-1234-5678' })
  await world.submit('gridWorker', {
    scope: 'home',
    spot: '',
    room: '602室',
    onBehalfOf: '张翠花',
    phone: '0599-8765432',
    words: '2单元502 漏到 602室',
  })
  await world.submit('wang', { building: 'yijing-5', words: '灯坏了，电话0599-8765432', spot: '602室门口' })
  const { text, rows } = await csv('secretary')
  expect(rows).toHaveLength(4)
  expect(PLANTED.filter((mark) => text.includes(mark))).toEqual([])
  expect(text).not.toContain('3栋张阿姨')
})

test.each(['=1+1', '+8613', '-2+3', '@SUM(A1)', '\t=1', '=HYPERLINK("http://x","y")'])(
  'words that begin as a formula do not become one: %j',
  async (words) => {
    await world.submit('zhang', { words: `${words} 坏了` })
    const { rows } = await csv('secretary')
    expect(rows[1]?.some((cell) => /^\s*[=+\-@]/.test(cell))).toBe(false)
  },
)

test('what is exported is what is shown: the same filters, the same hat, nothing of another estate', async () => {
  const three = await world.submit('zhang')
  const five = await world.submit('wang', { building: 'yijing-5', category: 'lighting' })
  await world.submit('chen', { estate: 'chunhui', building: 'chunhui-1' })
  const numbers = async (asking: Asking) => (await csv('secretary', asking)).rows.slice(1).map(([number]) => number)
  expect((await numbers({})).sort()).toEqual([three, five].sort())
  expect(await numbers({ category: 'lighting' })).toEqual([five])
  expect(await numbers({ place: 'chunhui' })).toEqual([])
  expect((await world.as('secretary').refused('desk.export', { format: 'csv', hat: { role: 'community', place: 'yijing' } })).code).toBe(
    'forbidden',
  )
  expect((await world.as('zhang').refused('desk.export', { format: 'csv' })).code).toBe('forbidden')
})

test('the same request gives the same file, made once', async () => {
  await world.submit('zhang')
  const secretary = world.as('secretary')
  const first = await secretary.do('desk.export', { format: 'csv' }, 'export-00001')
  await world.submit('zhang')
  expect(await secretary.do('desk.export', { format: 'csv' }, 'export-00001')).toEqual(first)
})

test('a table that would grow too long ends at its limit, and says so', async () => {
  const report = makeReport()
  const many = Array.from({ length: EXPORT_MOST + 1 }, (_, i) => ({ id: `many${String(i).padStart(5, '0')}`, data: report }))
  await world.store.insertMany(reports, many)
  const { rows, cut } = await world.as('secretary').do('desk.export', { format: 'csv' })
  expect({ rows, cut }).toEqual({ rows: EXPORT_MOST, cut: true })
})
