import { useState } from 'react'
import { Button } from '@/components/button/Button'
import { TextField } from '@/components/field/TextField'
import { Sheet } from '@/components/sheet/Sheet'
import { Note } from '@/components/text/Text'
import { MAX_REASON } from '@/domain/bulletin/limits'
import type { Taking } from './useTake'

interface WithdrawSheetProps {
  open: boolean
  /** Nobody has seen it yet. */
  draft: boolean
  taking: Taking
  onClose: () => void
}

/** Taking a bulletin down needs a reason, kept for the desk. */
export function WithdrawSheet({ open, draft, taking, onClose }: WithdrawSheetProps) {
  const [reason, setReason] = useState('')
  const [error, setError] = useState<string | undefined>()
  const withdraw = async () => {
    if (reason.trim() === '') return setError('请写一句原因')
    if (await taking.take('withdraw', reason.trim())) onClose()
  }
  return (
    <Sheet
      open={open}
      title={draft ? '不发了' : '撤回公告'}
      onClose={onClose}
      footer={
        <Button label={draft ? '不发了' : '撤回'} kind="danger" loading={taking.going === 'withdraw'} onPress={() => void withdraw()} />
      }
    >
      <Note>{draft ? '草稿会移到往期里。' : '撤回后居民看不到，也搜不到。发错了内容可以直接修改，会标上“已更正”。'}</Note>
      <TextField
        label="原因"
        placeholder="例如：日期写错了，另发一条"
        help="只有工作人员看得到"
        value={reason}
        max={MAX_REASON}
        error={error}
        onInput={(words) => {
          setReason(words)
          setError(undefined)
        }}
      />
    </Sheet>
  )
}
