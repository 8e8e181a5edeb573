import Taro from '@tarojs/taro'
import { useState } from 'react'
import { useDraft } from '@/client/drafts'
import { type KeptPicture, letPicturesGo, uploadPicture } from '@/client/pictures'
import { Button } from '@/components/button/Button'
import { Field } from '@/components/field/Field'
import { TextArea } from '@/components/field/TextArea'
import { PhotoPicker } from '@/components/photo/PhotoPicker'
import { Sheet } from '@/components/sheet/Sheet'
import { MAX, MOST } from '@/domain/deliberation/limits'
import type { AgreedView } from '@/domain/deliberation/schema'
import { usePictures } from '@/pages/repair/photos/usePictures'
import { useDoing } from '../useDoing'

interface DoneSheetProps {
  agreed: AgreedView
  onClose: () => void
  onMoved: () => void
}

const EMPTY: { words: string; photos: KeptPicture[] } = { words: '', photos: [] }

/** It is done: a sentence for the neighbours, and pictures if there are any. */
export function DoneSheet({ agreed, onClose, onMoved }: DoneSheetProps) {
  const [draft, change, clear] = useDraft(`agreed.${agreed.id}`, EMPTY)
  const [error, setError] = useState<string | undefined>()
  const [uploading, setUploading] = useState(false)
  const pictures = usePictures({ kept: draft.photos, onChange: (photos) => change({ photos }), max: MOST.photos })
  const { act, doing } = useDoing(onMoved)
  const send = async () => {
    if (draft.words.trim() === '') return setError('请写一句办得怎么样')
    setUploading(true)
    const uploaded = await Promise.all(draft.photos.map((picture) => uploadPicture(picture)))
    setUploading(false)
    const failed = uploaded.find((each) => !each.ok)
    if (failed && !failed.ok) return void Taro.showToast({ title: failed.refusal.message ?? '照片没有传上去，请再试', icon: 'none' })
    const photos = uploaded.flatMap((each) => (each.ok ? [each.file] : []))
    if (!(await act('done', 'deliberation.done', { agreed: agreed.id, words: draft.words.trim(), photos }, '记好了'))) return
    void letPicturesGo(draft.photos)
    clear()
    onClose()
  }
  return (
    <Sheet
      open
      title="办好了"
      onClose={onClose}
      footer={<Button label="记一笔" kind="main" loading={uploading || doing === 'done'} onPress={() => void send()} />}
    >
      <TextArea
        label="办得怎么样"
        help={agreed.what}
        placeholder="例如：划了 42 个车位，消防通道留出来了"
        value={draft.words}
        max={MAX.done}
        error={error}
        onInput={(words) => {
          setError(undefined)
          change({ words })
        }}
      />
      <Field label="照片" optional>
        <PhotoPicker
          items={pictures.items}
          max={MOST.photos}
          onAdd={() => void pictures.add()}
          onRemove={pictures.remove}
          onRetry={pictures.retry}
        />
      </Field>
    </Sheet>
  )
}
