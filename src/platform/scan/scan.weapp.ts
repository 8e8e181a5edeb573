import Taro from '@tarojs/taro'
import type { Scanned } from './scan'

export const canScan = true

export async function scanCode(): Promise<Scanned> {
  try {
    const { result } = await Taro.scanCode({ scanType: ['qrCode'] })
    return result === '' ? { kind: 'failed' } : { kind: 'read', text: result }
  } catch (failure) {
    return { kind: /cancel/.test((failure as { errMsg?: string }).errMsg ?? '') ? 'cancelled' : 'failed' }
  }
}
