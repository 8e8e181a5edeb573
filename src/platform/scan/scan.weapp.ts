import Taro from '@tarojs/taro'

export const canScan = true

export async function scanText(): Promise<string | null> {
  try {
    const { result } = await Taro.scanCode({ scanType: ['qrCode'] })
    return result === '' ? null : result
  } catch (failure) {
    if (/cancel/.test((failure as { errMsg?: string }).errMsg ?? '')) return null
    throw failure
  }
}
