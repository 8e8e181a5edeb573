/** The workbook by which an admin hands over a district: one sheet for each kind of row. docs/workbook.md says it in words. */
export const SHEETS = ['district', 'street', 'community', 'estate', 'building', 'grid', 'staff', 'household'] as const
export type SheetKey = (typeof SHEETS)[number]

export interface ColumnForm {
  title: string
  /** In characters of Latin script. */
  width: number
  /** Without it the sheet cannot be read. */
  needed: boolean
  /** For the page of explanations. */
  note: string
  example: string
}

export const ACTION = '动作'
/** The only word of the column 动作 that does anything. */
export const REMOVE = '删除'

const number: ColumnForm = { title: '编号', width: 18, needed: false, note: '导出时自动填好；新增的行留空', example: '' }
const act: ColumnForm = { title: ACTION, width: 8, needed: false, note: '留空；要去掉这一行写“删除”', example: '' }
const column = (title: string, example: string, note = '', needed = true, width = 18): ColumnForm => ({
  title,
  width,
  needed,
  note,
  example,
})
const optional = (title: string, example: string, note = '', width = 18) => column(title, example, note, false, width)
const place = [optional('经度', '118.1922', '国测局坐标（GCJ-02），和纬度一起填或都留空', 12), optional('纬度', '26.6353', '', 12)]

export const FORMS: Readonly<Record<SheetKey, { name: string; columns: readonly ColumnForm[] }>> = {
  district: { name: '区', columns: [number, column('名称', '示例区', '本区的名称，只有一行')] },
  street: { name: '街道', columns: [number, column('名称', '示例街道'), act] },
  community: { name: '社区', columns: [number, column('街道', '示例街道', '“街道”表里的名称'), column('名称', '示例社区'), act] },
  estate: {
    name: '小区',
    columns: [
      number,
      column('社区', '示例社区', '“社区”表里的名称；重名时写“街道/社区”'),
      column('名称', '示例花园'),
      ...place,
      optional('物业', '示例物业', '没有物业就留空'),
      optional('值班电话', '物业值班 0599-5550100', '多个用顿号隔开，电话前可以写是谁的', 30),
      optional('第一受理', '小区', '居民报事先到谁那里：楼栋 或 小区', 10),
      act,
    ],
  },
  building: {
    name: '楼栋',
    columns: [number, column('小区', '示例花园', '“小区”表里的名称；重名时写“社区/小区”'), column('名称', '1栋'), ...place, act],
  },
  grid: {
    name: '网格',
    columns: [
      number,
      column('社区', '示例社区'),
      column('名称', '第一网格'),
      column('楼栋', '示例花园/1栋、示例花园/2栋', '写“小区/楼栋”，用顿号隔开；一栋楼只能在一个网格', true, 60),
      act,
    ],
  },
  staff: {
    name: '人员',
    columns: [
      number,
      column('姓名', '陈示例'),
      column('电话', '13800000000', '邀请凭这个号码找到本人'),
      column('角色', '网格员', '楼栋长、网格员、维修师傅、党支部书记、社区两委、街道、区里、管理员'),
      column('地点', '示例街道/示例社区/第一网格', '从街道写起，用“/”隔开；区一级写区名', true, 40),
      optional('从', '2026-01-01', '开始任职的日期，留空从导入之日起', 12),
      optional('到', '2028-12-31', '任职到哪一天（含），留空为长期', 12),
      act,
    ],
  },
  household: {
    name: '户',
    columns: [
      number,
      column('小区', '示例花园'),
      column('楼栋', '1栋', '', true, 10),
      optional('单元', '1单元', '没有单元就留空', 10),
      column('室', '101', '', true, 10),
      optional('用途', '住宅', '住宅、商铺 或 其他；留空为住宅', 8),
      optional('专有面积', '89.55', '平方米，最多两位小数', 12),
      optional('业主', '陈示例、林示例', '多个用顿号隔开', 24),
      optional('业主电话', '13800000000、13900000000', '和业主同样的顺序；没有的写“无”', 30),
      act,
    ],
  },
}

/** A sheet as it was read: texts by row and column, rows as the spreadsheet numbers them. */
export interface RawSheet {
  name: string
  rows: readonly { row: number; cells: readonly string[] }[]
}

/** One row of a known sheet. */
export class Row {
  constructor(
    readonly sheet: SheetKey,
    readonly row: number,
    private readonly cells: readonly string[],
    private readonly columns: ReadonlyMap<string, number>,
  ) {}

  /** Empty for a column that is not there. */
  cell(title: string): string {
    const index = this.columns.get(title)
    return index === undefined ? '' : (this.cells[index] ?? '')
  }

  /** Is there such a column? What a sheet does not speak of stays as it is. */
  has(title: string): boolean {
    return this.columns.has(title)
  }

  /** The cell's address: 楼栋!B7. */
  at(title: string): string {
    return `${FORMS[this.sheet].name}!${letters(this.columns.get(title) ?? 0)}${this.row}`
  }

  get removes(): boolean {
    return this.cell(ACTION) === REMOVE
  }
}

export interface Tables {
  rows: Readonly<Record<SheetKey, readonly Row[]>>
  /** Rows in all sheets together. */
  total: number
  notes: string[]
  /** Why nothing of it can be read; empty when it can. */
  problems: string[]
}

/** Finds the sheets by their names and the columns by their heads; what is not known is left alone. */
export function tablesOf(sheets: readonly RawSheet[]): Tables {
  const rows = Object.fromEntries(SHEETS.map((key) => [key, []])) as unknown as Record<SheetKey, readonly Row[]>
  const missing: string[] = []
  const problems: string[] = []
  for (const key of SHEETS) {
    const { name, columns } = FORMS[key]
    const sheet = sheets.find((each) => each.name === name)
    const [head, ...body] = sheet?.rows ?? []
    if (!sheet) {
      if (key !== 'district') missing.push(name)
      continue
    }
    const found = new Map((head?.cells ?? []).map((title, index) => [title.replace(/[\s*＊]/g, ''), index]))
    const absent = columns.filter(({ needed, title }) => needed && !found.has(title)).map(({ title }) => `“${title}”`)
    if (absent.length > 0 && (head || key === 'district')) problems.push(`“${name}”表的第一行缺少${absent.join('、')}`)
    else rows[key] = body.map(({ row, cells }) => new Row(key, row, cells, found))
  }
  const total = SHEETS.reduce((sum, key) => sum + rows[key].length, 0)
  if (missing.length === SHEETS.length - 1) problems.push('没有找到要导入的表：请用模板，不要改表的名称')
  const notes = missing.length > 0 ? [`没有${missing.map((name) => `“${name}”`).join('、')}表，这些保持不变`] : []
  return { rows, total, notes, problems }
}

function letters(index: number): string {
  const last = String.fromCharCode(65 + (index % 26))
  return index < 26 ? last : letters(Math.floor(index / 26) - 1) + last
}
