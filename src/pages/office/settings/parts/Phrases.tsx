import { useState } from 'react'
import { TextArea } from '@/components/field/TextArea'
import { Note } from '@/components/text/Text'
import { PHRASE_STEPS, type PhraseStep } from '@/domain/estate/settings'
import { PHRASE_WORDS } from '@/domain/estate/words'
import type { Editing } from '../useSettings'

/** Eight lines of forty characters. */
const MAX = 340

/** What the staff say often, a line each, besides what the product offers anyway. */
export function Phrases({ editing }: { editing: Editing }) {
  return (
    <>
      <Note>办事时一点就填上，一行一句，每样最多 8 句。平台自带的几句一直都在。</Note>
      {PHRASE_STEPS.map((step) => (
        <PhraseLines key={step} step={step} editing={editing} />
      ))}
    </>
  )
}

function PhraseLines({ step, editing: { settings, change, problems } }: { step: PhraseStep; editing: Editing }) {
  const [text, setText] = useState(() => settings.phrases[step].join('\n'))
  const wrong = Object.entries(problems).find(([path]) => path.startsWith(`phrases.${step}`))?.[1]
  return (
    <TextArea
      label={PHRASE_WORDS[step]}
      optional
      value={text}
      max={MAX}
      error={wrong}
      onInput={(written) => {
        setText(written)
        const lines = written
          .split('\n')
          .map((line) => line.trim())
          .filter((line) => line !== '')
        change({ phrases: { ...settings.phrases, [step]: lines } })
      }}
    />
  )
}
