import Taro from '@tarojs/taro'
import { readSlip, type Slip, slipQuery } from '@/domain/household/code'

const KEY = 'household.slip'

/** What a printed code brought along. Signing in may lie between opening its link and filling in the form: it is kept meanwhile. */
export function arrivedSlip(params: Partial<Record<string, string>>): Slip | null {
  const { building, household, code } = params
  if (building && household && code) {
    const slip = readSlip(slipQuery({ building, household, code }))
    if (slip) Taro.setStorageSync(KEY, slip)
    return slip
  }
  const stored: unknown = Taro.getStorageSync(KEY)
  return typeof stored === 'object' && stored !== null && 'household' in stored ? (stored as Slip) : null
}

export function forgetSlip(): void {
  Taro.removeStorageSync(KEY)
}
