import Taro from '@tarojs/taro'
import { useCallback, useState } from 'react'

/**
 * What is being typed, kept on the phone with every change, so that a call or a dead battery loses nothing.
 * @param key one draft each
 * @returns the draft, how to change it, and how to clear it once it was sent
 */
export function useDraft<T extends object>(key: string, empty: T): [T, (change: Partial<T>) => void, () => void] {
  const [draft, setDraft] = useState<T>(() => ({ ...empty, ...storedDraft<T>(key) }))
  const change = useCallback(
    (part: Partial<T>) =>
      setDraft((before) => {
        const after = { ...before, ...part }
        Taro.setStorageSync(nameOf(key), after)
        return after
      }),
    [key],
  )
  const clear = useCallback(() => {
    Taro.removeStorageSync(nameOf(key))
    setDraft(empty)
  }, [key, empty])
  return [draft, change, clear]
}

/** The draft that waits under this key, if any. */
export function storedDraft<T extends object>(key: string): Partial<T> | null {
  const stored: unknown = Taro.getStorageSync(nameOf(key))
  return typeof stored === 'object' && stored !== null ? (stored as Partial<T>) : null
}

function nameOf(key: string) {
  return `draft.${key}`
}
