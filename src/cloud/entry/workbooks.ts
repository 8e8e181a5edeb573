import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { WORKBOOK_LIMIT } from '../../domain/file/file'
import { placePermissions } from '../../domain/place/ability'
import { may } from '../../domain/shared/permission'
import { refuse } from '../../domain/shared/refusal'
import { REQUEST_ID } from '../api'
import { checkDownload, keepWorkbook, readWorkbook, workbooks } from '../file/workbook'
import { Duplicate } from '../store/port'
import { actorOf, answer, type Env, type Http, type HttpParts, overLimit } from './exchange'
import { uploadOf } from './pictures'

/** The multipart form around the workbook: boundaries and headers. */
const FORM_OVERHEAD = 16 * 1024

const TYPES: Readonly<Record<string, string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
}

const tooLarge = () => refuse('tooLarge', '工作簿不能超过 20 MB')

/** `POST /workbooks` for who may import, and `GET /workbooks/:id` for who holds a signed address. */
export function workbookRoutes(parts: HttpParts): Hono<Env> {
  const routes = new Hono<Env>()

  routes.post(
    '/',
    async (http, next) => {
      // Before the body is read: nobody else shall make the server hold twenty megabytes.
      const actor = await actorOf(parts, http)
      if (actor.kind !== 'person') return answer(http, refuse('unauthenticated', '请先登录'))
      if (!may(actor, placePermissions['place.importBegin'], [actor.tenant]))
        return answer(http, refuse('forbidden', '只有区里的管理员可以导入'))
      return (await overLimit(parts, http, 'upload', actor)) ?? next()
    },
    bodyLimit({ maxSize: WORKBOOK_LIMIT + FORM_OVERHEAD, onError: (http) => answer(http as Http, tooLarge()) }),
    async (http) => answer(http, await receive(parts, http)),
  )

  routes.get('/:id', async (http) => {
    const { until = '', sig = '' } = http.req.query()
    const id = http.req.param('id')
    const { services, store } = parts
    const proof = checkDownload(services.secrets, id, until, sig, parts.clock())
    if (proof === 'forged') return answer(http, refuse('forbidden', '下载地址不对'))
    if (proof === 'expired') return answer(http, refuse('forbidden', '下载地址已过期，请重新导出'))
    const record = await store.get(workbooks, id)
    const bytes = record && (await readWorkbook(services, id))
    if (!record || !bytes) return answer(http, refuse('notFound', '文件已清理，请重新导出'))
    const { name } = record.data
    return http.body(new Uint8Array(bytes), 200, {
      'content-type': TYPES[name.split('.').pop() ?? ''] ?? 'application/octet-stream',
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
      'cache-control': 'private, no-store',
    })
  })
  return routes
}

async function receive(parts: HttpParts, http: Http) {
  const actor = http.get('actor')
  if (actor.kind !== 'person') return refuse('unauthenticated', '请先登录')
  const upload = await uploadOf(http)
  if (!upload) return refuse('invalid', '请在表单的 file 一项里上传一个工作簿', { file: '请选择工作簿' })
  if (upload.size > WORKBOOK_LIMIT) return tooLarge()
  const bytes = new Uint8Array(await upload.arrayBuffer())
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return refuse('invalid', '这不是 Excel 工作簿（.xlsx），请用模板填写后再上传')
  const given = http.req.header('x-request-id')
  // The same upload sent again is the same workbook; other bytes under its id keep what was first.
  const id =
    given && REQUEST_ID.test(given)
      ? parts.services.secrets.fingerprint(JSON.stringify(['workbook', actor.person, given])).slice(0, 24)
      : parts.newId()
  try {
    if (!(await parts.store.get(workbooks, id))) {
      await keepWorkbook(
        parts.store,
        parts.services,
        id,
        { tenant: actor.tenant, owner: actor.person, at: parts.clock(), kind: 'upload', name: upload.name.slice(0, 100) },
        bytes,
      )
    }
  } catch (error) {
    if (!(error instanceof Duplicate)) throw error
  }
  return { ok: true, value: { workbook: id } } as const
}
