import { useState } from 'react'
import { Button } from '@/components/button/Button'
import { TextArea } from '@/components/field/TextArea'
import { Sheet } from '@/components/sheet/Sheet'
import { Note } from '@/components/text/Text'

interface AskSheetProps {
  title: string
  label: string
  note?: string | undefined
  placeholder?: string | undefined
  /** Characters. */
  max: number
  /** Nothing has to be written. */
  optional?: boolean
  danger?: boolean
  doing: boolean
  /** @returns whether it was done: then the sheet closes */
  onSend: (words: string) => Promise<boolean>
  onClose: () => void
}

/** A few words that go with a step: a reason, what was done, a plan. */
export function AskSheet({
  title,
  label,
  note,
  placeholder,
  max,
  optional = false,
  danger = false,
  doing,
  onSend,
  onClose,
}: AskSheetProps) {
  const [words, setWords] = useState('')
  const [error, setError] = useState<string | undefined>()
  const send = async () => {
    if (!optional && words.trim() === '') return setError('请写几个字')
    if (await onSend(words.trim())) onClose()
  }
  return (
    <Sheet
      open
      title={title}
      onClose={onClose}
      footer={<Button label={title} kind={danger ? 'danger' : 'main'} loading={doing} onPress={() => void send()} />}
    >
      {note !== undefined && <Note>{note}</Note>}
      <TextArea
        label={label}
        optional={optional}
        {...(placeholder !== undefined && { placeholder })}
        value={words}
        max={max}
        error={error}
        onInput={(value) => {
          setWords(value)
          setError(undefined)
        }}
      />
    </Sheet>
  )
}
