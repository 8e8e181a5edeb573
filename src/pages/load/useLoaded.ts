import { useDidShow } from '@tarojs/taro'
import { useCallback, useEffect, useRef, useState } from 'react'
import { onArrival } from '@/client/outbox'
import type { DoorContracts } from '@/domain/capabilities'
import type { InputOf, ValueOf } from '@/domain/shared/contract'
import { type Answer, type ReadName, ask } from '@/client/send'

export type Loaded<T> =
  | { state: 'loading'; value: null; problem: null }
  | { state: 'ready'; value: T; problem: null }
  /** `value` is what was seen before, if anything: a page shows it with its age rather than nothing. */
  | { state: 'failed'; value: T | null; problem: string }

/**
 * What a page shows, asked for when it appears and again at every return to it.
 * @param data null: do not ask (nobody is signed in)
 * @returns what there is, and a way to ask again
 */
export function useLoaded<N extends ReadName>(action: N, data: InputOf<DoorContracts[N]> | null): [Loaded<ValueOf<DoorContracts[N]>>, () => Promise<void>] {
  const [loaded, setLoaded] = useState<Loaded<ValueOf<DoorContracts[N]>>>({ state: 'loading', value: null, problem: null })
  const question = data === null ? null : JSON.stringify(data)
  const latest = useRef(question)
  latest.current = question

  const reload = useCallback(async () => {
    if (question === null) return
    const answer: Answer<N> = await ask(action, JSON.parse(question) as InputOf<DoorContracts[N]>)
    // The page asks something else by now: this answer is about the past.
    if (latest.current !== question) return
    setLoaded((before) =>
      answer.ok ? { state: 'ready', value: answer.value, problem: null } : { state: 'failed', value: before.value, problem: answer.refusal.message ?? '没有取到，请再试' },
    )
  }, [action, question])

  useEffect(() => {
    setLoaded({ state: 'loading', value: null, problem: null })
    void reload()
  }, [reload])
  useShownAgain(reload)
  useEffect(() => onArrival(() => void reload()), [reload])
  return [loaded, reload]
}

/** Calls back each time the page is shown, but for the first: mounting has asked already. */
function useShownAgain(callback: () => void) {
  const first = useRef(true)
  useDidShow(() => {
    if (first.current) first.current = false
    else callback()
  })
}
