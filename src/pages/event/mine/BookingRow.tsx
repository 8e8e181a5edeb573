import Taro from '@tarojs/taro'
import { moment } from '@/client/when'
import { Row } from '@/components/row/Row'
import type { BookingView } from '@/domain/booking/schema'
import { bookingState } from '../bookingLook'
import { KIND_GLYPH, startWords } from '../look'
import { bookingPage } from '../routes'

/** One booking in a list. */
export function BookingRow({ booking, past = false }: { booking: BookingView; past?: boolean }) {
  const { event, session, attendees } = booking
  return (
    <Row
      icon={KIND_GLYPH[event.kind]}
      title={event.title}
      note={[past ? moment(session.from) : startWords(session.from), attendees.map(({ name }) => name).join('、')].join(' · ')}
      state={bookingState(booking)}
      onPress={() => void Taro.navigateTo({ url: bookingPage(booking.id) })}
    />
  )
}
