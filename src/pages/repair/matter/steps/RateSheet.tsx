import { useDraft } from '@/client/drafts'
import { TextArea } from '@/components/field/TextArea'
import { Stars } from '@/components/stars/Stars'
import { MAX_REMARK } from '@/domain/repair/schema'
import { StepSheet } from './StepSheet'
import { draftKey, type StepSheetProps } from './sheet'

const EMPTY = { speed: 0, quality: 0, words: '' }

/** Two rows of stars, and a word if one likes. */
export function RateSheet({ action, matter, stepping, onClose }: StepSheetProps<'confirm' | 'rate'>) {
  const [draft, change, clear] = useDraft(draftKey(action, matter.id), EMPTY)
  const send = async () => {
    if (await stepping.take(action, { rating: draft })) clear()
  }
  return (
    <StepSheet
      action={action}
      missing={draft.speed === 0 || draft.quality === 0 ? '请给速度和质量各打几颗星' : undefined}
      stepping={stepping}
      onSend={() => void send()}
      onClose={onClose}
    >
      <Stars label="来得快不快" value={draft.speed || undefined} onRate={(speed) => change({ speed })} />
      <Stars label="修得好不好" value={draft.quality || undefined} onRate={(quality) => change({ quality })} />
      <TextArea
        label="想说的话"
        optional
        placeholder="夸一句，或提个建议"
        value={draft.words}
        onInput={(words) => change({ words })}
        max={MAX_REMARK}
        error={stepping.errorOf('rating.words')}
      />
    </StepSheet>
  )
}
