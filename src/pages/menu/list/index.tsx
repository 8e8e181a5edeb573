import Taro from '@tarojs/taro'
import { useState } from 'react'
import { useSession } from '@/client/session'
import { Button } from '@/components/button/Button'
import { Feed } from '@/components/feed/Feed'
import { Screen } from '@/components/screen/Screen'
import { Note } from '@/components/text/Text'
import { EVENT_KINDS, type EventKind } from '@/domain/event/event'
import { KIND_WORDS } from '@/domain/event/words'
import { menuPermissions } from '@/domain/menu/ability'
import { monthOf, periodOf } from '@/domain/menu/season'
import { usualEstate } from '@/pages/around/whose'
import { mayAnywhere } from '@/pages/desk/staff'
import { usePages } from '@/pages/load/usePages'
import { Actions } from '../card/Actions'
import { Chips } from '../card/Chips'
import { OfferSlip } from '../card/OfferSlip'
import { MENU, ORDERS, offerPage, UNITS } from '../routes'

const KINDS = EVENT_KINDS.map((value) => ({ value, label: KIND_WORDS[value] }))
const go = (url: string) => void Taro.navigateTo({ url })

/** What partners offer to one’s estate, what can be had now first chosen; a visitor sees the whole menu. */
export default function MenuPage() {
  const me = useSession()?.me ?? null
  const now = new Date().toISOString()
  const [kind, setKind] = useState<EventKind | null>(null)
  const [seasonal, setSeasonal] = useState(false)
  const estate = me && usualEstate(me)
  const list = usePages('menu.offers', { estate, kind, month: seasonal ? monthOf(periodOf(now)) : null })
  return (
    <Screen title="活动菜单" wide>
      <Note>共建单位能到小区来办的活动。由小区书记、社区来点，居民想要哪一样，跟书记说一声。</Note>
      {me && (
        <Actions>
          {mayAnywhere(me, menuPermissions['menu.orders']) && <Button label="我们的点单" icon="ticket" onPress={() => go(ORDERS)} />}
          {mayAnywhere(me, menuPermissions['menu.units']) && <Button label="我管的单位" icon="briefcase" onPress={() => go(UNITS)} />}
        </Actions>
      )}
      <Chips label="只看这个季节" options={SEASON} chosen={seasonal ? ['now'] : []} onChange={(chosen) => setSeasonal(chosen.length > 0)} />
      <Chips label="哪一类" single options={KINDS} chosen={kind === null ? [] : [kind]} onChange={([chosen]) => setKind(chosen ?? null)} />
      <Feed
        form="cards"
        state={list.state}
        items={list.items}
        keyOf={({ id }) => id}
        renderItem={(card) => <OfferSlip card={card} now={now} onPress={() => go(offerPage(card.id))} />}
        onRefresh={list.reload}
        onMore={list.onMore}
        more={list.more}
        {...(list.problem !== null && { failure: list.problem })}
        empty={
          kind !== null || seasonal
            ? {
                title: '没有这样的活动',
                words: '换一类，或者不限这个季节看看。',
                action: { label: '看全部', onPress: () => void Taro.redirectTo({ url: MENU }) },
              }
            : { title: '菜单还是空的', words: '共建单位写好能办什么，就会摆在这里。' }
        }
      />
    </Screen>
  )
}

const SEASON = [{ value: 'now', label: '这个季节可点' }] as const
