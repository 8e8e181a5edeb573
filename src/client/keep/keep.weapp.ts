import Taro from '@tarojs/taro'

/** WeChat's own store of saved files: at most 200 MB, kept until the mini-program is removed. */
export function keep(path: string): Promise<string> {
  return new Promise((resolve, reject) => {
    Taro.getFileSystemManager().saveFile({
      tempFilePath: path,
      success: ({ savedFilePath }) => resolve(`kept:${savedFilePath}`),
      fail: ({ errMsg }) => reject(new Error(errMsg)),
    })
  })
}

export function pathOf(kept: string): Promise<string | null> {
  const path = kept.slice('kept:'.length)
  return new Promise((resolve) => {
    Taro.getFileSystemManager().access({ path, success: () => resolve(path), fail: () => resolve(null) })
  })
}

export function letGo(kept: string): Promise<void> {
  return new Promise((resolve) => {
    Taro.getFileSystemManager().removeSavedFile({ filePath: kept.slice('kept:'.length), success: () => resolve(), fail: () => resolve() })
  })
}
