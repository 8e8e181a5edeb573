import { View } from '@tarojs/components'
import Taro, { usePullDownRefresh, useRouter, useShareAppMessage } from '@tarojs/taro'
import { useMemo, useState } from 'react'
import { useSession } from '@/client/session'
import { Banner } from '@/components/banner/Banner'
import { Button } from '@/components/button/Button'
import { Screen } from '@/components/screen/Screen'
import { Skeleton } from '@/components/skeleton/Skeleton'
import { Trouble } from '@/components/trouble/Trouble'
import type { EventView } from '@/domain/event/schema'
import { sessionsOf } from '@/domain/event/series'
import { useNow } from '@/pages/around/useNow'
import { useLoaded } from '@/pages/load/useLoaded'
import { organisePage } from '@/pages/organise/routes'
import { linkTo } from '@/platform/link/link'
import { BookSheet } from '../book/BookSheet'
import { eventPage } from '../routes'
import { EventStory, EventTerms } from './EventBody'
import styles from './event.module.scss'
import { MainButton } from './MainButton'
import { Sessions } from './Sessions'
import { chosenOf, isToCome } from './sessions'

/** One event, for everybody; booking it is two taps from here. */
export default function EventPage() {
  const { id = '', session: asked = null } = useRouter().params
  const [loaded, reload] = useLoaded('event.get', id === '' ? null : { event: id })
  const event = loaded.value
  usePullDownRefresh(() => void reload().finally(() => Taro.stopPullDownRefresh()))
  useShareAppMessage(() => ({ title: event ? `一起去：${event.title}` : '小区和社区的活动', path: eventPage(id) }))
  if (event) return <Loaded event={event} asked={asked} problem={loaded.problem} reload={reload} />
  return (
    <Screen title="活动" wide>
      {loaded.state === 'failed' || id === '' ? (
        <Trouble title="没有打开这个活动" words={loaded.problem ?? '链接不完整'} onRetry={() => void reload()} />
      ) : (
        <Skeleton form="detail" />
      )}
    </Screen>
  )
}

interface LoadedProps {
  event: EventView
  /** The session that the address names. */
  asked: string | null
  problem: string | null
  reload: () => Promise<void>
}

function Loaded({ event, asked, problem, reload }: LoadedProps) {
  const me = useSession()?.me ?? null
  const now = useNow()
  const [picked, setPicked] = useState(asked)
  const [booking, setBooking] = useState(false)
  const session = chosenOf(event, picked, now)
  const open = session !== null && isToCome(session, now)
  const [form, reloadForm] = useLoaded('booking.form', me && open ? { session: session.id } : null)
  const skipped = useMemo(() => (event.series ? sessionsOf(event.series).skipped : []), [event.series])
  const changed = () => void Promise.all([reload(), reloadForm()])

  return (
    <Screen
      title="活动"
      wide
      footer={
        session && (
          <View className={styles.action}>
            <MainButton event={event} session={session} form={form} now={now} onBook={() => setBooking(true)} />
          </View>
        )
      }
    >
      {problem !== null && <Banner tone="late" title="网络不太好" words="看到的是上一次打开时的内容。" />}
      <View className={styles.columns}>
        <View className={styles.story}>
          <EventStory event={event} session={session} now={now} />
        </View>
        <View className={styles.terms}>
          <EventTerms event={event} session={session} now={now} />
          {event.sessions.length > 1 && (
            <Sessions sessions={event.sessions} skipped={skipped} chosen={session?.id ?? null} now={now} onChoose={setPicked} />
          )}
          <Share event={event} />
          {event.actions.length > 0 && (
            <Button label="管理这个活动" icon="edit" onPress={() => void Taro.navigateTo({ url: organisePage(event.id) })} />
          )}
        </View>
      </View>
      {booking && me && session && (
        <BookSheet
          key={session.id}
          event={event}
          session={session}
          form={form}
          person={me.person}
          now={now}
          onRetry={() => void reloadForm()}
          onChanged={changed}
          onClose={() => setBooking(false)}
        />
      )}
    </Screen>
  )
}

/** WeChat has its own way to pass something on; in a browser the address is copied. */
function Share({ event }: { event: EventView }) {
  const link = useMemo(() => linkTo(eventPage(event.id)), [event.id])
  const copy = () => {
    if (link !== null) void Taro.setClipboardData({ data: link })
  }
  return <Button label={link === null ? '叫上邻居一起' : '复制链接，叫上邻居'} kind="quiet" icon="share" openType="share" onPress={copy} />
}
