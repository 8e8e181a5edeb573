import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { Button } from '@/components/button/Button'
import type { Action } from '@/domain/deliberation/machine'
import type { DeliberationView } from '@/domain/deliberation/schema'
import { ACTION_WORDS } from '@/domain/deliberation/words'
import { Actions } from '@/pages/menu/card/Actions'
import styles from '@/pages/menu/card/Actions.module.scss'
import { minutesPage, planPage } from '../routes'
import { useDoing } from '../useDoing'
import { type Reasoned, WordsSheet } from './WordsSheet'

const BACK: readonly Action[] = ['decline', 'cancel', 'withdraw']

/** Asked once more before it is done. */
const SURE: Partial<Record<Action, { content: string; said: string }>> = {
  hold: { content: '记下谈过了，接着写纪要。', said: '记下了，接着写纪要' },
  clear: { content: '看过没有问题，让大家看到？', said: '大家看得到了' },
  withdraw: { content: '不提了就不会安排，以后可以再提。', said: '好，不提了' },
}

interface StepsProps {
  talk: DeliberationView
  /** Only what ends it: that stands at the end of the page, out of the thumb's way. */
  back?: boolean
  onMoved: () => void
}

/** What may be done now, the next step as the largest button. */
export function Steps({ talk, back = false, onMoved }: StepsProps) {
  const [open, setOpen] = useState<Reasoned | null>(null)
  const doing = useDoing(onMoved)
  const possible = talk.actions.filter((action) => BACK.includes(action) === back)
  const [first, ...rest] = possible
  if (first === undefined) return null
  const sure = async (action: 'hold' | 'clear' | 'withdraw') => {
    const { content = '', said = '' } = SURE[action] ?? {}
    const { confirm } = await Taro.showModal({ title: ACTION_WORDS[action], content, confirmText: '好', cancelText: '再想想' })
    if (!confirm) return
    const moved = await doing.act(action, `deliberation.${action}`, { deliberation: talk.id }, said)
    if (moved && action === 'hold') void Taro.navigateTo({ url: minutesPage(talk.id) })
  }
  const press = (action: Action) => {
    switch (action) {
      case 'schedule':
      case 'move':
        return void Taro.navigateTo({ url: planPage(talk.id) })
      case 'publish':
        return void Taro.navigateTo({ url: minutesPage(talk.id) })
      case 'hold':
      case 'clear':
      case 'withdraw':
        return void sure(action)
      case 'decline':
      case 'cancel':
      case 'correct':
        return setOpen(action)
      case 'finish':
        return
      default:
        return action satisfies never
    }
  }
  const isMain = first === talk.next
  return (
    <View className={styles.steps}>
      {isMain && <Button label={ACTION_WORDS[first]} kind="main" loading={doing.doing === first} onPress={() => press(first)} />}
      <Actions>
        {(isMain ? rest : possible).map((action) => (
          <Button
            key={action}
            label={ACTION_WORDS[action]}
            kind={back ? 'danger' : 'plain'}
            loading={doing.doing === action}
            onPress={() => press(action)}
          />
        ))}
      </Actions>
      {open !== null && <WordsSheet key={open} action={open} id={talk.id} doing={doing} onClose={() => setOpen(null)} />}
    </View>
  )
}
