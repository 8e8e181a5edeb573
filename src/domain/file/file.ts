import type { RefusalCode } from '../shared/refusal'
import type { Instant } from '../shared/time'

/** A picture as stored; its bytes lie elsewhere, under names made of its id. */
export interface FileRecord {
  tenant: string
  /** Id of the person who uploaded it. */
  owner: string
  at: Instant
  /** Of the re-encoded picture, as are width and height (pixels). */
  bytes: number
  width: number
  height: number
  /** Keyed fingerprint of what was uploaded: the same upload again is recognised by it. */
  upload: string
  /** Id of the matter that shows it; null until one claims it. */
  attachedTo: string | null
}

/** The two forms that are kept of each picture: longest side in pixels. */
export const PICTURE_SIDES = { full: 1600, thumb: 360 } as const
export type PictureSize = keyof typeof PICTURE_SIDES

/** Largest upload, in bytes (a phone's photo has 3–6 MB; the client compresses before it sends). */
export const UPLOAD_LIMIT = 10 * 1024 * 1024

/** Largest workbook that is uploaded, in bytes: 50,000 households pack to some 3 MB. */
export const WORKBOOK_LIMIT = 20 * 1024 * 1024

/** Largest picture that is decoded: a small file can unfold to gigabytes. */
export const PIXEL_LIMIT = 40_000_000

/** What `POST /files` may refuse. */
export const UPLOAD_REFUSALS = [
  'invalid',
  'unauthenticated',
  'tooLarge',
  'tooMany',
  'reusedRequest',
] as const satisfies readonly RefusalCode[]
export type UploadRefusal = (typeof UPLOAD_REFUSALS)[number]
