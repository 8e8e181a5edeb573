import { useState } from 'react'
import { Button } from '@/components/button/Button'
import { Choice } from '@/components/choice/Choice'
import { TextField } from '@/components/field/TextField'
import { Sheet } from '@/components/sheet/Sheet'
import { Note } from '@/components/text/Text'
import { MAX_REASON } from '@/domain/household/schema'

interface ReasonSheetProps {
  open: boolean
  title: string
  /** What will happen, before it is asked for. */
  words: string
  /** Common reasons, one tap each. */
  reasons: readonly string[]
  label: string
  sending: boolean
  error: string | undefined
  onSend: (reason: string) => void
  onClose: () => void
}

/** A decision about a person has a reason, and they are told it in these words. */
export function ReasonSheet({ open, title, words, reasons, label, sending, error, onSend, onClose }: ReasonSheetProps) {
  const [reason, setReason] = useState('')
  const missing = reason.trim() === '' ? '点一句，或写几个字' : undefined
  return (
    <Sheet
      open={open}
      title={title}
      onClose={onClose}
      footer={
        <Button
          label={label}
          kind="main"
          loading={sending}
          disabled={missing !== undefined}
          reason={missing}
          onPress={() => onSend(reason)}
        />
      }
    >
      <Note>{words}</Note>
      <Choice
        label="为什么"
        form="list"
        options={reasons.map((each) => ({ value: each, label: each }))}
        value={reasons.find((each) => each === reason)}
        onChoose={setReason}
      />
      <TextField label="或者自己写" value={reason} max={MAX_REASON} error={error} onInput={setReason} />
    </Sheet>
  )
}
