import { useCallback, useEffect, useState } from 'react'
import { ask } from '@/client/send'
import type { RecordPage } from '@/domain/vote/schema'

export type Record = Omit<RecordPage, 'next'>

/** The whole record, fetched piece by piece: only all of it can be counted. */
export function useRecord(vote: string): { record: Record | null; problem: string | null; reload: () => void } {
  const [record, setRecord] = useState<Record | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const [times, setTimes] = useState(0)
  const load = useCallback(
    async (isOld: () => boolean) => {
      const lines: RecordPage['lines'] = []
      for (let after: number | null = 0; after !== null; ) {
        const answer: Awaited<ReturnType<typeof ask<'vote.record'>>> = await ask('vote.record', { vote, after })
        if (isOld()) return
        if (!answer.ok) return setProblem(answer.refusal.message ?? '没有取到，请再试')
        lines.push(...answer.value.lines)
        after = answer.value.next
        if (after === null) setRecord({ ...answer.value, lines })
      }
    },
    [vote],
  )
  // biome-ignore lint/correctness/useExhaustiveDependencies: counted up to ask once more
  useEffect(() => {
    let old = false
    setProblem(null)
    void load(() => old)
    return () => {
      old = true
    }
  }, [load, times])
  return { record, problem, reload: () => setTimes((before) => before + 1) }
}
