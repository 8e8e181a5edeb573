import Taro from '@tarojs/taro'
import { pictureAddress } from '../transport/transport'

export async function saveFile(address: string, name: string): Promise<void> {
  const filePath = `${Taro.env.USER_DATA_PATH}/${name}`
  const { statusCode } = await Taro.downloadFile({ url: pictureAddress(address), filePath })
  if (statusCode !== 200) throw new Error(`${statusCode}`)
  // WeChat shows tables, but no plain text.
  if (name.endsWith('.xlsx')) await Taro.openDocument({ filePath, fileType: 'xlsx', showMenu: true })
  else await Taro.shareFileMessage({ filePath, fileName: name })
}
