import type { attendanceContract } from '../../domain/attendance/contract'
import { standingOf, whereOf } from '../../domain/attendance/rules'
import type { RosterRow } from '../../domain/attendance/schema'
import { clockOf, handedWords, MISSING_WORDS, NO_NAME, WHERE_WORDS } from '../../domain/attendance/words'
import { printedCode } from '../../domain/booking/code'
import { ageWords } from '../../domain/child/words'
import { accept } from '../../domain/shared/refusal'
import { chinaDay } from '../../domain/shared/time'
import type { Handler } from '../context'
import { offerDownload } from '../file/workbook'
import { type Cell, type Column, writeSheet } from '../services/sheet'
import { rosterOf } from './roster'
import { sceneOf } from './scene'

const COLUMNS: readonly Column[] = [
  { title: '姓名', width: 14 },
  { title: '年龄', width: 14 },
  { title: '过敏', width: 20 },
  { title: '报名码', width: 12 },
  { title: '签到', width: 8 },
  { title: '到', width: 8 },
  { title: '走', width: 8 },
  { title: '交给', width: 20 },
  { title: '可以接的人', width: 40 },
]

/** The list as a workbook; a name that stands in it was looked at. */
export const exportRoster: Handler<(typeof attendanceContract)['attendance.export']> = async (context, { session }) => {
  const scene = await sceneOf(context, session)
  if (!scene.ok) return scene
  const { event, session: one, rows } = await rosterOf(context, scene.value)
  const name = `${event.title.replace(/[\\/:*?"<>|]/g, ' ')} ${chinaDay(one.from)} 名单.xlsx`
  const address = await offerDownload(context, { name, bytes: await writeSheet(COLUMNS, rows.map(cellsOf), '名单') })
  return accept({ name, address })
}

function cellsOf(row: RosterRow): Cell[] {
  const standing = standingOf(row.marks)
  const at = (mark: { at: string } | null) => (mark ? clockOf(mark.at) : null)
  const pickUps = row.pickUps
    .map(({ name, relation, phone }) => [relation, name, phone].filter((part) => part !== null).join(' '))
    .join('；')
  return [
    row.name ?? NO_NAME,
    row.ageMonths === null ? null : ageWords(row.ageMonths),
    row.allergyNote,
    printedCode(row.code),
    row.missing === 'none' ? WHERE_WORDS[whereOf(standing)] : MISSING_WORDS[row.missing],
    at(standing.in),
    at(standing.out),
    row.handed && [handedWords(row.handed), row.handed.name, row.handed.note].filter((part) => part !== null).join(' '),
    pickUps,
  ]
}
