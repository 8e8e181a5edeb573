import Taro from '@tarojs/taro'
import type { PickedFile } from './file'

export const canDrop = false

export async function chooseWorkbook(): Promise<PickedFile | null> {
  try {
    const { tempFiles } = await Taro.chooseMessageFile({ count: 1, type: 'file', extension: ['xlsx'] })
    const [file] = tempFiles
    return file ? { path: file.path, name: file.name, size: file.size } : null
  } catch (failure) {
    if (/cancel/.test((failure as { errMsg?: string }).errMsg ?? '')) return null
    throw failure
  }
}

export function useFileDrop(): void {
  // WeChat has no such gesture.
}
