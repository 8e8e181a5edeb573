import { useDidShow } from '@tarojs/taro'
import { useCallback, useEffect, useRef, useState } from 'react'
import { onArrival } from '@/client/outbox'
import { ask } from '@/client/send'
import type { WorkCounts, WorkItem } from '@/domain/desk/schema'
import type { Worn } from '@/domain/role/rules'
import { type Choice, questionOf } from './choice'

type Mark = [string, string] | null

interface Seen {
  /** The question that these rows answer. */
  question: string
  items: readonly WorkItem[]
  counts: WorkCounts | null
  next: Mark
  problem: string | null
}

export interface Work extends Pick<Seen, 'items' | 'counts' | 'problem'> {
  state: 'loading' | 'ready' | 'failed'
  more: boolean
  onMore: () => void
  reload: () => Promise<void>
  /** Asks for the first page as it is now, without showing it. */
  peek: () => Promise<{ items: readonly WorkItem[]; counts: WorkCounts | null } | null>
  /** The same object as long as the same rows are shown. */
  seen: object
}

const NOTHING: Seen = { question: '', items: [], counts: null, next: null, problem: null }

/**
 * The work that fits what was chosen. The rows stay until those of another choice have come: a phone is sent what differs, once, and
 * nobody sees an empty list in between.
 */
export function useWork(choice: Choice, hat: Worn | null): Work {
  const question = JSON.stringify({ ...questionOf(choice), hat })
  const [seen, setSeen] = useState<Seen>(NOTHING)
  const latest = useRef(question)
  latest.current = question
  const asking = useRef('')

  const load = useCallback(
    async (after: Mark) => {
      const this_ = `${question}${after?.join() ?? ''}`
      // Reaching the bottom fires again and again while one page is on its way.
      if (asking.current === this_) return
      asking.current = this_
      const answer = await ask('desk.work', { ...JSON.parse(question), after })
      if (asking.current === this_) asking.current = ''
      if (latest.current !== question) return
      setSeen((before) => {
        const same = before.question === question
        if (!answer.ok) {
          const problem = answer.refusal.message ?? '没有取到，请再试'
          return same ? { ...before, problem } : { ...NOTHING, counts: before.counts, question, problem }
        }
        const { items, counts, next } = answer.value
        const all = after === null || !same ? items : [...before.items, ...items]
        return { question, items: all, counts: counts ?? before.counts, next, problem: null }
      })
    },
    [question],
  )

  const reload = useCallback(() => load(null), [load])
  useEffect(() => void reload(), [reload])
  const first = useRef(true)
  useDidShow(() => {
    if (first.current) first.current = false
    else void reload()
  })
  useEffect(() => onArrival(() => void reload()), [reload])
  const onMore = useCallback(() => {
    if (seen.next !== null && seen.question === question) void load(seen.next)
  }, [load, seen, question])
  const peek = useCallback(async () => {
    const answer = await ask('desk.work', JSON.parse(question))
    return answer.ok ? answer.value : null
  }, [question])

  const state = seen.question !== question ? 'loading' : seen.problem === null ? 'ready' : 'failed'
  return { state, items: seen.items, counts: seen.counts, problem: seen.problem, more: seen.next !== null, onMore, reload, peek, seen }
}
