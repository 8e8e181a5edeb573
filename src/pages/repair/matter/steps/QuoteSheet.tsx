import { useDraft } from '@/client/drafts'
import { Banner } from '@/components/banner/Banner'
import { TextField } from '@/components/field/TextField'
import { fenOf, yuanOf } from '../money'
import { StepSheet } from './StepSheet'
import { draftKey, type StepSheetProps } from './sheet'
import { WordsField } from './WordsField'

const EMPTY = { yuan: '', words: '' }

/** A price before paid work begins; the resident answers it. */
export function QuoteSheet({ matter, stepping, onClose }: StepSheetProps<'quote'>) {
  const [draft, change, clear] = useDraft(draftKey('quote', matter.id), EMPTY)
  const fen = fenOf(draft.yuan)
  const wrong = draft.yuan !== '' && fen === null ? '请填数字，最多两位小数，例如 80 或 12.5' : undefined
  const missing = !fen ? '请填价格' : draft.words.trim() === '' ? '请写明包含什么' : undefined
  const send = async () => {
    if (fen && (await stepping.take('quote', { fen, words: draft.words }))) clear()
  }
  return (
    <StepSheet
      action="quote"
      label={fen ? `报价 ${yuanOf(fen)}` : '报价'}
      missing={missing}
      stepping={stepping}
      onSend={() => void send()}
      onClose={onClose}
    >
      <Banner title="住户同意后才能开工" {...(matter.scope === 'public' && { words: '这是公共部位：由小区维修的，一般不向住户收费。' })} />
      <TextField
        label="价格（元）"
        type="digit"
        placeholder="例如 80 或 12.5"
        max={10}
        value={draft.yuan}
        onInput={(yuan) => change({ yuan })}
        error={stepping.errorOf('fen') ?? wrong}
      />
      <WordsField step="quote" estate={matter.estate} value={draft.words} onInput={(words) => change({ words })} error={stepping.errorOf('words')} />
    </StepSheet>
  )
}
