import { Text, View } from '@tarojs/components'
import { type State, StateTag } from '@/components/tag/Tag'
import type { SessionView } from '@/domain/event/schema'
import type { Instant } from '@/domain/shared/time'
import { bookingState } from '../bookingLook'
import { startWords } from '../look'
import styles from './book.module.scss'
import type { Asked } from './useRound'

interface ResultsProps {
  asked: readonly Asked[]
  sessions: readonly SessionView[]
  now: Instant
}

/** What came of each meeting, as it comes. */
export function Results({ asked, sessions, now }: ResultsProps) {
  const done = asked.filter(({ is }) => is === 'done' || is === 'refused').length
  return (
    <View aria-live="polite">
      <View className={styles.count}>{`${done} / ${asked.length} 次`}</View>
      {asked.map((one) => {
        const session = sessions.find(({ id }) => id === one.session)
        return (
          <View key={one.session} className={styles.result}>
            <Text className={styles.when}>{session ? startWords(session.from, now) : ''}</Text>
            {statesOf(one).map(({ key, ...state }) => (
              <StateTag key={key} {...state} />
            ))}
            {one.is === 'refused' && <Text className={styles.said}>{one.words}</Text>}
          </View>
        )
      })}
    </View>
  )
}

/** One state, or one for each party that was booked on its own. */
function statesOf(one: Asked): (State & { key: string })[] {
  switch (one.is) {
    case 'todo':
      return [{ key: one.session, word: '排着', tone: 'plain', icon: 'paused' }]
    case 'going':
      return [{ key: one.session, word: '正在报', tone: 'active', icon: 'retry' }]
    case 'refused':
      return [{ key: one.session, word: one.again ? '没发出去' : '没报上', tone: one.again ? 'late' : 'closed' }]
    case 'done':
      return one.bookings.map((booking) => ({ key: booking.id, ...bookingState(booking) }))
  }
}
