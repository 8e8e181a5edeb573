import Taro from '@tarojs/taro'
import { untilDue } from '@/client/when'
import { Button } from '@/components/button/Button'
import { Card } from '@/components/card/Card'
import { Row } from '@/components/row/Row'
import { Section } from '@/components/section/Section'
import { type BookingState, LIVE } from '@/domain/booking/booking'
import { useLoaded } from '@/pages/load/useLoaded'
import { bookingState } from '../bookingLook'
import { startWords } from '../look'
import { bookingPage, MY_BOOKINGS } from '../routes'

const go = (url: string) => void Taro.navigateTo({ url })

interface NextBookingProps {
  /** Of the tab: a way to all of them. */
  all?: boolean
}

/** 我的报名: what waits for an answer first, else what comes next; one tap to its code. Nothing for who has none. */
export function NextBooking({ all = false }: NextBookingProps) {
  const [{ value }] = useLoaded('booking.mine', {})
  const coming = (value?.items ?? []).filter(({ state }) => (LIVE as readonly BookingState[]).includes(state))
  const first = coming.find(({ state }) => state === 'offered') ?? coming[0]
  if (!first) return null
  const row = (
    <Card kind="rows">
      <Row
        icon="ticket"
        title={first.event.title}
        note={[
          first.offerUntil === null ? startWords(first.session.from) : `${untilDue(first.offerUntil)}，请答复`,
          first.attendees.map(({ name }) => name).join('、'),
        ].join(' · ')}
        state={bookingState(first)}
        trailing={first.code === null ? undefined : '出示码'}
        onPress={() => go(bookingPage(first.id))}
      />
    </Card>
  )
  if (!all) return row
  return (
    <Section title="我的报名" trailing={<Button label="全部" spoken="全部报名" kind="quiet" inline onPress={() => go(MY_BOOKINGS)} />}>
      {row}
    </Section>
  )
}
