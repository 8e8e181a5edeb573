import { View } from '@tarojs/components'
import Taro, { useShareAppMessage } from '@tarojs/taro'
import { useState } from 'react'
import { useSession } from '@/client/session'
import { Button } from '@/components/button/Button'
import { Card } from '@/components/card/Card'
import { Feed } from '@/components/feed/Feed'
import { Row } from '@/components/row/Row'
import { Screen } from '@/components/screen/Screen'
import { Section } from '@/components/section/Section'
import { Segments } from '@/components/segments/Segments'
import { EVENT_KINDS, type EventKind } from '@/domain/event/event'
import { KIND_WORDS } from '@/domain/event/words'
import { usualEstate } from '../around/whose'
import { EventCard } from '../event/card/EventCard'
import { NextBooking } from '../event/card/NextBooking'
import { EVENTS } from '../event/routes'
import { usePages } from '../load/usePages'
import { placesPage } from '../venue/routes'
import styles from './events.module.scss'

const KINDS: readonly { value: EventKind | 'all'; label: string }[] = [
  { value: 'all', label: '全部' },
  ...EVENT_KINDS.map((value) => ({ value, label: KIND_WORDS[value] })),
]

/** What is on, near me first. Anybody may look. */
export default function Events() {
  const me = useSession()?.me ?? null
  const near = me && usualEstate(me)
  const [far, setFar] = useState(false)
  const [kind, setKind] = useState<EventKind | 'all'>('all')
  const isNear = near !== null && !far
  const list = usePages('event.list', { place: isNear ? near : null, kind: kind === 'all' ? null : kind })
  useShareAppMessage(() => ({ title: '小区和社区的活动，点开就能报名', path: EVENTS }))
  return (
    <Screen title="活动" wide>
      {me && <NextBooking key={me.person} all />}
      <Card kind="rows">
        <Row title="场地与助餐" note="会议室、球场、长者助餐" icon="meal" onPress={() => void Taro.navigateTo({ url: placesPage() })} />
      </Card>
      <Section
        title={isNear ? '我家附近' : '全区的活动'}
        trailing={near !== null && <Button label={isNear ? '看全区' : '只看附近'} kind="quiet" inline onPress={() => setFar(isNear)} />}
      >
        <Segments form="chips" label="种类" options={KINDS} value={kind} onChoose={setKind} />
        <View className={styles.slips}>
          <Feed
            form="cards"
            state={list.state}
            items={list.items}
            keyOf={({ id }) => id}
            renderItem={(card) => <EventCard card={card} />}
            onRefresh={list.reload}
            onMore={list.onMore}
            more={list.more}
            {...(list.problem !== null && { failure: list.problem })}
            empty={{
              title: kind === 'all' ? '近期没有活动' : `近期没有${KIND_WORDS[kind]}`,
              words: '新的活动会贴在这里，也会发公告。',
              ...(isNear && { action: { label: '看看全区的', onPress: () => setFar(true) } }),
            }}
          />
        </View>
      </Section>
    </Screen>
  )
}
