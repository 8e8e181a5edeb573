import Taro from '@tarojs/taro'

export async function keepText(name: string, text: string): Promise<boolean> {
  const files = Taro.getFileSystemManager()
  const filePath = `${Taro.env.USER_DATA_PATH}/${name}`
  await new Promise<void>((resolve, reject) => {
    files.writeFile({ filePath, data: text, encoding: 'utf8', success: () => resolve(), fail: ({ errMsg }) => reject(new Error(errMsg)) })
  })
  try {
    await Taro.shareFileMessage({ filePath, fileName: name })
    return true
  } catch (failure) {
    if (/cancel/.test((failure as { errMsg?: string }).errMsg ?? '')) return false
    throw failure
  } finally {
    // What is personal does not lie about on the phone.
    files.unlink({ filePath })
  }
}
