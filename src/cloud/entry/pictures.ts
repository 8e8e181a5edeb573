import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { PICTURE_SIDES, type PictureSize, UPLOAD_LIMIT } from '../../domain/file/file'
import { refuse } from '../../domain/shared/refusal'
import { ms } from '../../domain/shared/time'
import { REQUEST_ID } from '../api'
import { checkPictureAddress } from '../file/address'
import { fileName, receivePicture } from '../file/receive'
import { actorOf, answer, type Env, type Http, type HttpParts, overLimit } from './exchange'

/** The multipart form around the picture: boundaries and headers. */
const FORM_OVERHEAD = 16 * 1024

const tooLarge = () => refuse('tooLarge', '图片不能超过 10 MB')

/** `POST /files` and `GET /files/:id`. */
export function pictureRoutes(parts: HttpParts): Hono<Env> {
  const routes = new Hono<Env>()

  routes.post(
    '/',
    async (http, next) => {
      // Before the body is read: a visitor shall not make the server hold ten megabytes.
      const actor = await actorOf(parts, http)
      if (actor.kind !== 'person') return answer(http, refuse('unauthenticated', '请先登录'))
      return (await overLimit(parts, http, 'upload', actor)) ?? next()
    },
    bodyLimit({ maxSize: UPLOAD_LIMIT + FORM_OVERHEAD, onError: (http) => answer(http as Http, tooLarge()) }),
    async (http) => {
      const actor = http.get('actor')
      if (actor.kind !== 'person') return answer(http, refuse('unauthenticated', '请先登录'))
      const upload = await uploadOf(http)
      if (!upload) return answer(http, refuse('invalid', '请在表单的 file 一项里上传一张图片', { file: '请选择图片' }))
      if (upload.size > UPLOAD_LIMIT) return answer(http, tooLarge())
      const given = http.req.header('x-request-id')
      const requestId = given && REQUEST_ID.test(given) ? given : null
      return answer(http, await receivePicture(parts, actor, new Uint8Array(await upload.arrayBuffer()), requestId, parts.clock()))
    },
  )

  routes.get('/:id', async (http) => {
    const { size = '', until = '', sig = '' } = http.req.query()
    const id = http.req.param('id')
    const now = parts.clock()
    const proof = checkPictureAddress(parts.services.secrets, id, size, until, sig, now)
    if (proof === 'forged') return answer(http, refuse('forbidden', '图片地址不对'))
    if (proof === 'expired') return answer(http, refuse('forbidden', '图片地址已过期，请刷新页面'))
    const bytes = isSize(size) ? await parts.services.files.read(fileName(id, size)) : null
    if (!bytes) return answer(http, refuse('notFound', '图片不存在'))
    const seconds = Math.floor((Number(until) - ms(now)) / 1000)
    // A type of ours and no sniffing: whatever is inside, no browser runs it.
    return http.body(new Uint8Array(bytes), 200, {
      'content-type': 'image/jpeg',
      'cache-control': `private, max-age=${seconds}, immutable`,
    })
  })
  return routes
}

function isSize(size: string): size is PictureSize {
  return Object.keys(PICTURE_SIDES).includes(size)
}

/** @returns null when the body is no form, or the form has no such file */
export async function uploadOf(http: Http): Promise<File | null> {
  try {
    const file = (await http.req.formData()).get('file')
    return file instanceof File ? file : null
  } catch {
    return null
  }
}
