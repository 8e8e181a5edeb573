import { useCallback, useEffect, useRef, useState } from 'react'
import { ask, send } from '@/client/send'
import { ASK_LASTS } from '@/domain/session/limits'
import type { RequestState } from '@/domain/session/machine'
import { ms } from '@/domain/shared/time'
import { deviceHere } from '@/platform/login/device'
import { wordsOf } from '../refusals'

/** How often the browser asks whether the phone has said yes, in milliseconds. */
const POLL_EVERY = 2_000

/** What the asking browser holds, and nobody else. */
export interface Held {
  request: string
  key: string
}

export type Showing =
  | { phase: 'asking' }
  | { phase: 'failed'; words: string }
  /** `until`: by this device's clock, in milliseconds since 1970. */
  | { phase: 'showing'; held: Held; code: string; ends: string; until: number; state: RequestState | 'expired'; by: string | null }

/**
 * A request to be let in (or to be bound), asked for when the page opens and followed until it is over.
 * @returns how it stands, and a way to ask for a new one
 */
export function useRequest(action: 'session.ask' | 'session.bind'): [Showing, () => void] {
  const [showing, setShowing] = useState<Showing>({ phase: 'asking' })
  const latest = useRef(0)

  const begin = useCallback(async () => {
    const mine = ++latest.current
    setShowing({ phase: 'asking' })
    const answer = await send(action, { device: deviceHere() })
    if (latest.current !== mine) return
    if (!answer.ok) return setShowing({ phase: 'failed', words: wordsOf(answer.refusal) })
    const { request, key, code, ends } = answer.value
    setShowing({ phase: 'showing', held: { request, key }, code, ends, until: Date.now() + ASK_LASTS, state: 'waiting', by: null })
  }, [action])

  useEffect(() => {
    void begin()
    return () => {
      latest.current += 1
    }
  }, [begin])

  const held = showing.phase === 'showing' && isUndecided(showing.state) ? showing.held : null
  useEffect(() => {
    if (!held) return
    const timer = setInterval(async () => {
      const answer = await ask('session.poll', held)
      setShowing((before) => (before.phase === 'showing' && before.held === held ? after(before, answer) : before))
    }, POLL_EVERY)
    return () => clearInterval(timer)
  }, [held])

  return [showing, () => void begin()]
}

function isUndecided(state: RequestState | 'expired'): boolean {
  return state === 'waiting' || state === 'seen'
}

/** No network changes nothing: the next question may get through. The device's clock may be wrong, so only differences of the server's are used. */
function after(before: Extract<Showing, { phase: 'showing' }>, answer: Awaited<ReturnType<typeof ask<'session.poll'>>>): Showing {
  if (answer.ok) {
    const { state, by, ends } = answer.value
    return { ...before, state, by, ends, until: before.until + ms(ends) - ms(before.ends) }
  }
  return answer.refusal.code === 'notFound' ? { ...before, state: 'expired' } : before
}
