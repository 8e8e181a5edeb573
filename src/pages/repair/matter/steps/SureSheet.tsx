import { Words } from '@/components/text/Text'
import { yuanOf } from '../money'
import { StepSheet } from './StepSheet'
import type { StepSheetProps } from './sheet'

/** Asked once more, because there is no way back. */
export function SureSheet({ action, matter, stepping, onClose }: StepSheetProps<'withdraw' | 'acceptQuote'>) {
  const price = matter.quote ? yuanOf(matter.quote.fen) : ''
  const words = {
    withdraw: '撤回以后不会再有人来处理；以后还有问题，可以重新报修。',
    acceptQuote: `同意 ${price}（${matter.quote?.words ?? ''}），师傅就会开工。`,
  }
  const label = { withdraw: '撤回这件报修', acceptQuote: `同意 ${price}` }
  return (
    <StepSheet
      action={action}
      label={label[action]}
      missing={undefined}
      stepping={stepping}
      onSend={() => void stepping.take(action, {})}
      onClose={onClose}
    >
      <Words>{words[action]}</Words>
    </StepSheet>
  )
}
