import { useState } from 'react'
import { useDraft } from '@/client/drafts'
import { Button } from '@/components/button/Button'
import { TextArea } from '@/components/field/TextArea'
import { Sheet } from '@/components/sheet/Sheet'
import { Note } from '@/components/text/Text'
import { MAX } from '@/domain/deliberation/limits'
import type { Doing } from '@/pages/load/doing'

export type Reasoned = 'decline' | 'cancel' | 'correct'

interface WordsSheetProps {
  action: Reasoned
  id: string
  doing: Doing
  onClose: () => void
}

const WORDS: Record<Reasoned, { title: string; note: string; label: string; placeholder: string; done: string; max: number }> = {
  decline: {
    title: '不安排，说明原因',
    note: '提的人会收到，大家也看得到原因。',
    label: '原因',
    placeholder: '例如：上个月刚谈过，先按那次的办',
    done: '已经告诉提的人了',
    max: MAX.reason,
  },
  cancel: {
    title: '取消这次议事',
    note: '说了会来的人都会收到。',
    label: '原因',
    placeholder: '例如：台风要来，改天再约',
    done: '取消了，都告诉了',
    max: MAX.reason,
  },
  correct: {
    title: '加一条更正',
    note: '纪要原文不动，更正写在下面，带上日期。',
    label: '哪里要更正',
    placeholder: '例如：到场的是 24 人',
    done: '更正加上了',
    max: MAX.correction,
  },
}

const EMPTY = { words: '' }

/** A reason, or what is to be put right: words that everybody of the estate reads. */
export function WordsSheet({ action, id, doing, onClose }: WordsSheetProps) {
  const [draft, change, clear] = useDraft(`${action}.${id}`, EMPTY)
  const [error, setError] = useState<string | undefined>()
  const { title, note, label, placeholder, done, max } = WORDS[action]
  const send = async () => {
    const words = draft.words.trim()
    if (words === '') return setError(`请写${label}`)
    const moved =
      action === 'correct'
        ? await doing.act(action, 'deliberation.correct', { deliberation: id, words }, done)
        : await doing.act(action, `deliberation.${action}`, { deliberation: id, reason: words }, done)
    if (!moved) return
    clear()
    onClose()
  }
  return (
    <Sheet
      open
      title={title}
      onClose={onClose}
      footer={
        <Button
          label={title}
          kind={action === 'correct' ? 'main' : 'danger'}
          loading={doing.doing === action}
          onPress={() => void send()}
        />
      }
    >
      <Note>{note}</Note>
      <TextArea
        label={label}
        placeholder={placeholder}
        value={draft.words}
        max={max}
        error={error}
        onInput={(words) => {
          setError(undefined)
          change({ words })
        }}
      />
    </Sheet>
  )
}
