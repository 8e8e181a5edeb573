import Taro from '@tarojs/taro'
import { useState } from 'react'
import { useDraft } from '@/client/drafts'
import { newKey } from '@/client/key'
import { send } from '@/client/send'
import { Button } from '@/components/button/Button'
import { TextField } from '@/components/field/TextField'
import { Sheet } from '@/components/sheet/Sheet'
import { Note } from '@/components/text/Text'
import { wordsOf } from '../refusals'

interface PhoneSheetProps {
  person: string
  /** As it is now, masked; null when there is none. */
  phone: string | null
  onClose: () => void
  onDone: () => void
}

/** My telephone number: given by typing, taken back by one tap. */
export function PhoneSheet({ person, phone, onClose, onDone }: PhoneSheetProps) {
  const [draft, change, clear] = useDraft(`phone.${person}`, { phone: '', requestId: newKey() })
  const [sending, setSending] = useState(false)
  const [error, setError] = useState<string | undefined>()
  const save = async (next: string | null) => {
    if (next === '') return setError('请写手机号')
    setSending(true)
    // Taking it back is another request than the one that is being typed.
    const answer = await send('privacy.setPhone', { phone: next }, next === null ? newKey() : draft.requestId)
    setSending(false)
    if (!answer.ok) {
      if (answer.refusal.code !== 'offline') change({ requestId: newKey() })
      return setError(answer.refusal.fields?.phone ?? wordsOf(answer.refusal))
    }
    clear()
    void Taro.showToast({ title: next === null ? '已经删掉' : '记下了', icon: 'none' })
    onDone()
  }
  return (
    <Sheet
      open
      title="手机号"
      onClose={onClose}
      footer={
        <>
          <Button label="记下" kind="main" loading={sending} onPress={() => void save(draft.phone.trim())} />
          {phone !== null && <Button label="删掉现在的号码" kind="quiet" disabled={sending} onPress={() => void save(null)} />}
        </>
      }
    >
      <TextField
        label="手机号"
        help={phone === null ? '可以不填。办事时才用得上。' : `现在是 ${phone}`}
        type="number"
        max={12}
        value={draft.phone}
        error={error}
        onInput={(value) => {
          change({ phone: value, requestId: newKey() })
          setError(undefined)
        }}
        onConfirm={() => void save(draft.phone.trim())}
      />
      <Note>加密保存。只有经手您的事的人看得到，看一次记一次。</Note>
    </Sheet>
  )
}
