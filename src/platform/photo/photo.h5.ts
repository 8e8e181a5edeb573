import type { ChooseOptions, Photo } from './photo'
import { QUALITY, shrink } from './size'

export { LONGEST_SIDE } from './size'

/** Browsers without the `cancel` event of file inputs give the focus back; the files come a little later, if at all. */
const GRACE = 1000

export function choosePhotos({ count, source = 'both' }: ChooseOptions): Promise<Photo[]> {
  const input = document.createElement('input')
  input.type = 'file'
  input.accept = 'image/*'
  input.multiple = count > 1
  if (source === 'camera') input.setAttribute('capture', 'environment')
  return new Promise((resolve) => {
    const answer = () => resolve(Array.from(input.files ?? [], toPhoto).slice(0, count))
    input.addEventListener('change', answer)
    input.addEventListener('cancel', answer)
    if (!('oncancel' in input)) window.addEventListener('focus', () => setTimeout(answer, GRACE), { once: true })
    input.click()
  })
}

function toPhoto(file: File): Photo {
  return { path: URL.createObjectURL(file), size: file.size }
}

export async function compressPhoto(photo: Photo): Promise<Photo> {
  const picture = await decode(photo.path)
  if (!picture) return photo
  const { width, height } = shrink(picture.naturalWidth, picture.naturalHeight)
  const canvas = document.createElement('canvas')
  canvas.width = width
  canvas.height = height
  const pen = canvas.getContext('2d')
  if (!pen) return photo
  // JPEG has no transparency: what was clear becomes white, not black.
  pen.fillStyle = '#fff'
  pen.fillRect(0, 0, width, height)
  // An <img> is drawn upright, as its EXIF orientation says; the new file carries no EXIF, so no place either.
  pen.drawImage(picture, 0, 0, width, height)
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', QUALITY))
  if (!blob) return photo
  return { path: URL.createObjectURL(blob), size: blob.size }
}

function decode(src: string) {
  return new Promise<HTMLImageElement | undefined>((resolve) => {
    const picture = new Image()
    picture.onload = () => resolve(picture)
    picture.onerror = () => resolve(undefined)
    picture.src = src
  })
}
