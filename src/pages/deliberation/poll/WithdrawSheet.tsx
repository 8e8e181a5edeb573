import { useState } from 'react'
import { Button } from '@/components/button/Button'
import { TextField } from '@/components/field/TextField'
import { Sheet } from '@/components/sheet/Sheet'
import { Note } from '@/components/text/Text'
import { MAX } from '@/domain/poll/limits'
import { useDoing } from '../useDoing'

interface WithdrawSheetProps {
  id: string
  onClose: () => void
  onMoved: () => void
}

/** Taken back with a reason: everybody who was asked hears it. */
export function WithdrawSheet({ id, onClose, onMoved }: WithdrawSheetProps) {
  const [reason, setReason] = useState('')
  const [error, setError] = useState<string | undefined>()
  const { act, doing } = useDoing(onMoved)
  const send = async () => {
    if (reason.trim() === '') return setError('请写一句原因')
    if (await act('withdraw', 'poll.withdraw', { poll: id, reason: reason.trim() }, '撤回了')) onClose()
  }
  return (
    <Sheet
      open
      title="撤回这次征询"
      onClose={onClose}
      footer={<Button label="撤回" kind="danger" loading={doing === 'withdraw'} onPress={() => void send()} />}
    >
      <Note>问过的人都会收到原因。</Note>
      <TextField
        label="原因"
        placeholder="例如：选项写错了，重新问"
        value={reason}
        max={MAX.reason}
        error={error}
        onInput={(words) => {
          setError(undefined)
          setReason(words)
        }}
      />
    </Sheet>
  )
}
