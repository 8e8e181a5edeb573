import type { Said } from './cells'
import type { ImportCounts, ImportLine, LineAction } from './schema'
import { ACTION, REMOVE, type Row } from './workbook'

/** What the dry run says: one line for each row that does something, and for each thing that is wrong with a row. */
export class Findings {
  readonly lines: ImportLine[] = []
  readonly counts: ImportCounts = { made: 0, changed: 0, same: 0, gone: 0, refused: 0 }
  readonly notes: string[] = []
  readonly #refused = new Set<Row>()

  refuse(row: Row, title: string, words: string) {
    this.lines.push({ cell: row.at(title), action: 'refused', name: titleOf(row), words })
    if (this.#refused.has(row)) return
    this.#refused.add(row)
    this.counts.refused += 1
  }

  /** Worth knowing, and no reason to refuse. Twenty are enough to see what it is about. */
  note(words: string) {
    if (this.notes.length < 20) this.notes.push(words)
  }

  isRefused(row: Row): boolean {
    return this.#refused.has(row)
  }

  /** The value of a cell, or null and a line that says what is wrong with it. */
  read<T>(row: Row, title: string, said: Said<T>): T | null {
    if (said.ok) return said.value
    this.refuse(row, title, said.words)
    return null
  }

  /** How the row ends, unless it was refused. @param differences of what is there already: none means that it stays as it is */
  tell(row: Row, action: Exclude<LineAction, 'refused'> | 'same', name: string, words: string) {
    if (this.#refused.has(row)) return
    this.counts[action] += 1
    if (action !== 'same') this.lines.push({ cell: row.at(titleColumn(row)), action, name, words })
  }

  /** Only 删除 or nothing may stand in 动作. */
  checkAction(row: Row): boolean {
    const word = row.cell(ACTION)
    if (word === '' || word === REMOVE) return true
    this.refuse(row, ACTION, `“${word}”不认识：留空，或写“删除”`)
    return false
  }
}

/** 名称：一 → 二；… of what differs. */
export function differences(pairs: readonly (readonly [what: string, before: string, after: string])[]): string {
  return pairs
    .filter(([, before, after]) => before !== after)
    .map(([what, before, after]) => `${what}：${before || '空'} → ${after || '空'}`)
    .join('；')
}

function titleColumn(row: Row): string {
  if (row.sheet === 'household') return '室'
  return row.sheet === 'staff' ? '姓名' : '名称'
}

/** What a row is called before it is known what it means. */
function titleOf(row: Row): string {
  if (row.sheet === 'household')
    return [row.cell('小区'), row.cell('楼栋'), `${row.cell('单元')}${row.cell('室')}`].filter(Boolean).join(' ')
  return row.cell(titleColumn(row)) || '（未填名称）'
}
