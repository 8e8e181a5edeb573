import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { Button } from '@/components/button/Button'
import type { Action } from '@/domain/menu/machine'
import type { OrderView } from '@/domain/menu/schema'
import { ACTION_WORDS } from '@/domain/menu/words'
import { organisePage } from '@/pages/organise/routes'
import { Actions } from '../card/Actions'
import styles from '../card/Actions.module.scss'
import { useDoing } from '../card/useDoing'
import { AcceptSheet } from './AcceptSheet'
import { FinishSheet } from './FinishSheet'
import { ReasonSheet } from './ReasonSheet'

/** Merging has its own part of the page. */
const HERE = ['accept', 'toEvent', 'finish', 'decline', 'withdraw'] as const satisfies readonly Action[]
type Here = (typeof HERE)[number]

interface StepsProps {
  order: OrderView
  /** Only what takes the order back: it stands at the end of the page, out of the thumb's way. */
  back?: boolean
  onMoved: () => void
}

/** What may be done now, the next step as the largest button; a unit that is asked finds its no beside its yes. */
export function Steps({ order, back = false, onMoved }: StepsProps) {
  const [open, setOpen] = useState<Here | null>(null)
  const doing = useDoing(onMoved)
  const isBack = (action: Here) => action === 'withdraw' || (action === 'decline' && order.next !== 'accept')
  const possible = order.actions
    .filter((action): action is Here => (HERE as readonly Action[]).includes(action))
    .filter((action) => isBack(action) === back)
  const arrange = async () => {
    const { confirm } = await Taro.showModal({
      title: '排成活动',
      content: '会建好一个活动草稿：名称、时间、人数照这一单，您补上地点再发布。',
      confirmText: '排活动',
      cancelText: '再想想',
    })
    if (!confirm) return
    const moved = await doing.act('toEvent', 'menu.toEvent', { order: order.id }, '活动草稿建好了')
    if (moved?.event) void Taro.navigateTo({ url: organisePage(moved.event) })
  }
  const press = (action: Here) => (action === 'toEvent' ? void arrange() : setOpen(action))
  const [first, ...rest] = possible
  if (first === undefined) return null
  const isMain = first === order.next
  const sheet = { order, doing, onClose: () => setOpen(null) }
  return (
    <View className={styles.steps}>
      {isMain && <Button label={ACTION_WORDS[first]} kind="main" loading={doing.doing === first} onPress={() => press(first)} />}
      <Actions>
        {(isMain ? rest : possible).map((action) => (
          <Button
            key={action}
            label={ACTION_WORDS[action]}
            kind={action === 'decline' || action === 'withdraw' ? 'danger' : 'plain'}
            loading={doing.doing === action}
            onPress={() => press(action)}
          />
        ))}
      </Actions>
      <AcceptSheet open={open === 'accept'} {...sheet} />
      <FinishSheet open={open === 'finish'} {...sheet} />
      <ReasonSheet open={open === 'decline'} action="decline" {...sheet} />
      <ReasonSheet open={open === 'withdraw'} action="withdraw" {...sheet} />
    </View>
  )
}
