import { accept, type Outcome, refuse } from '../../domain/shared/refusal'
import type { voteContract } from '../../domain/vote/contract'
import type { Counts, Result } from '../../domain/vote/count'
import { RECORD_PAGE } from '../../domain/vote/limits'
import { CHOICE_WORDS } from '../../domain/vote/words'
import type { Context, Handler } from '../context'
import { offerDownload } from '../file/workbook'
import { type Column, writeCsv, writeSheet } from '../services/sheet'
import { type VoteRecord, voteRecords } from './collections'
import { GONE } from './present'
import { type Scene, sceneOf } from './standing'

type Contracts = typeof voteContract

export const record: Handler<Contracts['vote.record']> = async (context, { vote, after }) => {
  const found = await recordFor(context, vote)
  if (!found.ok) return found
  const { scene, data, hash, counts, result } = found.value
  const { title, matter, force } = scene.vote
  const lines = data.lines.slice(after, after + RECORD_PAGE)
  const next = after + RECORD_PAGE < data.lines.length ? after + RECORD_PAGE : null
  const mine = scene.standing.own.map((line) => line.data.number)
  return accept({ title, matter, force, hash, counts, result, closedAt: data.closedAt, lines: [...lines], next, mine })
}

const COLUMNS: readonly Column[] = [
  { title: '编号', width: 16 },
  { title: '面积（平方厘米）', width: 18 },
  { title: '业主序号', width: 10 },
  { title: '表决', width: 8 },
]

/** The same lines as a table, to be counted by hand. Nobody’s name stands in it. */
export const exportRecord: Handler<Contracts['vote.exportRecord']> = async (context, { vote, form }) => {
  const found = await recordFor(context, vote)
  if (!found.ok) return found
  const rows = found.value.data.lines.map(({ number, area, head, choice }) => [
    number,
    area,
    head,
    choice === null ? '没有投' : CHOICE_WORDS[choice],
  ])
  const bytes = form === 'csv' ? writeCsv(COLUMNS, rows) : await writeSheet(COLUMNS, rows, '表决记录')
  const name = `表决记录-${vote}.${form}`
  const address = await offerDownload(context, { name, bytes })
  return context.once(async () => accept({ address, name }))
}

interface Found {
  scene: Scene
  data: VoteRecord
  hash: string
  counts: Counts
  result: Result
}

async function recordFor(context: Context, vote: string): Promise<Outcome<Found, 'notFound' | 'wrongState'>> {
  const scene = await sceneOf(context, vote)
  if (!scene?.vote.roll) return refuse('notFound', GONE)
  const { counts, result, roll } = scene.vote
  const kept = await context.store.get(voteRecords, vote)
  if (!kept || !counts || !result) return refuse('wrongState', '截止以后才有计票记录')
  return accept({ scene, data: kept.data, hash: roll.hash, counts, result })
}
