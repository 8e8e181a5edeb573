import { View } from '@tarojs/components'
import Taro, { usePullDownRefresh } from '@tarojs/taro'
import { useState } from 'react'
import { saveFile } from '@/client/save/save'
import { when } from '@/client/when'
import { Banner } from '@/components/banner/Banner'
import { Button } from '@/components/button/Button'
import { Card } from '@/components/card/Card'
import { Empty } from '@/components/empty/Empty'
import { Row } from '@/components/row/Row'
import { Section } from '@/components/section/Section'
import { Figure, Note } from '@/components/text/Text'
import { chinaDay } from '@/domain/shared/time'
import { daysAhead } from '@/domain/venue/rules'
import type { KitchenRow, KitchenView } from '@/domain/venue/schema'
import { dayName, dayWords, WAY_WORDS } from '@/domain/venue/words'
import { useNow } from '@/pages/around/useNow'
import { useLoaded } from '@/pages/load/useLoaded'
import { useSending } from '@/pages/load/useSending'
import { canPrint, printPage } from '@/platform/print/print'
import { Keepers } from '../Keepers'
import { venueRefusals } from '../refusals'
import { rulesPage } from '../routes'
import styles from '../venue.module.scss'
import { Waiting } from '../Waiting'
import { WeekStrip } from '../WeekStrip'

/** For the kitchen and for the round of the doors. */
export default function KitchenPage() {
  return <Keepers title="助餐名单">{(centre, meals) => <Kitchen key={centre} centre={centre} meals={meals} />}</Keepers>
}

function Kitchen({ centre, meals }: { centre: string; meals: boolean }) {
  const now = useNow()
  // Who cooks today has the list already by yesterday evening: tomorrow is a tap away.
  const [day, setDay] = useState(chinaDay(now))
  const [loaded, reload] = useLoaded('venue.kitchen', { centre, day })
  usePullDownRefresh(() => void reload().finally(() => Taro.stopPullDownRefresh()))
  return (
    <>
      <WeekStrip days={daysAhead(now, 7).map((each) => ({ day: each, off: false }))} value={day} now={now} onChoose={setDay} />
      {loaded.value === null && loaded.state === 'failed' && !meals ? (
        <Empty
          title="还没有开助餐"
          words="在预约设置里写好份数和截止时间，就能开始订。"
          action={{ label: '去设置', onPress: () => void Taro.navigateTo({ url: rulesPage(centre) }) }}
        />
      ) : (
        <Waiting loaded={loaded} onRetry={() => void reload()} />
      )}
      {loaded.value && <Counts key={`${centre}${day}`} view={loaded.value} now={now} />}
    </>
  )
}

function Counts({ view, now }: { view: KitchenView; now: string }) {
  const { sending, send } = useSending()
  const [rows, setRows] = useState<KitchenRow[] | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const { centre, day, menu, portions, here, door, diets, capacity, final, cutOff, buildings } = view
  const asked = { centre: centre.id, day }
  const open = async () => {
    const answer = await send('venue.kitchenList', asked)
    if (answer?.ok) setRows(answer.value.rows)
    else if (answer) setProblem(venueRefusals(answer.refusal))
  }
  const save = async () => {
    const answer = await send('venue.exportKitchen', asked)
    if (!answer) return
    if (!answer.ok) setProblem(venueRefusals(answer.refusal))
    else await saveFile(answer.value.address, answer.value.name).catch(() => setProblem('文件没有存下来，请再试一次'))
  }
  return (
    <>
      <Section title={`${dayName(day, now)} ${dayWords(day)}`} note={final ? '已停订' : `${when(cutOff, now)} 停订，还会变`}>
        <Card>
          <View className={styles.figures}>
            <Figure value={portions} name={`已订（最多 ${capacity}）`} />
            <Figure value={here} name={WAY_WORDS.here} />
            <Figure value={door} name={WAY_WORDS.door} />
            <Figure value={diets} name="有要注意的" />
          </View>
          {menu !== '' && <Note>{menu}</Note>}
        </Card>
      </Section>
      {buildings.length > 0 && rows === null && (
        <Section title="按楼栋">
          <Card kind="rows">
            {buildings.map(({ name, portions: count }) => (
              <Row key={name} title={name} trailing={`${count} 份`} />
            ))}
          </Card>
        </Section>
      )}
      {problem !== null && <Banner tone="late" title={problem} />}
      {portions === 0 && <Empty scene="tea" title="这天还没人订" />}
      {portions > 0 && (
        <View className={styles.actions}>
          {rows === null && <Button label="打开名单" kind="main" icon="neighbours" inline loading={sending} onPress={() => void open()} />}
          {rows !== null && canPrint && <Button label="打印" icon="print" inline onPress={printPage} />}
          <Button label="存成表格" icon="down" inline loading={sending} onPress={() => void save()} />
        </View>
      )}
      {portions > 0 && rows === null && <Note>名单里有姓名、门牌和要注意的，看一次记一次。</Note>}
      {rows && <List rows={rows} />}
    </>
  )
}

/** Building by building, those who are brought their meal first. */
function List({ rows }: { rows: readonly KitchenRow[] }) {
  const buildings = [...new Set(rows.map(({ building }) => building))]
  return (
    <View className={styles.round}>
      {buildings.map((building) => {
        const here = rows.filter((row) => row.building === building)
        return (
          <View key={building} className={styles.building}>
            <Section title={building} note={`${here.reduce((sum, { portions }) => sum + portions, 0)} 份`}>
              <Card kind="rows">
                {here.map(({ id, name, portions, way, door, phone, diet }) => (
                  <Row
                    key={id}
                    title={door === null ? name : `${door} ${name}`}
                    note={[diet, phone].filter((part) => part !== null).join(' · ')}
                    state={
                      way === 'door'
                        ? { word: WAY_WORDS.door, tone: 'late', icon: 'door' }
                        : { word: WAY_WORDS.here, tone: 'plain', icon: 'meal' }
                    }
                    trailing={`${portions} 份`}
                  />
                ))}
              </Card>
            </Section>
          </View>
        )
      })}
    </View>
  )
}
