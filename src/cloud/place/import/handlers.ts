import type { placeContract } from '../../../domain/place/contract'
import type { ImportLine } from '../../../domain/place/schema'
import { accept, refuse } from '../../../domain/shared/refusal'
import type { Context, Handlers } from '../../context'
import { offerDownload } from '../../file/workbook'
import { recordLook } from '../../privacy/looks'
import { writeSheet } from '../../services/sheet'
import { writeXlsx } from '../../services/xlsx.write'
import type { Stored } from '../../store/port'
import { treeOf } from '../tree'
import { begin } from './begin'
import { chunksOf, LINES } from './chunks'
import { type ImportRecord, imports } from './collections'
import { standingOf } from './facts'
import { sheetsOf, templateSheets } from './sheets'
import { GONE, mayImport, NOT_YOURS, viewOf } from './view'
import { stepImport } from './work'

type Importing = Omit<typeof placeContract, 'place.reportable' | 'place.estate' | 'place.browse'>

/** Rows of one answer. */
const PAGE = 20

export const importHandlers: Handlers<Importing> = {
  'place.importBegin': begin,

  async 'place.template'(context) {
    if (!mayImport(context, 'place.template')) return NOT_YOURS
    const name = '场所导入模板.xlsx'
    return accept({ name, address: await offerDownload(context, { name, bytes: await writeXlsx(templateSheets()) }) })
  },

  async 'place.export'(context) {
    if (!mayImport(context, 'place.export')) return NOT_YOURS
    const { actor, store } = context
    const tree = treeOf(store, actor.tenant)
    // Before the seals are opened: who is not written down sees nothing.
    await recordLook(store, context, { whose: null, what: ['name', 'phone'], matter: 'place:export', path: [actor.tenant] })
    const standing = await standingOf(context, actor.tenant, await tree.edition())
    const name = `${(await tree.nameOf(actor.tenant)) || '场所'}.xlsx`
    return accept({ name, address: await offerDownload(context, { name, bytes: await writeXlsx(sheetsOf(standing)) }) })
  },

  async 'place.importState'(context) {
    if (!mayImport(context, 'place.importState')) return NOT_YOURS
    const { actor, store } = context
    const [last] = await store.query(imports, { eq: { tenant: actor.tenant }, order: { by: 'at', direction: 'desc' }, limit: 1 })
    return accept({ import: last ? viewOf(last.id, last.data) : null })
  },

  async 'place.importStep'(context, input) {
    if (!mayImport(context, 'place.importStep')) return NOT_YOURS
    if (!(await ours(context, input.import))) return GONE
    const record = await stepImport(context, input.import)
    return record ? accept({ import: viewOf(input.import, record) }) : GONE
  },

  async 'place.importLines'(context, input) {
    if (!mayImport(context, 'place.importLines')) return NOT_YOURS
    const found = await ours(context, input.import)
    if (!found) return GONE
    const at = Math.max(0, Math.floor(Number(input.after?.[0] ?? 0)) || 0)
    const chunks = chunksOf(context.store, context.services.secrets, found.data.tenant, found.id)
    const lines = await chunks.get<ImportLine>(input.action, Math.floor(at / LINES))
    const items = lines.slice(at % LINES, (at % LINES) + PAGE)
    const more = lines.length > (at % LINES) + PAGE || Math.floor(at / LINES) + 1 < found.data.chunks[input.action]
    return accept({ items, next: more && items.length > 0 ? [String(at + PAGE), 'row'] : null })
  },

  async 'place.importReport'(context, input) {
    if (!mayImport(context, 'place.importReport')) return NOT_YOURS
    const found = await ours(context, input.import)
    if (!found) return GONE
    const { store, services } = context
    const chunks = chunksOf(store, services.secrets, found.data.tenant, found.id)
    const rows: string[][] = []
    for (const action of ['refused', 'gone', 'changed', 'made'] as const) {
      for (let number = 0; number < found.data.chunks[action]; number += 1) {
        for (const line of await chunks.get<ImportLine>(action, number)) rows.push([line.cell, ACTION_WORDS[action], line.name, line.words])
      }
    }
    await recordLook(store, context, { whose: null, what: ['name', 'phone'], matter: `place:${found.id}`, path: [found.data.tenant] })
    const columns = [
      { title: '单元格', width: 14 },
      { title: '结果', width: 8 },
      { title: '名称', width: 30 },
      { title: '说明', width: 80 },
    ]
    const name = '导入检查结果.xlsx'
    return accept({ name, address: await offerDownload(context, { name, bytes: await writeSheet(columns, rows, '检查结果') }) })
  },

  async 'place.importPublish'(context, input) {
    if (!mayImport(context, 'place.importPublish')) return NOT_YOURS
    return context.once(async (tx) => {
      const found = await tx.get(imports, input.import)
      if (!found || found.data.tenant !== context.actor.tenant) return GONE
      const { data } = found
      if (data.state !== 'ready') return refuse('wrongState', '这次导入现在不能发布，请刷新看看')
      if (data.counts.refused > 0) return refuse('wrongState', `还有 ${data.counts.refused} 行要改，改好后重新上传`)
      const next: ImportRecord = { ...data, state: 'staging', working: true, done: 0, total: data.chunks.write, leased: context.now }
      await tx.replace(imports, found.id, found.version, next)
      return accept({ import: viewOf(found.id, next) })
    })
  },

  async 'place.importCancel'(context, input) {
    if (!mayImport(context, 'place.importCancel')) return NOT_YOURS
    return context.once(async (tx) => {
      const found = await tx.get(imports, input.import)
      if (!found || found.data.tenant !== context.actor.tenant) return GONE
      const { data } = found
      if (!['reading', 'ready', 'staging'].includes(data.state)) return refuse('wrongState', '这次导入已经结束，不能取消')
      const next: ImportRecord = { ...data, state: 'cancelling', working: true, done: 0, total: 0 }
      await tx.replace(imports, found.id, found.version, next)
      return accept({ import: viewOf(found.id, next) })
    })
  },
}

const ACTION_WORDS = { refused: '拒绝', gone: '删除', changed: '修改', made: '新增' } as const

async function ours({ store, actor }: Context, id: string): Promise<Stored<ImportRecord> | null> {
  const found = await store.get(imports, id)
  return found?.data.tenant === actor.tenant ? found : null
}
