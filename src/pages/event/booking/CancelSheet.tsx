import { Button } from '@/components/button/Button'
import { Sheet } from '@/components/sheet/Sheet'
import { Words } from '@/components/text/Text'
import type { BookingView } from '@/domain/booking/schema'
import type { Instant } from '@/domain/shared/time'
import { cancelFollows } from './progress'

interface CancelSheetProps {
  open: boolean
  booking: BookingView
  now: Instant
  going: boolean
  onConfirm: () => void
  onClose: () => void
}

/** Before a seat is given up: what follows from it. */
export function CancelSheet({ open, booking, now, going, onConfirm, onClose }: CancelSheetProps) {
  const waits = booking.state !== 'booked'
  return (
    <Sheet
      open={open}
      title={waits ? '不等了吗？' : '取消报名吗？'}
      onClose={onClose}
      footer={<Button label={waits ? '不等了' : '取消报名'} kind="danger" loading={going} onPress={onConfirm} />}
    >
      {cancelFollows(booking, now).map((words) => (
        <Words key={words}>{words}</Words>
      ))}
    </Sheet>
  )
}
