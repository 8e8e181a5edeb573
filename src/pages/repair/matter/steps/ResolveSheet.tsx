import { useDraft } from '@/client/drafts'
import type { KeptPicture } from '@/client/pictures'
import { Field } from '@/components/field/Field'
import { PhotoPicker } from '@/components/photo/PhotoPicker'
import { MAX_PHOTOS } from '@/domain/repair/rules'
import { usePictures } from '../../photos/usePictures'
import { StepSheet } from './StepSheet'
import { draftKey, type StepSheetProps } from './sheet'
import { WordsField } from './WordsField'

const EMPTY: { words: string; before: KeptPicture[]; after: KeptPicture[] } = { words: '', before: [], after: [] }

/** Work ends with a picture before, a picture after, and a sentence. */
export function ResolveSheet({ matter, stepping, onClose }: StepSheetProps<'resolve'>) {
  const [draft, change, clear] = useDraft(draftKey('resolve', matter.id), EMPTY)
  const before = usePictures({ kept: draft.before, onChange: (photos) => change({ before: photos }), max: MAX_PHOTOS })
  const after = usePictures({ kept: draft.after, onChange: (photos) => change({ after: photos }), max: MAX_PHOTOS })
  const missing =
    draft.before.length === 0
      ? '还差修前的照片'
      : draft.after.length === 0
        ? '还差修后的照片'
        : draft.words.trim() === ''
          ? '请写一句修了什么'
          : undefined
  const send = async () => {
    const pictures = { before: draft.before, after: draft.after }
    if (await stepping.take('resolve', { words: draft.words, before: [], after: [] }, pictures)) clear()
  }
  return (
    <StepSheet
      action="resolve"
      label="修好了，请住户确认"
      missing={missing}
      stepping={stepping}
      onSend={() => void send()}
      onClose={onClose}
    >
      <Field label="修之前" error={stepping.errorOf('before')}>
        <PhotoPicker
          items={before.items}
          max={MAX_PHOTOS}
          words="拍修前"
          onAdd={() => void before.add()}
          onRemove={before.remove}
          onRetry={before.retry}
        />
      </Field>
      <Field label="修好以后" error={stepping.errorOf('after')}>
        <PhotoPicker
          items={after.items}
          max={MAX_PHOTOS}
          words="拍修后"
          onAdd={() => void after.add()}
          onRemove={after.remove}
          onRetry={after.retry}
        />
      </Field>
      <WordsField step="resolve" estate={matter.estate} value={draft.words} onInput={(words) => change({ words })} error={stepping.errorOf('words')} />
    </StepSheet>
  )
}
