import sharp, { type Metadata } from 'sharp'
import { PICTURE_SIDES, PIXEL_LIMIT } from '../../domain/file/file'
import { accept, type Outcome, refuse } from '../../domain/shared/refusal'

/** A picture made anew from its pixels: whatever else the upload carried (place, camera, owner) is gone. */
export interface PreparedPicture {
  full: Buffer
  thumb: Buffer
  width: number
  height: number
}

/** What phones make and browsers send. `heif` here is AVIF: sharp's own build has no decoder for the HEIC of iPhones. */
const ACCEPTED = ['jpeg', 'png', 'webp', 'heif']

/** Below this side nothing can be recognised; pixels. */
const SMALLEST = 8

/** Re-encoding quality: half the size of 90, no difference to see on a phone. */
const QUALITY = 80

/** Judges an upload by its content, never by its name, and re-encodes it. */
export async function preparePicture(upload: Uint8Array): Promise<Outcome<PreparedPicture, 'invalid' | 'tooLarge'>> {
  const metadata = await metadataOf(upload)
  if (!metadata) return refuse('invalid', isHeic(upload) ? HEIC : '这不是图片文件，请选择 JPEG、PNG 或 WebP 图片')
  if (!ACCEPTED.includes(metadata.format)) return refuse('invalid', '只支持 JPEG、PNG 和 WebP 图片')
  if ((metadata.pages ?? 1) > 1) return refuse('invalid', '不支持动图，请选择静态图片')
  if (metadata.width * metadata.height > PIXEL_LIMIT) return refuse('tooLarge', '图片尺寸太大，请缩小到 4000 万像素以内')
  if (Math.min(metadata.width, metadata.height) < SMALLEST) return refuse('invalid', '图片太小，看不清内容')
  try {
    const [full, thumb] = await Promise.all([encode(upload, PICTURE_SIDES.full), encode(upload, PICTURE_SIDES.thumb)])
    return accept({ full: full.data, thumb: thumb.data, width: full.info.width, height: full.info.height })
  } catch {
    // The header was sound and the pixels are not: cut off on the way, or made to break decoders.
    return refuse('invalid', isHeic(upload) ? HEIC : '图片已损坏，请重新选择')
  }
}

const HEIC = '暂不支持 HEIC 格式，请在相机设置中选择"兼容性最佳"，或重新拍一张'

async function metadataOf(upload: Uint8Array): Promise<Metadata | null> {
  try {
    return await sharp(upload, { limitInputPixels: false }).metadata()
  } catch {
    return null
  }
}

/** `rotate()` without an angle applies the EXIF orientation; metadata is dropped because it is not asked for. */
function encode(upload: Uint8Array, side: number) {
  return sharp(upload, { limitInputPixels: PIXEL_LIMIT, failOn: 'error' })
    .rotate()
    .resize(side, side, { fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#fff' })
    .jpeg({ quality: QUALITY })
    .toBuffer({ resolveWithObject: true })
}

/** ISO base media file with one of Apple's still-picture brands. */
function isHeic(upload: Uint8Array): boolean {
  const head = Buffer.from(upload.subarray(4, 12)).toString('latin1')
  return /^ftyp(heic|heix|mif1|hevc)$/.test(head)
}
