import Taro from '@tarojs/taro'
import { useSyncExternalStore } from 'react'
import type { Me } from '@/domain/session/contract'
import { forgetRosters } from './forgetRosters'

const KEY = 'session'

export interface Session {
  token: string
  me: Me
}

let current: Session | null | undefined
const listeners = new Set<() => void>()

/** Who is signed in on this phone; null for a visitor. Every page that reads it follows. */
export function useSession(): Session | null {
  return useSyncExternalStore(subscribe, read, read)
}

/** The bearer token, or null. */
export function token(): string | null {
  return read()?.token ?? null
}

/** Who is signed in, outside of pages. */
export function signedIn(): Me | null {
  return read()?.me ?? null
}

export function beginSession(session: Session): void {
  Taro.setStorageSync(KEY, session)
  change(session)
}

/** Who is signed in has changed: another name, another role. */
export function renewMe(me: Me): void {
  const session = read()
  if (session) beginSession({ ...session, me })
}

/** On this phone alone; `signOut` also tells the server. */
export function endSession(): void {
  Taro.removeStorageSync(KEY)
  // Lists of children do not stay on a phone that nobody is signed in on.
  forgetRosters()
  change(null)
}

function change(session: Session | null) {
  current = session
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void) {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function read(): Session | null {
  if (current === undefined) {
    const stored: unknown = Taro.getStorageSync(KEY)
    current = typeof stored === 'object' && stored !== null && 'token' in stored && 'me' in stored ? (stored as Session) : null
  }
  return current
}
