import Taro from '@tarojs/taro'
import { useState } from 'react'
import { type Session, useSession } from '@/client/session'
import { Button } from '@/components/button/Button'
import { Empty } from '@/components/empty/Empty'
import { Feed } from '@/components/feed/Feed'
import { Panes } from '@/components/panes/Panes'
import { Segments } from '@/components/segments/Segments'
import { menuPermissions } from '@/domain/menu/ability'
import type { Side } from '@/domain/menu/contract'
import type { OrderCard } from '@/domain/menu/schema'
import { DeskScreen } from '@/pages/desk/home/DeskScreen'
import { mayAnywhere } from '@/pages/desk/staff'
import { usePages } from '@/pages/load/usePages'
import { SignInFirst } from '@/pages/session/SignInFirst'
import { useWide } from '@/platform/appearance/useWide'
import { OrderRow } from '../card/OrderRow'
import { OrderPane } from '../order/OrderPane'
import { MENU, orderPage } from '../routes'

const go = (url: string) => void Taro.navigateTo({ url })

/** Orders of the estates that one orders for, and of the units that one speaks for. */
export default function OrdersPage() {
  const session = useSession()
  return (
    <DeskScreen title="点单">
      {session ? <Orders key={session.me.person} session={session} /> : <SignInFirst words="点单的书记、社区和共建单位请先登录。" />}
    </DeskScreen>
  )
}

function Orders({ session: { me } }: { session: Session }) {
  const wide = useWide()
  const may = mayAnywhere(me, menuPermissions['menu.orders'])
  const sides = sidesOf(me.hats.map(({ role }) => role))
  const [side, setSide] = useState<Side>(sides[0]?.value ?? 'estate')
  const [open, setOpen] = useState(true)
  const [chosen, setChosen] = useState<string | null>(null)
  const list = usePages('menu.orders', may ? { side, open } : null)
  if (!may)
    return (
      <Empty
        title="点单由书记和社区来做"
        words="想让小区办什么活动，看看菜单，跟书记说一声。"
        action={{ label: '看菜单', onPress: () => go(MENU) }}
      />
    )

  const selected = chosen ?? list.items[0]?.id ?? null
  const change = (apply: () => void) => {
    apply()
    setChosen(null)
  }
  const column = (
    <>
      {side === 'estate' && <Button label="看菜单，点一样" kind="main" icon="add" onPress={() => go(MENU)} />}
      {sides.length > 1 && <Segments label="哪一边" options={sides} value={side} onChoose={(next) => change(() => setSide(next))} />}
      <Segments label="哪些" options={OPEN} value={open ? 'open' : 'over'} onChoose={(next) => change(() => setOpen(next === 'open'))} />
      <Feed
        state={list.state}
        items={list.items}
        keyOf={({ id }) => id}
        renderItem={(card: OrderCard) => (
          <OrderRow
            card={card}
            side={side}
            selected={wide && card.id === selected}
            onPress={() => (wide ? setChosen(card.id) : go(orderPage(card.id)))}
          />
        )}
        onRefresh={list.reload}
        onMore={list.onMore}
        more={list.more}
        {...(list.problem !== null && { failure: list.problem })}
        empty={{ scene: open ? 'tea' : 'board', ...EMPTY[side][open ? 'open' : 'over'] }}
      />
    </>
  )
  const beside =
    selected === null ? (
      <Empty title="选一单看看" words="左边点一单，就在这里办。" />
    ) : (
      <OrderPane key={selected} id={selected} onMoved={() => void list.reload()} />
    )
  return <Panes list={column} matter={beside} />
}

const OPEN = [
  { value: 'open', label: '在办' },
  { value: 'over', label: '以往' },
] as const

const EMPTY = {
  estate: {
    open: { title: '没有在办的点单', words: '看看菜单，给小区点一样活动。' },
    over: { title: '还没有以往的点单', words: '办过的、没接的会留在这里。' },
  },
  unit: {
    open: { title: '没有等答复的单', words: '有小区点了你们的活动，会告诉您。' },
    over: { title: '还没有以往的单', words: '办过的、没接的会留在这里。' },
  },
} as const

/** A partner has units alone, a secretary estates alone; the community has both. */
function sidesOf(roles: readonly string[]): { value: Side; label: string }[] {
  const estate = roles.some((role) => ['secretary', 'community', 'organizer', 'street', 'district', 'admin'].includes(role))
  const unit = roles.some((role) => ['partner', 'community', 'street', 'district', 'admin'].includes(role))
  return [
    ...(estate ? [{ value: 'estate' as const, label: '小区点的' }] : []),
    ...(unit ? [{ value: 'unit' as const, label: '单位收到的' }] : []),
  ]
}
