import Taro from '@tarojs/taro'
import { keep } from '@/client/keep/keep'
import { newKey } from '@/client/key'
import type { KeptPicture } from '@/client/pictures'
import { choosePhotos, compressPhoto, type Photo } from '@/platform/photo/photo'

/** One side of a pair: a picture that the space has already, or one that was just taken. */
export interface Shot {
  url: string
  /** Of a picture that the door has. */
  id: string | null
  kept: KeptPicture | null
}

/** Kept on the phone before anything else. */
export async function shotOf(photo: Photo): Promise<Shot> {
  const small = await compressPhoto(photo)
  return { url: small.path, id: null, kept: { kept: await keep(small.path), key: newKey(), file: null } }
}

/** One from the album or the camera; null when the person changed their mind. */
export async function choose(): Promise<Shot | null> {
  try {
    const [photo] = await choosePhotos({ count: 1 })
    return photo ? await shotOf(photo) : null
  } catch {
    void Taro.showToast({ title: '没有拿到照片，请在手机设置里允许使用相机和相册', icon: 'none' })
    return null
  }
}
