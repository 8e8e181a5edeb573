import { Text, View } from '@tarojs/components'
import Taro, { usePullDownRefresh, useRouter, useShareAppMessage } from '@tarojs/taro'
import { useState } from 'react'
import { useSession } from '@/client/session'
import { classes } from '@/components/attributes/classes'
import { Banner } from '@/components/banner/Banner'
import { Button } from '@/components/button/Button'
import { Empty } from '@/components/empty/Empty'
import { Icon } from '@/components/icon/Icon'
import { press } from '@/components/press/press'
import { Screen } from '@/components/screen/Screen'
import { Sheet } from '@/components/sheet/Sheet'
import { Headline, Note, Words } from '@/components/text/Text'
import { chinaDay } from '@/domain/shared/time'
import type { DayView, SlotView } from '@/domain/venue/schema'
import { dayWords, lengthWords, spanWords } from '@/domain/venue/words'
import { useNow } from '@/pages/around/useNow'
import { useLoaded } from '@/pages/load/useLoaded'
import { useSending } from '@/pages/load/useSending'
import { SIGN_IN } from '@/pages/session/routes'
import { venueRefusals } from '../refusals'
import { MY_VENUES, roomPage } from '../routes'
import styles from '../venue.module.scss'
import { Waiting } from '../Waiting'
import { WeekStrip } from '../WeekStrip'

/** The slots of one room, day by day: what is free is a large button. */
export default function DayPage() {
  const { centre = '', room = '' } = useRouter().params
  const whole = centre !== '' && room !== ''
  const now = useNow()
  const [day, setDay] = useState(chinaDay(now))
  const [loaded, reload] = useLoaded('venue.day', whole ? { centre, room, day } : null)
  // The strip stays while another day is on its way.
  const [last, setLast] = useState<DayView | null>(null)
  if (loaded.value && loaded.value !== last) setLast(loaded.value)
  usePullDownRefresh(() => void reload().finally(() => Taro.stopPullDownRefresh()))
  useShareAppMessage(() => ({ title: last?.place.name ?? '场地预约', path: roomPage(centre, room) }))
  return (
    <Screen title={last?.place.name ?? '选时间'}>
      {last && <Head view={last} />}
      {last && (
        <WeekStrip
          days={last.days.map((each) => ({ day: each.day, off: !each.open, ...(!each.open && { note: '不开' }) }))}
          value={day}
          now={now}
          onChoose={setDay}
        />
      )}
      {whole ? <Waiting loaded={loaded} onRetry={() => void reload()} /> : <Empty title="链接不完整" words="请从“场地与助餐”里选一处。" />}
      {loaded.value && <Slots view={loaded.value} onChanged={reload} />}
    </Screen>
  )
}

function Head({ view: { centre, place, left } }: { view: DayView }) {
  const session = useSession()
  return (
    <View className={styles.head}>
      <Headline>{place.name}</Headline>
      <Note>{`${centre.name} · ${place.floor}${place.use === '' ? '' : ` · ${place.use}`}`}</Note>
      <Note>{`每次 ${lengthWords(place.minutes)}，每户每周 ${place.perWeek} 次${session && place.trouble === null ? `，这周还能订 ${left} 次` : ''}`}</Note>
      {place.trouble !== null && session && <Banner title={place.trouble} words="时间可以先看看。" />}
    </View>
  )
}

function Slots({ view, onChanged }: { view: DayView; onChanged: () => Promise<void> }) {
  const session = useSession()
  const [chosen, setChosen] = useState<SlotView | null>(null)
  const choose = (slot: SlotView) => {
    if (!session) void Taro.navigateTo({ url: SIGN_IN })
    else if (slot.state === 'mine') void Taro.navigateTo({ url: MY_VENUES })
    else if (view.place.trouble === null) setChosen(slot)
  }
  if (view.shut !== null) return <Empty title={`${dayWords(view.day)} ${view.shut}`} words="换一天看看。" />
  return (
    <>
      <View className={styles.slots}>
        {view.slots.map((slot) => (
          <Slot key={slot.from} slot={slot} places={view.place.places} onPress={() => choose(slot)} />
        ))}
      </View>
      <Confirm view={view} slot={chosen} onClose={() => setChosen(null)} onChanged={onChanged} />
    </>
  )
}

const SLOT_WORDS = { free: '可以订', taken: '有人用', mine: '我订的', past: '过了' } as const

function Slot({ slot, places, onPress }: { slot: SlotView; places: number; onPress: () => void }) {
  const { state, left } = slot
  const can = state === 'free' || state === 'mine'
  const words = state === 'free' && places > 1 ? `还有 ${left} 个` : SLOT_WORDS[state]
  return (
    <View
      className={classes(styles.slot, styles[state])}
      {...press({ role: 'button', label: `${spanWords(slot)}，${words}`, disabled: !can })}
      onClick={() => {
        if (can) onPress()
      }}
    >
      <Text className={styles.slotTime}>{spanWords(slot)}</Text>
      <View className={styles.slotState}>
        {state === 'mine' && <Icon name="done" size="small" />}
        <Text>{words}</Text>
      </View>
    </View>
  )
}

interface ConfirmProps {
  view: DayView
  slot: SlotView | null
  onClose: () => void
  onChanged: () => Promise<void>
}

function Confirm({ view: { centre, place, day }, slot, onClose, onChanged }: ConfirmProps) {
  const { sending, send } = useSending()
  const [problem, setProblem] = useState<string | null>(null)
  const close = () => {
    setProblem(null)
    onClose()
  }
  const book = async () => {
    if (!slot) return
    const answer = await send('venue.book', { centre: centre.id, room: place.room, from: slot.from })
    if (!answer) return
    if (!answer.ok) {
      setProblem(venueRefusals(answer.refusal))
      void onChanged()
      return
    }
    close()
    void Taro.showToast({ title: '订好了', icon: 'success' })
    void onChanged()
  }
  return (
    <Sheet
      open={slot !== null}
      title="订这一段"
      onClose={close}
      footer={<Button label="确定预约" kind="main" loading={sending} onPress={() => void book()} />}
    >
      {slot && (
        <>
          <View className={styles.confirmTime}>{`${dayWords(day)} ${spanWords(slot)}`}</View>
          <Words>{`${place.name} · ${place.floor} · ${centre.name}`}</Words>
          <Note>去不了请提前取消，让给别的邻居。</Note>
          {problem !== null && <Banner tone="late" title={problem} />}
        </>
      )}
    </Sheet>
  )
}
