import Taro from '@tarojs/taro'
import { useSyncExternalStore } from 'react'
import type { PrivacyRequest } from './authorization'

type Resolve = (option: Taro.onNeedPrivacyAuthorization.ResolveOption) => void

let current: PrivacyRequest | null = null
/** Several APIs may wait for one answer: all of them get it. */
let waiting: Resolve[] = []
let registered = false
const listeners = new Set<() => void>()

export function usePrivacyRequest(): PrivacyRequest | null {
  return useSyncExternalStore(subscribe, read, read)
}

export function openContract(): void {
  Taro.openPrivacyContract({})
}

/** Listening begins with the first page, and asks nothing: WeChat calls when an API is used that needs it. */
function subscribe(listener: () => void) {
  listeners.add(listener)
  if (!registered && typeof Taro.onNeedPrivacyAuthorization === 'function') {
    registered = true
    Taro.onNeedPrivacyAuthorization(ask)
  }
  return () => listeners.delete(listener)
}

function read() {
  return current
}

function ask(resolve: Resolve) {
  resolve({ event: 'exposureAuthorization' })
  waiting.push(resolve)
  show({
    agree: (buttonId) => answer({ event: 'agree', buttonId }),
    refuse: () => answer({ event: 'disagree' }),
  })
}

function answer(option: Taro.onNeedPrivacyAuthorization.ResolveOption) {
  const resolves = waiting
  waiting = []
  show(null)
  for (const resolve of resolves) resolve(option)
}

function show(request: PrivacyRequest | null) {
  current = request
  for (const listener of listeners) listener()
}
