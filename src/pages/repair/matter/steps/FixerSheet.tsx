import { View } from '@tarojs/components'
import { useDraft } from '@/client/drafts'
import { Choice } from '@/components/choice/Choice'
import { Empty } from '@/components/empty/Empty'
import { Skeleton } from '@/components/skeleton/Skeleton'
import { Trouble } from '@/components/trouble/Trouble'
import { ACTION_WORDS } from '@/domain/repair/words'
import { useLoaded } from '@/pages/load/useLoaded'
import { StepSheet } from './StepSheet'
import { draftKey, type StepSheetProps } from './sheet'
import styles from './steps.module.scss'
import { WordsField } from './WordsField'

const EMPTY = { fixer: '', words: '' }

/** Who comes: those with the fewest open jobs stand first. Taking a job from somebody needs its reason. */
export function FixerSheet({ action, matter, stepping, onClose }: StepSheetProps<'dispatch' | 'transfer'>) {
  const [loaded, reload] = useLoaded('repair.fixers', { report: matter.id })
  const [draft, change, clear] = useDraft(draftKey(action, matter.id), EMPTY)
  // The one who has the job cannot be given it; names are unique enough among an estate's few fixers to tell.
  const fixers = (loaded.value?.items ?? []).filter(({ name }) => action === 'dispatch' || name !== matter.assignee)
  const chosen = fixers.find(({ id }) => id === draft.fixer)
  const missing = !chosen ? '请选一位师傅' : action === 'transfer' && draft.words.trim() === '' ? '点一句，或写明原因' : undefined
  const send = async () => {
    if (chosen && (await stepping.take(action, { fixer: chosen.id, words: draft.words }))) clear()
  }
  return (
    <StepSheet
      action={action}
      label={chosen ? `请${chosen.name}来修` : ACTION_WORDS[action]}
      missing={missing}
      stepping={stepping}
      onSend={() => void send()}
      onClose={onClose}
    >
      {loaded.state === 'loading' && <Skeleton rows={3} />}
      {loaded.state === 'failed' && <Trouble small words={loaded.problem} onRetry={() => void reload()} />}
      {loaded.state === 'ready' && fixers.length === 0 && (
        <Empty title="没有可以安排的师傅" words="这个小区还没有登记维修师傅，请先联系社区添加。" />
      )}
      {fixers.length > 0 && (
        <Choice
          label="维修师傅"
          form="list"
          options={fixers.map(({ id, name, jobs }) => ({
            value: id,
            label: name,
            note: jobs === 0 ? '手上没有活' : `手上 ${jobs} 件`,
            icon: 'wrench' as const,
          }))}
          value={draft.fixer === '' ? undefined : draft.fixer}
          onChoose={(fixer) => change({ fixer })}
        />
      )}
      {action === 'transfer' && (
        <>
          <View className={styles.gap} />
          <WordsField step="transfer" estate={matter.estate} value={draft.words} onInput={(words) => change({ words })} error={stepping.errorOf('words')} />
        </>
      )}
    </StepSheet>
  )
}
