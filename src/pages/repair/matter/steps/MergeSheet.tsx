import { useCallback, useEffect, useState } from 'react'
import { useDraft } from '@/client/drafts'
import { Card as Paper } from '@/components/card/Card'
import { Empty } from '@/components/empty/Empty'
import { Skeleton } from '@/components/skeleton/Skeleton'
import { Trouble } from '@/components/trouble/Trouble'
import type { Card, Matter } from '@/domain/repair/schema'
import { ReportRow } from '../../card/ReportRow'
import { refusalWords } from '../../refusals'
import { mergeable } from './mergeable'
import { StepSheet } from './StepSheet'
import { draftKey, type StepSheetProps } from './sheet'

const EMPTY = { into: '' }

/** Which report this one goes on with. */
export function MergeSheet({ matter, stepping, onClose }: StepSheetProps<'merge'>) {
  const { items, problem, reload } = useMergeable(matter)
  const [draft, change, clear] = useDraft(draftKey('merge', matter.id), EMPTY)
  const chosen = items?.find(({ id }) => id === draft.into)
  const send = async () => {
    if (chosen && (await stepping.take('merge', { into: chosen.id }))) clear()
  }
  return (
    <StepSheet
      action="merge"
      label="并入这一件"
      missing={chosen ? undefined : '请选一件'}
      stepping={stepping}
      onSend={() => void send()}
      onClose={onClose}
    >
      {problem !== null ? (
        <Trouble small words={problem} onRetry={reload} />
      ) : items === null ? (
        <Skeleton rows={3} />
      ) : items.length === 0 ? (
        <Empty title="没有可以并入的报修" words="同一个小区里，没有还在办的同类报修。" />
      ) : (
        <Paper kind="rows">
          {items.map((card) => (
            <ReportRow
              key={card.id}
              card={card}
              reader="staff"
              selected={card.id === draft.into}
              onPress={() => change({ into: card.id })}
            />
          ))}
        </Paper>
      )}
    </StepSheet>
  )
}

function useMergeable(matter: Matter) {
  const [items, setItems] = useState<Card[] | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const load = useCallback(async () => {
    const found = await mergeable(matter)
    if (found.ok) setItems(found.value)
    setProblem(found.ok ? null : refusalWords(found.refusal))
  }, [matter])
  useEffect(() => void load(), [load])
  return { items, problem, reload: () => void load() }
}
