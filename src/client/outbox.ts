import Taro from '@tarojs/taro'
import { useSyncExternalStore } from 'react'
import type { DoorContracts } from '@/domain/capabilities'
import type { InputOf } from '@/domain/shared/contract'
import type { Instant } from '@/domain/shared/time'
import { newKey } from './key'
import { type KeptPicture, letPicturesGo, uploadPicture } from './pictures'
import { type Answer, send, type WriteName } from './send'
import { onBack } from './transport/transport'

/**
 * Writes that must not be lost: kept on the phone with their request id until the door has answered, however often the app is
 * closed meanwhile. The door does a request once, so sending again is always safe.
 */
export interface Waiting {
  requestId: string
  action: WriteName
  data: Record<string, unknown>
  /** Field of the data → its pictures, uploaded before the data is sent. */
  pictures: Record<string, KeptPicture[]>
  /** What the person sees while it waits: 厨房漏水. */
  title: string
  at: Instant
  /** Who wrote it: another person who signs in on this phone does not send it. */
  person: string
  /** Set when the rules refused it while nobody was looking. */
  refused: string | null
}

export type Sent<N extends WriteName> = Answer<N> | { ok: false; refusal: { code: 'waiting'; message: string; fields?: undefined } }

const KEY = 'outbox'
let current: Waiting[] | undefined
let flushing: Promise<void> | null = null
const listeners = new Set<() => void>()
const arrivals = new Set<() => void>()

/** What waits to be sent, oldest first. */
export function useOutbox(): readonly Waiting[] {
  return useSyncExternalStore(subscribe, read, read)
}

/**
 * Sends now if the network lets it, else as soon as it does.
 * @returns the door's answer, or `waiting` when it will be sent later by itself
 */
export async function post<N extends WriteName>(
  action: N,
  data: InputOf<DoorContracts[N]>,
  { pictures = {}, title, person }: { pictures?: Record<string, KeptPicture[]>; title: string; person: string },
): Promise<Sent<N>> {
  const waiting: Waiting = {
    requestId: newKey(),
    action,
    data: data as Record<string, unknown>,
    pictures,
    title,
    at: new Date().toISOString(),
    person,
    refused: null,
  }
  write([...read(), waiting])
  const answer = await deliver(waiting)
  if (answer.ok || answer.refusal.code !== 'offline') {
    // The form is still open and shows a refusal itself: nothing to keep.
    drop(waiting.requestId)
    return answer as Sent<N>
  }
  return { ok: false, refusal: { code: 'waiting', message: '现在没有网络，已经替您留着，有网就自动发出去' } }
}

/** Tries everything that waits for this person. One run at a time, in order. */
export function flush(person: string): Promise<void> {
  flushing ??= flushAll(person).finally(() => {
    flushing = null
  })
  return flushing
}

/** Calls back whenever something that waited has reached the door: what the pages show is older than that. @returns stops it */
export function onArrival(listener: () => void): () => void {
  arrivals.add(listener)
  return () => arrivals.delete(listener)
}

/** Nothing gets through now, whatever it says: no network, too much at once, or the session has ended and comes back with signing in. */
const LATER: readonly string[] = ['offline', 'tooMany', 'unauthenticated']

async function flushAll(person: string): Promise<void> {
  for (const waiting of read().filter((one) => one.person === person && one.refused === null)) {
    const answer = await deliver(waiting)
    if (answer.ok) {
      drop(waiting.requestId)
      for (const listener of arrivals) listener()
    } else if (LATER.includes(answer.refusal.code)) return
    // Our own fault is no answer to what was written: it stays, without holding up the rest.
    else if (answer.refusal.code !== 'trouble') replace({ ...waiting, refused: answer.refusal.message ?? '没有发出去，请打开看看' })
  }
}

/**
 * Makes one of several writes that wait, so that a day without a network is sent in one request. Only for actions whose parts each count
 * once by a key of their own: what is on its way just now may arrive a second time.
 * @param into the data of all of them as one, oldest first; null leaves them as they are
 */
export function gather(
  these: (one: Waiting) => boolean,
  into: (data: readonly Waiting['data'][]) => Pick<Waiting, 'data' | 'title'> | null,
): void {
  const found = read().filter((one) => one.refused === null && these(one))
  const [first] = found
  const joined = first && found.length > 1 ? into(found.map(({ data }) => data)) : null
  if (!first || joined === null) return
  const one = { ...first, ...joined, requestId: newKey() }
  write(read().flatMap((each) => (each === first ? [one] : found.includes(each) ? [] : [each])))
}

/** Gives up something that was refused, or that one no longer wants to send. */
export function discard(requestId: string): void {
  const waiting = read().find((one) => one.requestId === requestId)
  if (waiting) void letPicturesGo(Object.values(waiting.pictures).flat())
  drop(requestId)
}

/** Sends what waits whenever the network is back. @returns stops it */
export function flushWhenBack(person: () => string | null): () => void {
  return onBack(() => {
    const id = person()
    if (id) void flush(id)
  })
}

async function deliver(waiting: Waiting): Promise<Answer<WriteName>> {
  const data: Record<string, unknown> = { ...waiting.data }
  for (const [field, pictures] of Object.entries(waiting.pictures)) {
    const files: string[] = []
    for (const picture of pictures) {
      const uploaded = await uploadPicture(picture)
      if (uploaded.ok) files.push(uploaded.file)
      // The phone itself threw this picture away: the words must not be lost with it.
      else if (uploaded.refusal.code !== 'gone') return uploaded as Answer<WriteName>
    }
    data[field] = files
  }
  const answer = await send(waiting.action, data as never, waiting.requestId)
  if (answer.ok) void letPicturesGo(Object.values(waiting.pictures).flat())
  return answer
}

function drop(requestId: string) {
  write(read().filter((one) => one.requestId !== requestId))
}

function replace(changed: Waiting) {
  write(read().map((one) => (one.requestId === changed.requestId ? changed : one)))
}

function read(): Waiting[] {
  if (current === undefined) {
    const stored: unknown = Taro.getStorageSync(KEY)
    current = Array.isArray(stored) ? (stored as Waiting[]) : []
  }
  return current
}

function write(next: Waiting[]) {
  current = next
  Taro.setStorageSync(KEY, next)
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void) {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
