import { View } from '@tarojs/components'
import Taro, { usePullDownRefresh, useRouter, useShareAppMessage } from '@tarojs/taro'
import { useState } from 'react'
import { Button } from '@/components/button/Button'
import { Card } from '@/components/card/Card'
import { Empty } from '@/components/empty/Empty'
import { PhoneRow } from '@/components/phone/PhoneRow'
import { Row } from '@/components/row/Row'
import { Screen } from '@/components/screen/Screen'
import { Segments } from '@/components/segments/Segments'
import { Skeleton } from '@/components/skeleton/Skeleton'
import { StateTag } from '@/components/tag/Tag'
import { Headline, Note } from '@/components/text/Text'
import { Trouble } from '@/components/trouble/Trouble'
import { openAt, roomOpening } from '@/domain/centre/rules'
import type { CentreView } from '@/domain/centre/schema'
import { useLoaded } from '@/pages/load/useLoaded'
import { editCentrePage } from '@/pages/office/routes'
import { placesPage } from '@/pages/venue/routes'
import { openingState, openingWords } from '../opening'
import { centrePage, centresPage } from '../routes'
import { useNow } from '../useNow'
import styles from './centre.module.scss'
import { House } from './House'
import { RoomSheet } from './RoomSheet'

type Room = CentreView['floors'][number]['rooms'][number]

/** 邻里中心: a house to look at, floor by floor; windows with light in them are open. */
export default function CentrePage() {
  const { id = '' } = useRouter().params
  const [loaded, reload] = useLoaded('centre.get', id === '' ? null : { centre: id })
  usePullDownRefresh(() => void reload().finally(() => Taro.stopPullDownRefresh()))
  useShareAppMessage(() => ({ title: loaded.value?.name ?? '邻里中心', path: centrePage(id) }))
  return (
    <Screen title="邻里中心" wide>
      {id === '' && (
        <Empty
          title="没有选邻里中心"
          words="从列表里选一个。"
          action={{ label: '看全部', onPress: () => void Taro.redirectTo({ url: centresPage() }) }}
        />
      )}
      {id !== '' && loaded.value === null && loaded.state === 'loading' && <Skeleton form="detail" />}
      {loaded.value === null && loaded.state === 'failed' && <Trouble words={loaded.problem} onRetry={() => void reload()} />}
      {loaded.value && <Centre centre={loaded.value} />}
    </Screen>
  )
}

function Centre({ centre }: { centre: CentreView }) {
  const now = useNow()
  const [shown, setShown] = useState<'all' | 'open'>('all')
  const [room, setRoom] = useState<Room | null>(null)
  const opening = openAt(centre.hours, centre.closures, now)
  const openRooms = centre.floors.flatMap(({ rooms }) => rooms).filter((each) => roomOpening(centre, each, now).open).length
  return (
    <>
      <View className={styles.head}>
        <Headline>{centre.name}</Headline>
        <View className={styles.state}>
          <StateTag {...openingState(opening)} />
          <View className={styles.until}>{openingWords(opening, now)}</View>
        </View>
        <Note>{centre.address}</Note>
        {centre.note !== '' && <Note>{centre.note}</Note>}
      </View>
      {centre.phone && (
        <Card kind="rows">
          <PhoneRow name="服务台" number={centre.phone} />
        </Card>
      )}
      <Card kind="rows">
        <Row title="预约" note="会议室、球场、助餐" icon="calendar" onPress={() => void Taro.navigateTo({ url: placesPage(centre.id) })} />
      </Card>
      <View className={styles.filter}>
        <Segments
          label="看哪些"
          options={[
            { value: 'all', label: '全部' },
            { value: 'open', label: '现在开着', count: openRooms },
          ]}
          value={shown}
          onChoose={setShown}
        />
      </View>
      <House centre={centre} now={now} onlyOpen={shown === 'open'} onChoose={setRoom} />
      {centre.editable && (
        <Button
          label="修改这个邻里中心"
          icon="edit"
          kind="quiet"
          onPress={() => void Taro.navigateTo({ url: editCentrePage(centre.id) })}
        />
      )}
      <RoomSheet centre={centre} room={room} now={now} onClose={() => setRoom(null)} />
    </>
  )
}
