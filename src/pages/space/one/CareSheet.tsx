import Taro from '@tarojs/taro'
import { useState } from 'react'
import { useDraft } from '@/client/drafts'
import { post } from '@/client/outbox'
import type { KeptPicture } from '@/client/pictures'
import { useSession } from '@/client/session'
import { Button } from '@/components/button/Button'
import { Field } from '@/components/field/Field'
import { TextArea } from '@/components/field/TextArea'
import { PhotoPicker } from '@/components/photo/PhotoPicker'
import { Sheet } from '@/components/sheet/Sheet'
import { MAX, MOST } from '@/domain/space/limits'
import { ACTION_WORDS } from '@/domain/space/words'
import { usePictures } from '@/pages/repair/photos/usePictures'
import { refusalWords } from '../refusals'

const EMPTY = { words: '', pictures: [] as KeptPicture[] }

/** One entry of the log; on the ground there is often no network, so it waits on the phone. */
export function CareSheet({ space, onClose, onMoved }: { space: string; onClose: () => void; onMoved: () => void }) {
  const me = useSession()?.me
  const [draft, change, clear] = useDraft(`care.${space}`, EMPTY)
  const [error, setError] = useState<string | undefined>()
  const [sending, setSending] = useState(false)
  const pictures = usePictures({ kept: draft.pictures, onChange: (kept) => change({ pictures: kept }), max: MOST.photos })
  const send = async () => {
    if (!me || sending) return
    if (draft.words.trim() === '') return setError('写一句做了什么')
    setSending(true)
    const data = { space, words: draft.words.trim() }
    const answer = await post('space.care', data, { pictures: { photos: draft.pictures }, title: ACTION_WORDS.care, person: me.person })
    setSending(false)
    const waits = !answer.ok && answer.refusal.code === 'waiting'
    void Taro.showToast({
      title: answer.ok ? '记好了，辛苦了' : waits ? '没有网络，先留在手机里' : refusalWords(answer.refusal),
      icon: 'none',
    })
    if (!answer.ok && !waits) return
    clear()
    onMoved()
    onClose()
  }
  return (
    <Sheet
      open
      title={ACTION_WORDS.care}
      onClose={onClose}
      footer={<Button label="记下" kind="main" loading={sending} onPress={() => void send()} />}
    >
      <TextArea
        label="做了什么"
        placeholder="例如：浇水、拔草，换了一块松动的石板"
        value={draft.words}
        max={MAX.care}
        error={error}
        onInput={(words) => {
          change({ words })
          setError(undefined)
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
