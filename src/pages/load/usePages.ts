import { useDidShow } from '@tarojs/taro'
import { useCallback, useEffect, useRef, useState } from 'react'
import { onArrival } from '@/client/outbox'
import type { DoorContracts } from '@/domain/capabilities'
import type { InputOf, ValueOf } from '@/domain/shared/contract'
import { type ReadName, ask } from '@/client/send'

type Mark = [string, string] | null
/** Reads that answer one page of a list and where the next begins. */
export type ListName = { [N in ReadName]: ValueOf<DoorContracts[N]> extends { items: unknown[]; next: Mark } ? N : never }[ReadName]
type ItemOf<N extends ListName> = ValueOf<DoorContracts[N]> extends { items: (infer I)[] } ? I : never

export interface Pages<N extends ListName> {
  state: 'loading' | 'ready' | 'failed'
  items: ItemOf<N>[]
  /** The last page's whole answer: counts and the like. */
  latest: ValueOf<DoorContracts[N]> | null
  more: boolean
  problem: string | null
  onMore: () => void
  reload: () => Promise<void>
}

/**
 * A list that grows at its end, in the form that `Feed` takes; asked for when the page appears and at every return to it.
 * @param data everything but the page mark; null: do not ask
 */
export function usePages<N extends ListName>(action: N, data: Omit<InputOf<DoorContracts[N]>, 'after'> | null): Pages<N> {
  const [state, setState] = useState<Pages<N>['state']>('loading')
  const [items, setItems] = useState<ItemOf<N>[]>([])
  const [latest, setLatest] = useState<ValueOf<DoorContracts[N]> | null>(null)
  const [next, setNext] = useState<Mark>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const question = data === null ? null : JSON.stringify(data)
  const asking = useRef('')

  const load = useCallback(
    async (after: Mark) => {
      if (question === null) return
      const this_ = `${question}${after?.join() ?? ''}`
      // Reaching the bottom fires again and again while one page is on its way.
      if (asking.current === this_) return
      asking.current = this_
      const answer = await ask(action, { ...(JSON.parse(question) as object), after } as InputOf<DoorContracts[N]>)
      if (asking.current !== this_) return
      asking.current = ''
      if (!answer.ok) {
        setProblem(answer.refusal.message ?? '没有取到，请再试')
        setState('failed')
        return
      }
      const page = answer.value as { items: ItemOf<N>[]; next: Mark }
      setItems((before) => (after === null ? page.items : [...before, ...page.items]))
      setLatest(answer.value)
      setNext(page.next)
      setProblem(null)
      setState('ready')
    },
    [action, question],
  )

  const reload = useCallback(() => load(null), [load])
  useEffect(() => {
    setState('loading')
    setItems([])
    void reload()
  }, [reload])
  const first = useRef(true)
  useDidShow(() => {
    if (first.current) first.current = false
    else void reload()
  })
  useEffect(() => onArrival(() => void reload()), [reload])
  const onMore = useCallback(() => {
    if (next !== null) void load(next)
  }, [load, next])

  return { state, items, latest, more: next !== null, problem, onMore, reload }
}
