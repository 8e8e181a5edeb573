import { type PictureSize, UPLOAD_LIMIT, type UploadRefusal } from '../../domain/file/file'
import type { Person } from '../../domain/shared/actor'
import { accept, type Outcome, refuse } from '../../domain/shared/refusal'
import type { Instant } from '../../domain/shared/time'
import type { Services } from '../context'
import { Duplicate, type Store } from '../store/port'
import { files } from './collections'
import { preparePicture } from './picture'

export interface ReceiveParts {
  store: Store
  services: Pick<Services, 'files' | 'secrets'>
  newId: () => string
}

/** Name of the bytes of one form of a picture. */
export function fileName(id: string, size: PictureSize): string {
  return `${id}.${size}.jpg`
}

/**
 * Takes an uploaded picture in. The bytes are in place before the document refers to them; a crash in between leaves bytes
 * that nothing points to, and the same upload sent again takes their place.
 * @param requestId given by the client: the same upload again answers the same id; null for a client that gives none
 */
export async function receivePicture(
  parts: ReceiveParts,
  actor: Person,
  upload: Uint8Array,
  requestId: string | null,
  now: Instant,
): Promise<Outcome<{ fileId: string }, UploadRefusal>> {
  const { store, services, newId } = parts
  if (upload.length > UPLOAD_LIMIT) return refuse('tooLarge', '图片不能超过 10 MB')
  const id = requestId === null ? newId() : services.secrets.fingerprint(JSON.stringify(['upload', actor.person, requestId])).slice(0, 24)
  const fingerprint = services.secrets.fingerprint(Buffer.from(upload).toString('base64'))

  const earlier = await store.get(files, id)
  if (earlier) return sameUpload(earlier.data.upload, fingerprint, id)
  const picture = await preparePicture(upload)
  if (!picture.ok) return picture

  const { full, thumb, width, height } = picture.value
  await services.files.write(fileName(id, 'full'), full)
  await services.files.write(fileName(id, 'thumb'), thumb)
  const record = {
    tenant: actor.tenant,
    owner: actor.person,
    at: now,
    bytes: full.length,
    width,
    height,
    upload: fingerprint,
    attachedTo: null,
  }
  try {
    await store.insert(files, id, record)
    return accept({ fileId: id })
  } catch (error) {
    if (!(error instanceof Duplicate)) throw error
    return sameUpload((await store.get(files, id))?.data.upload, fingerprint, id)
  }
}

function sameUpload(earlier: string | undefined, now: string, id: string): Outcome<{ fileId: string }, 'reusedRequest'> {
  return earlier === now ? accept({ fileId: id }) : refuse('reusedRequest', '这次上传的编号已用于另一张图片，请重新上传')
}
