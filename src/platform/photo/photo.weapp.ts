import Taro from '@tarojs/taro'
import type { ChooseOptions, Photo } from './photo'
import { QUALITY, shrink } from './size'

export { LONGEST_SIDE } from './size'

export async function choosePhotos({ count, source = 'both' }: ChooseOptions): Promise<Photo[]> {
  try {
    const { tempFiles } = await Taro.chooseMedia({
      count,
      mediaType: ['image'],
      sourceType: source === 'both' ? ['album', 'camera'] : [source],
      sizeType: ['compressed'],
    })
    return tempFiles.map(({ tempFilePath, size }) => ({ path: tempFilePath, size }))
  } catch (failure) {
    if (/cancel/.test((failure as { errMsg?: string }).errMsg ?? '')) return []
    throw failure
  }
}

export async function compressPhoto(photo: Photo): Promise<Photo> {
  try {
    const { width, height } = await Taro.getImageInfo({ src: photo.path })
    const size = shrink(width, height)
    const { tempFilePath } = await Taro.compressImage({
      src: photo.path,
      quality: QUALITY * 100,
      compressedWidth: size.width,
      compressedHeight: size.height,
    })
    const smaller = { path: tempFilePath, size: await sizeOf(tempFilePath) }
    return smaller.size < photo.size ? smaller : photo
  } catch {
    return photo
  }
}

function sizeOf(filePath: string) {
  return new Promise<number>((resolve, reject) => {
    Taro.getFileSystemManager().getFileInfo({ filePath, success: ({ size }) => resolve(size), fail: reject })
  })
}
