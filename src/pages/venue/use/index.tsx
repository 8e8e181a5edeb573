import Taro, { usePullDownRefresh } from '@tarojs/taro'
import { useState } from 'react'
import { Banner } from '@/components/banner/Banner'
import { Card } from '@/components/card/Card'
import { Empty } from '@/components/empty/Empty'
import { Row } from '@/components/row/Row'
import { Section } from '@/components/section/Section'
import { chinaDay } from '@/domain/shared/time'
import { daysAhead } from '@/domain/venue/rules'
import type { UseView } from '@/domain/venue/schema'
import { dayWords, spanWords } from '@/domain/venue/words'
import { useNow } from '@/pages/around/useNow'
import { useLoaded } from '@/pages/load/useLoaded'
import { useWide } from '@/platform/appearance/useWide'
import { Keepers } from '../Keepers'
import { kitchenPage, rulesPage } from '../routes'
import { Waiting } from '../Waiting'
import { WeekStrip } from '../WeekStrip'
import { HoursGrid } from './HoursGrid'
import type { Use } from './use'
import { WhoSheet } from './WhoSheet'

/** Two weeks are looked over. */
const AHEAD = 13

/** All rooms of one day: who has which, events too; on a wide screen as rooms × hours. */
export default function UsePage() {
  return <Keepers title="场地与助餐">{(centre) => <Day key={centre} centre={centre} />}</Keepers>
}

function Day({ centre }: { centre: string }) {
  const now = useNow()
  const wide = useWide()
  const [day, setDay] = useState(chinaDay(now))
  const [chosen, setChosen] = useState<{ use: Use; room: string } | null>(null)
  const [loaded, reload] = useLoaded('venue.use', { centre, day })
  usePullDownRefresh(() => void reload().finally(() => Taro.stopPullDownRefresh()))
  const view = loaded.value
  const open = (use: Use, room: string) => setChosen({ use, room })
  return (
    <>
      <Card kind="rows">
        <Row
          title="助餐名单"
          note="做几份、送到哪里，可以打印和导出"
          icon="meal"
          onPress={() => void Taro.navigateTo({ url: kitchenPage(centre) })}
        />
        <Row
          title="预约设置"
          note="开放哪些地方、一次多久、菜单和截止时间"
          icon="settings"
          onPress={() => void Taro.navigateTo({ url: rulesPage(centre) })}
        />
      </Card>
      <Section title="谁在用">
        <WeekStrip days={daysAhead(now, AHEAD).map((each) => ({ day: each, off: false }))} value={day} now={now} onChoose={setDay} />
        <Waiting loaded={loaded} onRetry={() => void reload()} />
        {view?.shut && <Banner title={`${dayWords(day)} ${view.shut}，不开门`} />}
        {view && view.rooms.length === 0 && <Empty title="没有能预约的地方" words="在邻里中心里把房间标成“可以预约”。" />}
        {view && wide && view.rooms.length > 0 && <HoursGrid view={view} onChoose={open} />}
        {view && !wide && view.rooms.map((room) => <RoomDay key={room.room} room={room} onChoose={open} />)}
      </Section>
      <WhoSheet chosen={chosen} onClose={() => setChosen(null)} onChanged={reload} />
    </>
  )
}

function RoomDay({ room, onChoose }: { room: UseView['rooms'][number]; onChoose: (use: Use, room: string) => void }) {
  const shown = room.uses.map((use) => ({ use, key: `${use.from}${use.booking ?? use.title}` }))
  return (
    <Card kind="rows">
      <Row
        title={room.name}
        note={room.uses.length === 0 ? `${room.floor} · 这天没人订` : `${room.floor} · ${room.uses.length} 段`}
        icon="door"
      />
      {shown.map(({ use, key }) => (
        <Row
          key={key}
          title={spanWords(use)}
          note={use.title}
          state={use.event ? { word: '活动', tone: 'active' } : { word: '预约', tone: 'done' }}
          onPress={() => onChoose(use, room.name)}
        />
      ))}
    </Card>
  )
}
