import Taro from '@tarojs/taro'
import { discard, type Waiting } from '@/client/outbox'

/**
 * Removes what this phone keeps of somebody who has left: what waited to be sent with its pictures, drafts, and what they agreed to.
 * How large the letters are stays, and what others who use the phone have waiting.
 */
export function forgetHere(person: string, outbox: readonly Waiting[]): void {
  for (const waiting of outbox) if (waiting.person === person) discard(waiting.requestId)
  for (const key of Taro.getStorageInfoSync().keys ?? [])
    if (key.startsWith('draft.') || key === 'consent' || key.includes(person)) Taro.removeStorageSync(key)
}
