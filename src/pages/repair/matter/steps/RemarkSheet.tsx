import { useDraft } from '@/client/drafts'
import type { KeptPicture } from '@/client/pictures'
import { Banner } from '@/components/banner/Banner'
import { Field } from '@/components/field/Field'
import { PhotoPicker } from '@/components/photo/PhotoPicker'
import { MAX_PHOTOS } from '@/domain/repair/rules'
import { usePictures } from '../../photos/usePictures'
import { StepSheet } from './StepSheet'
import { draftKey, type StepSheetProps } from './sheet'
import { WordsField } from './WordsField'

const EMPTY: { words: string; photos: KeptPicture[] } = { words: '', photos: [] }

/** Words with pictures: what the resident adds, or what staff note for each other. */
export function RemarkSheet({ action, matter, stepping, onClose }: StepSheetProps<'supplyInfo' | 'note'>) {
  const [draft, change, clear] = useDraft(draftKey(action, matter.id), EMPTY)
  const pictures = usePictures({ kept: draft.photos, onChange: (photos) => change({ photos }), max: MAX_PHOTOS })
  const question = action === 'supplyInfo' ? [...matter.steps].reverse().find((step) => step.action === 'askInfo')?.words : null
  const send = async () => {
    if (await stepping.take(action, { words: draft.words }, { photos: draft.photos })) clear()
  }
  return (
    <StepSheet
      action={action}
      missing={draft.words.trim() === '' ? '点一句，或写几个字' : undefined}
      stepping={stepping}
      onSend={() => void send()}
      onClose={onClose}
    >
      {question && <Banner title={question} icon="words" />}
      <WordsField step={action} estate={matter.estate} value={draft.words} onInput={(words) => change({ words })} error={stepping.errorOf('words')} />
      <Field label="照片" optional error={stepping.errorOf('photos')}>
        <PhotoPicker
          items={pictures.items}
          max={MAX_PHOTOS}
          onAdd={() => void pictures.add()}
          onRemove={pictures.remove}
          onRetry={pictures.retry}
        />
      </Field>
    </StepSheet>
  )
}
