import { Text, View } from '@tarojs/components'
import Taro, { usePullDownRefresh, useRouter, useShareAppMessage } from '@tarojs/taro'
import { useState } from 'react'
import { useSession } from '@/client/session'
import { when } from '@/client/when'
import { Banner } from '@/components/banner/Banner'
import { Button } from '@/components/button/Button'
import { Card } from '@/components/card/Card'
import { Empty } from '@/components/empty/Empty'
import { Row } from '@/components/row/Row'
import { Screen } from '@/components/screen/Screen'
import { Headline, Note } from '@/components/text/Text'
import type { MealDayView, MealsView } from '@/domain/venue/schema'
import { dateWords, dayName, priceWords, WAY_WORDS } from '@/domain/venue/words'
import { useNow } from '@/pages/around/useNow'
import { useLoaded } from '@/pages/load/useLoaded'
import { SIGN_IN } from '@/pages/session/routes'
import { MY_VENUES, mealsPage } from '../routes'
import styles from '../venue.module.scss'
import { Waiting } from '../Waiting'
import { OrderSheet } from './OrderSheet'

/** 长者助餐: the days ahead, what there is, and one large button for each. */
export default function MealsPage() {
  const { centre = '' } = useRouter().params
  const session = useSession()
  const [loaded, reload] = useLoaded('venue.meals', session && centre !== '' ? { centre } : null)
  usePullDownRefresh(() => void reload().finally(() => Taro.stopPullDownRefresh()))
  useShareAppMessage(() => ({ title: '助餐', path: mealsPage(centre) }))
  return (
    <Screen title="助餐">
      {!session && <Empty title="登录后就能订餐" action={{ label: '去登录', onPress: () => void Taro.navigateTo({ url: SIGN_IN }) }} />}
      {session && centre === '' && <Empty title="链接不完整" words="请从“场地与助餐”里选一处。" />}
      {session && centre !== '' && <Waiting loaded={loaded} onRetry={() => void reload()} />}
      {loaded.value && <Meals view={loaded.value} onChanged={reload} />}
    </Screen>
  )
}

function Meals({ view, onChanged }: { view: MealsView; onChanged: () => Promise<void> }) {
  const now = useNow()
  const [day, setDay] = useState<MealDayView | null>(null)
  // Tomorrow first for most: what can be ordered stands above what is over.
  const shown = view.days.filter(({ state, mine }) => state !== 'over' || mine.length > 0)
  const mayOrder = view.trouble === null || view.buildings.length > 0
  return (
    <>
      <View className={styles.head}>
        <Headline>{view.room.name}</Headline>
        <Note>{`${view.centre.name}${view.price === null ? '' : ` · 每份 ${priceWords(view.price)}`}${view.delivery ? ' · 可以送到家' : ''}`}</Note>
      </View>
      {!mayOrder && <Banner title={view.trouble ?? ''} words="菜单可以先看看。" />}
      {shown.map((each) => (
        <Day key={each.day} day={each} now={now} mayOrder={mayOrder} onOrder={() => setDay(each)} />
      ))}
      <Card kind="rows">
        <Row title="我的预约" note="订过的餐，要取消也在这里" icon="ticket" onPress={() => void Taro.navigateTo({ url: MY_VENUES })} />
      </Card>
      <OrderSheet view={view} day={day} now={now} onClose={() => setDay(null)} onChanged={onChanged} />
    </>
  )
}

function Day({ day, now, mayOrder, onOrder }: { day: MealDayView; now: string; mayOrder: boolean; onOrder: () => void }) {
  const { state, mine, left, menu, cutOff } = day
  const name = dayName(day.day, now)
  const words = menu === '' ? '菜单还没写' : menu
  return (
    <Card>
      <View className={styles.mealHead}>
        <Text className={styles.mealDay}>{name}</Text>
        <Text className={styles.mealDate}>{dateWords(day.day)}</Text>
      </View>
      {state !== 'shut' && <View className={styles.menu}>{words}</View>}
      {mine.map(({ id, name: who, portions, way, address }) => (
        <View key={id} className={styles.ordered}>
          {`已订：${who} ${portions} 份，${address === null ? WAY_WORDS[way] : `送到 ${address}`}`}
        </View>
      ))}
      {state === 'shut' && <Note>{day.words === '' ? '还没开始订' : day.words}</Note>}
      {state === 'over' && <Note>已经停订</Note>}
      {state === 'full' && <Note>已经订满了</Note>}
      {state === 'open' && (
        <>
          <Note>{`${when(cutOff, now)} 前可以订和取消${left <= 10 ? `，还剩 ${left} 份` : ''}`}</Note>
          {mayOrder && (
            <View className={styles.order}>
              <Button
                label={mine.length > 0 ? '再给别人订' : `订${name}的餐`}
                kind={mine.length > 0 ? 'quiet' : 'plain'}
                icon="meal"
                spoken={mine.length > 0 ? `再给别人订：${name}` : `订${name}的餐`}
                onPress={onOrder}
              />
            </View>
          )}
        </>
      )}
    </Card>
  )
}
