import { WORKBOOK_LIMIT } from '@/domain/file/file'
import type { Refusal } from '@/domain/shared/refusal'
import { token } from './session'
import { upload } from './transport/transport'

export type UploadedWorkbook = { ok: true; workbook: string } | { ok: false; words: string }

/** Sends a workbook to the server. The same key again is the same workbook. */
export async function uploadWorkbook(
  file: { path: string; name: string; size: number },
  key: string,
  onProgress: (percent: number) => void,
): Promise<UploadedWorkbook> {
  if (!/\.xlsx$/i.test(file.name)) return { ok: false, words: '请选 .xlsx 工作簿；.xls 和 .csv 请先另存为 .xlsx' }
  if (file.size > WORKBOOK_LIMIT) return { ok: false, words: '工作簿不能超过 20 MB，请分几次导入' }
  const reply = await upload(file.path, key, token() ?? '', onProgress, { route: '/workbooks', name: file.name })
  if (reply.kind === 'unreached') return { ok: false, words: '网络不太好，没有传上去，请再试一次' }
  const body = reply.body as { ok: true; value: { workbook: string } } | { ok: false; refusal?: Refusal }
  return body.ok ? { ok: true, workbook: body.value.workbook } : { ok: false, words: body.refusal?.message ?? '没有传上去，请再试一次' }
}
