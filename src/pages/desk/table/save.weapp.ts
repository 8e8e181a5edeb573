import Taro from '@tarojs/taro'
import { pictureAddress } from '@/client/transport/transport'

export async function saveFile(address: string): Promise<void> {
  const { tempFilePath } = await Taro.downloadFile({ url: pictureAddress(address) })
  await Taro.openDocument({ filePath: tempFilePath, showMenu: true })
}
