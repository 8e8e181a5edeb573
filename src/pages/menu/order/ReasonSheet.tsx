import { useState } from 'react'
import { Button } from '@/components/button/Button'
import { TextField } from '@/components/field/TextField'
import { Sheet } from '@/components/sheet/Sheet'
import { Note } from '@/components/text/Text'
import { MAX } from '@/domain/menu/limits'
import type { OrderView } from '@/domain/menu/schema'
import type { Doing } from '@/pages/load/doing'

export interface StepSheetProps {
  open: boolean
  order: OrderView
  doing: Doing
  onClose: () => void
}

const WORDS = {
  decline: {
    title: '接不了',
    note: '小区会看到原因。月份里占的一次会空出来，别的小区可以点。',
    placeholder: '例如：那周都排满了，1 月上旬可以',
    done: '已经告诉小区了',
  },
  withdraw: { title: '不要了', note: '共建单位会看到原因。月份里占的一次会空出来。', placeholder: '例如：场地在装修', done: '撤回了' },
} as const

/** Stepping back needs a reason, which the other side reads. */
export function ReasonSheet({ open, action, order, doing, onClose }: StepSheetProps & { action: keyof typeof WORDS }) {
  const [reason, setReason] = useState('')
  const [error, setError] = useState<string | undefined>()
  const { title, note, placeholder, done } = WORDS[action]
  const send = async () => {
    if (reason.trim() === '') return setError('请写一句原因，对方会看到')
    if (await doing.act(action, `menu.${action}`, { order: order.id, reason: reason.trim() }, done)) onClose()
  }
  return (
    <Sheet
      open={open}
      title={title}
      onClose={onClose}
      footer={<Button label={title} kind="danger" loading={doing.doing === action} onPress={() => void send()} />}
    >
      <Note>{note}</Note>
      <TextField
        label="原因"
        placeholder={placeholder}
        value={reason}
        max={MAX.reason}
        error={error}
        onInput={(words) => {
          setReason(words)
          setError(undefined)
        }}
      />
    </Sheet>
  )
}
