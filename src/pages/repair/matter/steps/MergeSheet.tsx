import { useDraft } from '@/client/drafts'
import { Card as Paper } from '@/components/card/Card'
import { Empty } from '@/components/empty/Empty'
import { Skeleton } from '@/components/skeleton/Skeleton'
import { Trouble } from '@/components/trouble/Trouble'
import { useLoaded } from '@/pages/load/useLoaded'
import { ReportRow } from '../../card/ReportRow'
import { StepSheet } from './StepSheet'
import { draftKey, type StepSheetProps } from './sheet'

const EMPTY = { into: '' }

/** Which report this one goes on with. */
export function MergeSheet({ matter, stepping, onClose }: StepSheetProps<'merge'>) {
  const [{ value, problem }, reload] = useLoaded('repair.mergeable', { report: matter.id })
  const [draft, change, clear] = useDraft(draftKey('merge', matter.id), EMPTY)
  const chosen = value?.items.find(({ id }) => id === draft.into)
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
        <Trouble small words={problem} onRetry={() => void reload()} />
      ) : value === null ? (
        <Skeleton rows={3} />
      ) : value.items.length === 0 ? (
        <Empty title="没有可以并入的报修" words="同一处没有还在办、邻居看得到的同类报修。" />
      ) : (
        <Paper kind="rows">
          {value.items.map((card) => (
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
