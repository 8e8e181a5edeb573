import type { ClaimView } from '@/domain/household/schema'
import { ReasonSheet } from '../ReasonSheet'

interface RefuseSheetProps {
  claim: ClaimView
  what: 'refuse' | 'undo'
  sending: boolean
  onSend: (reason: string) => void
  onClose: () => void
}

const REASONS = {
  refuse: ['这一户没有这个人', '门牌选错了，请重新选', '关系不对，请改成家人或租户', '请先到社区当面登记'],
  undo: ['已经搬走了', '登记的门牌不对', '不是本人登记的'],
} as const

/** Why not, in words that the person will read. */
export function RefuseSheet({ claim, what, sending, onSend, onClose }: RefuseSheetProps) {
  const refusing = what === 'refuse'
  return (
    <ReasonSheet
      open
      title={refusing ? `${claim.nickname}：不对在哪里` : `作废${claim.nickname}的登记`}
      words={refusing ? '原因会告诉对方，改好可以再申请。' : '作废以后不再代表这一户，对方会收到消息。经过会一直留着。'}
      reasons={REASONS[what]}
      label={refusing ? '不通过' : '作废'}
      sending={sending}
      error={undefined}
      onSend={onSend}
      onClose={onClose}
    />
  )
}
