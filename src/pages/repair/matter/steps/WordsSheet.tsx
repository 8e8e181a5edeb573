import { useDraft } from '@/client/drafts'
import { StepSheet } from './StepSheet'
import { draftKey, type StepSheetProps } from './sheet'
import { WordsField } from './WordsField'

const EMPTY = { words: '' }

/** A step that needs its reason and nothing else. */
export function WordsSheet({ action, matter, stepping, onClose }: StepSheetProps<'askInfo' | 'decline' | 'return' | 'reopen'>) {
  const [draft, change, clear] = useDraft(draftKey(action, matter.id), EMPTY)
  const send = async () => {
    if (await stepping.take(action, draft)) clear()
  }
  return (
    <StepSheet
      action={action}
      missing={draft.words.trim() === '' ? '点一句，或写几个字' : undefined}
      stepping={stepping}
      onSend={() => void send()}
      onClose={onClose}
    >
      <WordsField step={action} estate={matter.estate} value={draft.words} onInput={(words) => change({ words })} error={stepping.errorOf('words')} />
    </StepSheet>
  )
}
