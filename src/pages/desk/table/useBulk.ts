import { useRef, useState } from 'react'
import { newKey } from '@/client/key'
import type { BulkStep, WorkItem } from '@/domain/desk/schema'
import { takeStep } from '../matters'

export interface Result {
  item: WorkItem
  /** Null: it is done. */
  problem: string | null
}

interface Running {
  step: BulkStep
  done: number
  of: number
}

export interface Bulk {
  /** Keys of the rows that are chosen. */
  checked: ReadonlySet<string>
  /** Those of them that are in the list. */
  chosen: readonly WorkItem[]
  /** @param item null: all in sight, or none when they all are; @param range with all from the last one to this */
  check: (item: WorkItem | null, range: boolean) => void
  clear: () => void
  /** Those of the chosen that the step may be taken on. */
  fitFor: (step: BulkStep) => WorkItem[]
  run: (step: BulkStep, on?: readonly WorkItem[]) => Promise<void>
  running: Running | null
  /** What came of it; null: nothing was done yet, or it was read. */
  results: { step: BulkStep; rows: readonly Result[] } | null
  forget: () => void
}

export function workKey({ capability, id }: Pick<WorkItem, 'capability' | 'id'>): string {
  return `${capability}:${id}`
}

/** Several rows at once: chosen one by one, with shift, or all; then one step on each, one after the other. */
export function useBulk(items: readonly WorkItem[], onDone: () => void): Bulk {
  const [checked, setChecked] = useState<ReadonlySet<string>>(new Set())
  const [running, setRunning] = useState<Running | null>(null)
  const [results, setResults] = useState<Bulk['results']>(null)
  const last = useRef<string | null>(null)
  const busy = useRef(false)
  // One request id for each step on each matter: tried again, what was done is not done twice.
  const requests = useRef(new Map<string, string>())

  const check: Bulk['check'] = (item, range) => {
    if (item === null) return setChecked(items.every((one) => checked.has(workKey(one))) ? new Set() : new Set(items.map(workKey)))
    const key = workKey(item)
    const from = range ? items.findIndex((one) => workKey(one) === last.current) : -1
    const to = items.findIndex((one) => workKey(one) === key)
    last.current = key
    if (from !== -1 && to !== -1) {
      const between = items.slice(Math.min(from, to), Math.max(from, to) + 1)
      return setChecked(new Set([...checked, ...between.map(workKey)]))
    }
    const next = new Set(checked)
    if (!next.delete(key)) next.add(key)
    setChecked(next)
  }

  const chosen = items.filter((item) => checked.has(workKey(item)))
  const fitFor = (step: BulkStep) => chosen.filter(({ bulk }) => bulk.includes(step))

  const run: Bulk['run'] = async (step, on = fitFor(step)) => {
    if (busy.current || on.length === 0) return
    busy.current = true
    const rows: Result[] = []
    for (const item of on) {
      setRunning({ step, done: rows.length, of: on.length })
      const name = `${step}:${workKey(item)}`
      const request = requests.current.get(name) ?? newKey()
      requests.current.set(name, request)
      const answer = await takeStep(item, step, request)
      rows.push({ item, problem: answer.ok ? null : (answer.refusal.message ?? '没有办成') })
    }
    busy.current = false
    setRunning(null)
    setResults({ step, rows })
    setChecked(new Set())
    onDone()
  }

  return { checked, chosen, check, clear: () => setChecked(new Set()), fitFor, run, running, results, forget: () => setResults(null) }
}
