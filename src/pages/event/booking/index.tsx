import Taro, { usePullDownRefresh, useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { useSession } from '@/client/session'
import { Banner } from '@/components/banner/Banner'
import { Button } from '@/components/button/Button'
import { Screen } from '@/components/screen/Screen'
import { Skeleton } from '@/components/skeleton/Skeleton'
import { Trouble } from '@/components/trouble/Trouble'
import { useNow } from '@/pages/around/useNow'
import { SignInFirst } from '@/pages/session/SignInFirst'
import { refusalWords } from '../refusals'
import { Answer } from './Answer'
import { BookingBody } from './BookingBody'
import { CancelSheet } from './CancelSheet'
import { useBooking } from './useBooking'

/** One booking of mine: the code for the door, how it stands, and what I can do. */
export default function BookingPage() {
  const { id = '' } = useRouter().params
  const me = useSession()?.me ?? null
  if (me) return <Booking key={`${me.person}${id}`} id={id} person={me.person} />
  return (
    <Screen title="我的报名">
      <SignInFirst words="报名只给报的人自己看。" />
    </Screen>
  )
}

function Booking({ id, person }: { id: string; person: string }) {
  const state = useBooking(id, person)
  const now = useNow()
  const [leaving, setLeaving] = useState(false)
  const { booking, reload } = state
  usePullDownRefresh(() => void reload().finally(() => Taro.stopPullDownRefresh()))
  if (booking === null) {
    return (
      <Screen title="我的报名">
        {state.problem !== null || id === '' ? (
          <Trouble title="没有打开这个报名" words={state.problem ?? '链接不完整'} onRetry={() => void reload()} />
        ) : (
          <Skeleton form="detail" />
        )}
      </Screen>
    )
  }
  const leave = async () => {
    if (await state.take('cancel')) void Taro.showToast({ title: '已取消', icon: 'none' })
    setLeaving(false)
  }
  return (
    <Screen title="我的报名" wide footer={booking.state === 'offered' && !state.kept ? <Answer state={state} /> : undefined}>
      {state.kept && (
        <Banner tone="late" title="没有网络，这是手机里留着的" words="签到码照样能用。">
          <Button label="再试一次" icon="retry" inline onPress={() => void reload()} />
        </Banner>
      )}
      {state.refusal && <Banner tone="late" title={refusalWords(state.refusal)} />}
      <BookingBody booking={booking} now={now}>
        {booking.actions.includes('cancel') && !state.kept && (
          <Button label={CANCEL_WORDS[booking.state] ?? '取消报名'} kind="quiet" onPress={() => setLeaving(true)} />
        )}
      </BookingBody>
      <CancelSheet
        open={leaving}
        booking={booking}
        now={now}
        going={state.going === 'cancel'}
        onConfirm={() => void leave()}
        onClose={() => setLeaving(false)}
      />
    </Screen>
  )
}

const CANCEL_WORDS: Partial<Record<string, string>> = { waiting: '不等了，退出候补', applied: '不抽签了' }
