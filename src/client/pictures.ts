import type { Refusal } from '@/domain/shared/refusal'
import { letGo, pathOf } from './keep/keep'
import { token } from './session'
import { upload } from './transport/transport'

/** A picture of a form: kept on the phone, and its file id once the server has it. */
export interface KeptPicture {
  /** Name under which `keep` has it. */
  kept: string
  /** Upload key: the same picture sent twice is one file. */
  key: string
  /** Set once it was uploaded. */
  file: string | null
}

export type Uploaded = { ok: true; file: string } | { ok: false; refusal: Refusal | { code: 'offline' | 'gone'; message: string } }

/** Sends a kept picture to the server. Safe to try again: the key makes it one file. */
export async function uploadPicture(picture: KeptPicture, onProgress: (percent: number) => void = () => undefined): Promise<Uploaded> {
  if (picture.file !== null) return { ok: true, file: picture.file }
  const path = await pathOf(picture.kept)
  if (path === null) return { ok: false, refusal: { code: 'gone', message: '这张照片在手机里找不到了，请重新拍' } }
  const reply = await upload(path, picture.key, token() ?? '', onProgress)
  if (reply.kind === 'unreached') return { ok: false, refusal: { code: 'offline', message: '网络不太好，照片先留着，有网再传' } }
  const body = reply.body as { ok: true; value: { fileId: string } } | { ok: false; refusal: Refusal } | { fileId: string }
  if ('fileId' in body) return { ok: true, file: body.fileId }
  if (body.ok) return { ok: true, file: body.value.fileId }
  return { ok: false, refusal: body.refusal ?? { code: 'offline', message: '照片没有传上去，请再试' } }
}

/** Lets the phone's copies go once the server has them. */
export async function letPicturesGo(pictures: readonly KeptPicture[]): Promise<void> {
  await Promise.all(pictures.map(({ kept }) => letGo(kept)))
}
