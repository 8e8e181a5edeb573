import Taro from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { useSession } from '@/client/session'
import { keepTickets, ticketsOf } from '@/client/tickets'
import { Banner } from '@/components/banner/Banner'
import { Button } from '@/components/button/Button'
import { Card } from '@/components/card/Card'
import { Feed } from '@/components/feed/Feed'
import { Screen } from '@/components/screen/Screen'
import { Segments } from '@/components/segments/Segments'
import { usePages } from '@/pages/load/usePages'
import { SignInFirst } from '@/pages/session/SignInFirst'
import { CALENDAR, EVENTS } from '../routes'
import { BookingRow } from './BookingRow'

const WHICH = [
  { value: 'coming', label: '还没开始' },
  { value: 'past', label: '以前的' },
] as const

/** 我的报名: what is to come, and what was. */
export default function MyBookings() {
  const me = useSession()?.me ?? null
  return (
    <Screen title="我的报名">
      {me ? <Bookings key={me.person} person={me.person} /> : <SignInFirst words="登录后看您和孩子报了哪些活动。" />}
    </Screen>
  )
}

function Bookings({ person }: { person: string }) {
  const [which, setWhich] = useState<'coming' | 'past'>('coming')
  const past = which === 'past'
  const list = usePages('booking.mine', { past })
  useEffect(() => {
    if (!past && list.state === 'ready') keepTickets(person, list.items, new Date().toISOString())
  }, [past, list.state, list.items, person])
  const kept = !past && list.state === 'failed' && list.items.length === 0 ? ticketsOf(person) : []

  return (
    <>
      <Segments label="哪些" options={WHICH} value={which} onChoose={setWhich} />
      {kept.length > 0 ? (
        <>
          <Banner tone="late" title="没有网络" words="下面是手机里留着的，签到码照样能用。" />
          <Card kind="rows">
            {kept.map((booking) => (
              <BookingRow key={booking.id} booking={booking} />
            ))}
          </Card>
          <Button label="再试一次" icon="retry" onPress={() => void list.reload()} />
        </>
      ) : (
        <Feed
          state={list.state}
          items={list.items}
          keyOf={({ id }) => id}
          renderItem={(booking) => <BookingRow booking={booking} past={past} />}
          onRefresh={list.reload}
          onMore={list.onMore}
          more={list.more}
          {...(list.problem !== null && { failure: list.problem })}
          empty={{
            scene: 'tea',
            title: past ? '还没有参加过' : '还没有报名',
            words: '看看小区里最近有什么活动。',
            action: { label: '看活动', icon: 'calendar', onPress: () => void Taro.switchTab({ url: EVENTS }) },
          }}
        />
      )}
      {!past && list.items.length > 0 && (
        <Button label="让手机日历自动跟着变" kind="quiet" icon="calendar" onPress={() => void Taro.navigateTo({ url: CALENDAR })} />
      )}
    </>
  )
}
