import Taro, { usePullDownRefresh } from '@tarojs/taro'
import { useState } from 'react'
import { Card } from '@/components/card/Card'
import { Empty } from '@/components/empty/Empty'
import { Row } from '@/components/row/Row'
import { Section } from '@/components/section/Section'
import type { SettingsView } from '@/domain/venue/schema'
import { cutOffWords, lengthWords } from '@/domain/venue/words'
import { ROOM_GLYPH } from '@/pages/around/look'
import { useLoaded } from '@/pages/load/useLoaded'
import { Keepers } from '../Keepers'
import { Waiting } from '../Waiting'
import { MealForm } from './MealForm'
import { SlotForm } from './SlotForm'

/** What residents may book, and how. */
export default function RulesPage() {
  return <Keepers title="预约设置">{(centre) => <Rules key={centre} centre={centre} />}</Keepers>
}

function Rules({ centre }: { centre: string }) {
  const [loaded, reload] = useLoaded('venue.settings', { centre })
  // What was saved last is newer than what was loaded.
  const [saved, setSaved] = useState<SettingsView | null>(null)
  const [room, setRoom] = useState<string | null>(null)
  const [meals, setMeals] = useState(false)
  usePullDownRefresh(() => {
    setSaved(null)
    void reload().finally(() => Taro.stopPullDownRefresh())
  })
  const view = saved ?? loaded.value
  const chosen = view?.rooms.find((each) => each.room === room) ?? null
  const onSaved = (next: SettingsView) => {
    setSaved(next)
    setRoom(null)
    setMeals(false)
    void Taro.showToast({ title: '存好了', icon: 'success' })
  }
  const onStale = async () => {
    setSaved(null)
    await reload()
  }
  return (
    <>
      <Waiting loaded={loaded} onRetry={() => void reload()} />
      {view && (
        <Section title="房间和球场">
          {view.rooms.length === 0 && <Empty title="没有能预约的房间" words="在邻里中心里把房间标成“可以预约”，户外的都在这里。" />}
          {view.rooms.length > 0 && (
            <Card kind="rows">
              {view.rooms.map(({ room: id, name, floor, kind, rules }) => (
                <Row
                  key={id}
                  title={name}
                  note={rules.open ? `${floor} · 每次 ${lengthWords(rules.minutes)} · 提前 ${rules.ahead} 天` : floor}
                  state={rules.open ? { word: '可预约', tone: 'done' } : { word: '没开放', tone: 'closed', icon: 'closed' }}
                  icon={ROOM_GLYPH[kind]}
                  onPress={() => setRoom(id)}
                />
              ))}
            </Card>
          )}
        </Section>
      )}
      {view?.meals && (
        <Section title="助餐">
          <Card kind="rows">
            <Row
              title={view.meals.name}
              note={
                view.meals.rules.open
                  ? `每天 ${view.meals.rules.capacity} 份 · ${cutOffWords(view.meals.rules.cutOff)}订`
                  : '开了以后居民才能订'
              }
              state={view.meals.rules.open ? { word: '可以订', tone: 'done' } : { word: '没开放', tone: 'closed', icon: 'closed' }}
              icon="meal"
              onPress={() => setMeals(true)}
            />
          </Card>
        </Section>
      )}
      {view && chosen && (
        <SlotForm
          key={chosen.room}
          centre={view.centre.id}
          room={chosen}
          onSaved={onSaved}
          onStale={onStale}
          onClose={() => setRoom(null)}
        />
      )}
      {view?.meals && meals && (
        <MealForm centre={view.centre.id} meals={view.meals} onSaved={onSaved} onStale={onStale} onClose={() => setMeals(false)} />
      )}
    </>
  )
}
