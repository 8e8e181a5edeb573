import type { PropsWithChildren } from 'react'
import { Banner } from '@/components/banner/Banner'
import { Button } from '@/components/button/Button'
import { Sheet } from '@/components/sheet/Sheet'
import { ACTION_WORDS } from '@/domain/repair/words'
import { refusalWords } from '../../refusals'
import type { Stepping } from '../useStep'
import type { StepName } from '../words'

interface Props {
  action: StepName
  title?: string
  /** On the button; by default what the action is called. */
  label?: string
  /** Why it cannot be sent yet, in words; undefined: it can. */
  missing: string | undefined
  stepping: Stepping
  onSend: () => void
  onClose: () => void
}

/** The frame of every step's sheet: its question, what went wrong in words, and one button that sends once. */
export function StepSheet({
  action,
  title = ACTION_WORDS[action],
  label = ACTION_WORDS[action],
  missing,
  stepping,
  onSend,
  onClose,
  children,
}: PropsWithChildren<Props>) {
  const { going, refusal } = stepping
  const footer = (
    <Button label={label} kind="main" loading={going === action} disabled={missing !== undefined} reason={missing} onPress={onSend} />
  )
  return (
    <Sheet open title={title} onClose={onClose} footer={footer}>
      {refusal && <Banner tone="late" title={refusalWords(refusal)} words="写的都还在" />}
      {children}
    </Sheet>
  )
}
