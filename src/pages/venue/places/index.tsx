import Taro, { usePullDownRefresh, useRouter, useShareAppMessage } from '@tarojs/taro'
import { useState } from 'react'
import { useSession } from '@/client/session'
import { Card } from '@/components/card/Card'
import { Empty } from '@/components/empty/Empty'
import { Row } from '@/components/row/Row'
import { Screen } from '@/components/screen/Screen'
import { Section } from '@/components/section/Section'
import type { PlaceView, VenueView } from '@/domain/venue/schema'
import { lengthWords } from '@/domain/venue/words'
import { ROOM_GLYPH } from '@/pages/around/look'
import { useEstate } from '@/pages/around/whose'
import { useLoaded } from '@/pages/load/useLoaded'
import { MY_VENUES, mealsPage, placesPage, roomPage, roomsInUse } from '../routes'
import { Waiting } from '../Waiting'

/** What can be booked: the rooms and courts of a centre, and its meals. */
export default function PlacesPage() {
  const { centre = null } = useRouter().params
  const estate = useEstate()
  const [far, setFar] = useState(false)
  const session = useSession()
  const [loaded, reload] = useLoaded('venue.list', { centre, estate: centre === null && !far ? estate : null })
  usePullDownRefresh(() => void reload().finally(() => Taro.stopPullDownRefresh()))
  useShareAppMessage(() => ({ title: '场地和助餐预约', path: placesPage(centre) }))
  const items = loaded.value?.items ?? []
  return (
    <Screen title="预约">
      <Waiting loaded={loaded} onRetry={() => void reload()} form="list" />
      {loaded.value && items.every(({ places, meals }) => places.length === 0 && !meals) && (
        <Empty
          title="这里还没有能预约的地方"
          words="社区开放以后，会议室、球场和助餐都在这里订。"
          {...(centre === null && estate !== null && !far && { action: { label: '看看全区的', onPress: () => setFar(true) } })}
        />
      )}
      {items.map((venue) => (
        <Venue key={venue.centre.id} venue={venue} />
      ))}
      {session && (
        <Card kind="rows">
          <Row title="我的预约" note="订了哪些，要取消也在这里" icon="ticket" onPress={() => void Taro.navigateTo({ url: MY_VENUES })} />
        </Card>
      )}
    </Screen>
  )
}

function Venue({ venue: { centre, places, meals, keeper } }: { venue: VenueView }) {
  const open = (url: string) => () => void Taro.navigateTo({ url })
  return (
    <Section title={centre.name}>
      <Card kind="rows">
        {meals && <Row title="订餐" note="给自己或家里老人订，可以来吃，也可以送到家" icon="meal" onPress={open(mealsPage(centre.id))} />}
        {places.map((place) => (
          <Row
            key={place.room}
            title={place.name}
            note={noteOf(place)}
            icon={ROOM_GLYPH[place.kind]}
            onPress={open(roomPage(centre.id, place.room))}
          />
        ))}
        {keeper && <Row title="管理场地与助餐" note="谁在用、厨房名单、预约设置" icon="settings" onPress={open(roomsInUse(centre.id))} />}
      </Card>
    </Section>
  )
}

/** 5楼 · 24 人 · 每次 1 小时 */
function noteOf({ floor, capacity, minutes, places, use }: PlaceView): string {
  const size = places > 1 ? `${places} 个场地` : capacity === null ? '' : `${capacity} 人`
  return [floor, size, `每次 ${lengthWords(minutes)}`, use].filter((part) => part !== '').join(' · ')
}
