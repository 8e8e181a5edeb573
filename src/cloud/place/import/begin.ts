import type { placeContract } from '../../../domain/place/contract'
import { accept, refuse } from '../../../domain/shared/refusal'
import type { Handler } from '../../context'
import { workbooks } from '../../file/workbook'
import { treeHeads } from '../tree'
import { type ImportRecord, imports } from './collections'
import { mayImport, NOT_YOURS, viewOf } from './view'

const NOTHING = { made: 0, changed: 0, gone: 0, refused: 0 }

/** The head of the tree decides which of two imports is the one. */
export const begin: Handler<(typeof placeContract)['place.importBegin']> = async (context, { workbook }) => {
  const { actor, now } = context
  if (actor.kind !== 'person' || !mayImport(context, 'place.importBegin')) return NOT_YOURS
  const { tenant } = actor
  return context.once(async (tx) => {
    const file = await tx.get(workbooks, workbook)
    if (file?.data.kind !== 'upload' || file.data.tenant !== tenant) return refuse('notFound', '上传的文件不在了，请重新上传')
    const head = await tx.get(treeHeads, tenant)
    if (head?.data.importing) return refuse('already', '已有一次导入在进行，请先发布或取消')
    const base = head?.data.edition ?? 0
    const next = Math.max(head?.data.issued ?? 0, base) + 1
    const id = context.newId()
    const record: ImportRecord = {
      tenant,
      by: actor.person,
      at: now,
      name: file.data.name,
      workbook,
      state: 'reading',
      base,
      next,
      done: 0,
      total: 0,
      counts: { ...NOTHING, same: 0 },
      chunks: { ...NOTHING, write: 0, settings: 0 },
      summary: '',
      notes: [],
      problem: null,
      moved: [],
      leased: now,
      holder: '',
      working: true,
    }
    await tx.insert(imports, id, record)
    if (head) await tx.replace(treeHeads, tenant, head.version, { ...head.data, importing: id, issued: next })
    else await tx.insert(treeHeads, tenant, { edition: 0, publishedAt: now, by: null, importing: id, issued: next })
    return accept({ import: viewOf(id, record) })
  })
}
