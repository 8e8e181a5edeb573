import { zipSync } from 'fflate'
import { readXlsx } from '@/cloud/services/xlsx.read'
import { writeXlsx } from '@/cloud/services/xlsx.write'

const titles = (...names: string[]) => names.map((title) => ({ title }))
const texts = async (bytes: Uint8Array, limits?: Parameters<typeof readXlsx>[1]) => {
  const read = await readXlsx(bytes, limits)
  if (!read.ok) throw new Error(read.refusal.message)
  return read.value
}

test('what is written is read again, with the numbers of its rows, and texts that look like formulas or numbers stay texts', async () => {
  const rows = [['=1+1', '0591-5550100', 89.55], [null, null, null], ['@SUM(A1)', '007', null]]
  const bytes = await writeXlsx([
    { name: '楼栋', columns: titles('名称', '电话', '面积'), rows },
    { name: '空', columns: titles('甲'), rows: [] },
  ])
  expect(await texts(bytes)).toEqual([
    {
      name: '楼栋',
      rows: [
        { row: 1, cells: ['名称', '电话', '面积'] },
        { row: 2, cells: ['=1+1', '0591-5550100', '89.55'] },
        { row: 4, cells: ['@SUM(A1)', '007', ''] },
      ],
    },
    { name: '空', rows: [{ row: 1, cells: ['甲'] }] },
  ])
})

test.each([
  ['a text under the name of a workbook', Buffer.from('名称,电话\n'), /不是 Excel 工作簿/],
  ['an archive of something else', zipSync({ 'readme.txt': Buffer.from('x') }), /已损坏/],
  ['half a workbook', zipSync({ 'xl/workbook.xml': Buffer.from('<workbook>') }).subarray(0, 60), /已损坏/],
])('%s is refused in words', async (_what, bytes, words) => {
  const read = await readXlsx(bytes)
  expect(!read.ok && read.refusal).toMatchObject({ code: 'invalid', message: expect.stringMatching(words) })
})

test('an archive that unpacks beyond the limit is refused before it is read, whatever it says about itself', async () => {
  const bomb = zipSync({ 'xl/workbook.xml': new Uint8Array(4 * 1024 * 1024) })
  expect(bomb.length).toBeLessThan(8 * 1024)
  const read = await readXlsx(bomb, { rows: 10, unpacked: 1024 * 1024 })
  expect(!read.ok && read.refusal.code).toBe('tooLarge')
})

test('a sheet with more rows than the limit is refused by its name', async () => {
  const bytes = await writeXlsx([{ name: '户', columns: titles('室'), rows: [['101'], ['102'], ['103']] }])
  expect(await texts(bytes, { rows: 4, unpacked: 1024 * 1024 })).toHaveLength(1)
  const read = await readXlsx(bytes, { rows: 3, unpacked: 1024 * 1024 })
  expect(!read.ok && read.refusal).toMatchObject({ code: 'tooLarge', message: expect.stringContaining('“户”') })
})

test('others have their turn while a large workbook is written', async () => {
  let turns = 0
  const others = setInterval(() => {
    turns += 1
  }, 1)
  const rows = Array.from({ length: 20_000 }, (_, row) => [`第${row}行`, row])
  const before = turns
  await writeXlsx([{ name: '表', columns: titles('甲', '乙'), rows }])
  clearInterval(others)
  expect(turns - before).toBeGreaterThan(10)
})
