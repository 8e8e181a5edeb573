import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { Button } from '@/components/button/Button'
import styles from './booking.module.scss'
import type { BookingState } from './useBooking'

/** A seat has become free and is offered: two answers to one question, side by side. */
export function Answer({ state: { going, take } }: { state: BookingState }) {
  const answer = async (step: 'accept' | 'decline') => {
    if (await take(step)) void Taro.showToast({ title: step === 'accept' ? '报上了' : '让给下一位了', icon: 'none' })
  }
  return (
    <View className={styles.answers}>
      <View className={styles.answer}>
        <Button label="不要了" loading={going === 'decline'} disabled={going === 'accept'} onPress={() => void answer('decline')} />
      </View>
      <View className={styles.answer}>
        <Button
          label="要"
          spoken="要这个名额"
          kind="main"
          loading={going === 'accept'}
          disabled={going === 'decline'}
          onPress={() => void answer('accept')}
        />
      </View>
    </View>
  )
}
