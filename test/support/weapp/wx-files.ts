import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import sharp from 'sharp'
import type { Answering, Call, Phone } from './wx'

/** Paths that the mini-program sees (`wxfile://…`) and the files on this machine behind them. */
const files = new Map<string, string>()
let count = 0

/** The file behind a path that the mini-program was given. */
export function localFile(shown: string): string {
  const real = files.get(shown)
  if (!real || !fs.existsSync(real)) throw new Error(`file doesn't exist: ${shown}`)
  return real
}

function show(real: string, kind: 'tmp' | 'usr'): string {
  const shown = kind === 'tmp' ? `http://tmp/${++count}${path.extname(real)}` : `wxfile://usr/${++count}${path.extname(real)}`
  files.set(shown, real)
  return shown
}

/**
 * Makes a real JPEG in the temporary folder, as a camera would, EXIF with a place included.
 * @returns its path on this machine, to be put into `phone.photos`
 */
export async function makePhoto(name: string, size: { width: number; height: number } = { width: 1600, height: 1200 }): Promise<string> {
  const file = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'weapp-photo-')), `${name}.jpg`)
  const picture = sharp({ create: { ...size, channels: 3, background: '#8a7f70', noise: { type: 'gaussian', mean: 128, sigma: 30 } } })
  await picture
    .withExif({ IFD0: { Make: 'Phone' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '26/1 38/1 0/1', GPSLongitudeRef: 'E', GPSLongitude: '118/1 10/1 0/1' } })
    .jpeg({ quality: 90 })
    .toFile(file)
  return file
}

export function fileApi(phone: Phone, calls: Call[], answering: Answering): Record<string, unknown> {
  const choose = (name: string, limit: number) => {
    if (!phone.photos.length) throw new Error(`${name}:fail cancel`)
    return phone.photos.slice(0, limit).map((file) => ({ tempFilePath: show(file, 'tmp'), size: fs.statSync(file).size, fileType: 'image' }))
  }
  const forget = (name: string) =>
    answering(name, ({ filePath }) => {
      localFile(filePath as string)
      files.delete(filePath as string)
      return {}
    })
  return {
    chooseMedia: answering('chooseMedia', ({ count: limit = 9, ...options }) => {
      calls.push({ name: 'chooseMedia', options: { count: limit, ...options } })
      return { type: 'image', tempFiles: choose('chooseMedia', limit as number) }
    }),
    chooseImage: answering('chooseImage', ({ count: limit = 9, ...options }) => {
      calls.push({ name: 'chooseImage', options: { count: limit, ...options } })
      const chosen = choose('chooseImage', limit as number)
      return { tempFilePaths: chosen.map((file) => file.tempFilePath), tempFiles: chosen.map((file) => ({ path: file.tempFilePath, size: file.size })) }
    }),
    compressImage: answering('compressImage', async ({ src, quality = 80, compressedWidth, compressedHeight }) => {
      calls.push({ name: 'compressImage', options: { quality, compressedWidth, compressedHeight } })
      const target = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'weapp-photo-')), 'compressed.jpg')
      await sharp(localFile(src as string))
        .resize({ width: compressedWidth as number | undefined, height: compressedHeight as number | undefined, withoutEnlargement: true })
        .jpeg({ quality: quality as number })
        .toFile(target)
      return { tempFilePath: show(target, 'tmp') }
    }),
    getImageInfo: answering('getImageInfo', async ({ src }) => {
      const { width, height, format } = await sharp(localFile(src as string)).metadata()
      return { width, height, type: format, path: src, orientation: 'up' }
    }),
    getFileSystemManager: () => ({
      saveFile: answering('saveFile', ({ tempFilePath }) => ({ savedFilePath: show(localFile(tempFilePath as string), 'usr') })),
      getFileInfo: answering('getFileInfo', ({ filePath }) => ({ size: fs.statSync(localFile(filePath as string)).size })),
      access: answering('access', ({ path: asked }) => {
        localFile(asked as string)
        return {}
      }),
      unlink: forget('unlink'),
      removeSavedFile: forget('removeSavedFile'),
    }),
  }
}
