import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { Banner } from '@/components/banner/Banner'
import { Button } from '@/components/button/Button'
import { Sheet } from '@/components/sheet/Sheet'
import { Words } from '@/components/text/Text'
import type { ChildItem } from '@/domain/child/schema'
import { useSending } from '@/pages/load/useSending'
import { back } from './back'
import styles from './child.module.scss'
import { isOn, whatFollows } from './look'
import { refusalWords } from './refusals'

interface WithdrawSheetProps {
  child: ChildItem
  onDone: () => Promise<void>
  onClose: () => void
}

/** Asked once more, and what will follow is said first. */
export function WithdrawSheet({ child, onDone, onClose }: WithdrawSheetProps) {
  const [problem, setProblem] = useState<string | null>(null)
  const { sending, send } = useSending()
  const { id, nickname, consent, upcoming } = child

  const end = async (action: 'child.withdraw' | 'child.remove') => {
    const answer = await send(action, { child: id })
    if (answer === null) return
    if (!answer.ok) return setProblem(refusalWords(answer.refusal))
    onClose()
    void Taro.showToast({ title: action === 'child.remove' ? '已经全部删除' : '已经撤回', icon: 'none' })
    if (action === 'child.remove') back()
    else await onDone()
  }

  const on = isOn(consent.state)
  const lines = on ? whatFollows(nickname, upcoming) : [`${nickname}的小名和出生年月马上删除，删了找不回来。`]
  return (
    <Sheet
      open
      title={on ? `撤回对${nickname}的同意` : `删除${nickname}`}
      onClose={onClose}
      footer={
        <>
          {on && <Button label="撤回同意" kind="danger" loading={sending} onPress={() => void end('child.withdraw')} />}
          {on ? (
            <Button label="撤回，并马上全部删除" kind="quiet" disabled={sending} onPress={() => void end('child.remove')} />
          ) : (
            <Button label="马上删除" kind="danger" loading={sending} onPress={() => void end('child.remove')} />
          )}
          <Button label="先不动" kind="quiet" onPress={onClose} />
        </>
      }
    >
      {problem !== null && <Banner tone="late" title={problem} />}
      {lines.map((line) => (
        <View key={line} className={styles.line}>
          <Words>{line}</Words>
        </View>
      ))}
    </Sheet>
  )
}
