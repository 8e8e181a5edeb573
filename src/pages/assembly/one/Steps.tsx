import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { Button } from '@/components/button/Button'
import { TextField } from '@/components/field/TextField'
import { Sheet } from '@/components/sheet/Sheet'
import { Note } from '@/components/text/Text'
import { MAX } from '@/domain/vote/limits'
import type { VoteView } from '@/domain/vote/schema'
import { useSending } from '@/pages/load/useSending'
import { refusalWords } from '@/pages/vote/refusals'
import { editVotePage } from '../routes'
import styles from './one.module.scss'

interface StepsProps {
  vote: VoteView
  onMoved: () => void
}

/** What may be done now, the next step as the largest button. */
export function Steps({ vote, onMoved }: StepsProps) {
  const { sending, send } = useSending()
  const [problem, setProblem] = useState<string | null>(null)
  const can = (action: VoteView['actions'][number]) => vote.actions.includes(action)
  const take = async (action: 'vote.open' | 'vote.close', said: string) => {
    setProblem(null)
    const answer = await send(action, { vote: vote.id })
    if (answer === null) return
    if (!answer.ok) return setProblem(refusalWords(answer.refusal))
    void Taro.showToast({ title: said, icon: 'none', duration: 2500 })
    onMoved()
  }
  const open = async () => {
    const { confirm } = await Taro.showModal({
      title: '发起表决',
      content: '发起以后，名册和文字都定下来，不能再改。业主会收到消息。',
      confirmText: '发起',
      cancelText: '再看看',
    })
    if (confirm) await take('vote.open', '发起了，已经告诉业主')
  }
  return (
    <View className={styles.steps}>
      {can('open') && !vote.otherOpens && <Button label="定下名册，发起表决" kind="main" loading={sending} onPress={() => void open()} />}
      {can('close') && <Button label="现在计票" kind="main" loading={sending} onPress={() => void take('vote.close', '计好了')} />}
      {can('edit') && <Button label="改草稿" icon="edit" onPress={() => void Taro.navigateTo({ url: editVotePage(vote.id) })} />}
      {problem !== null && <Note>{problem}</Note>}
    </View>
  )
}

/** Calling it off stands at the end of the page, out of the thumb’s way. */
export function CallOff({ vote, onMoved }: StepsProps) {
  const [cancelling, setCancelling] = useState(false)
  if (!vote.actions.includes('cancel')) return null
  return (
    <View className={styles.steps}>
      <Button label="取消这次表决" kind="danger" onPress={() => setCancelling(true)} />
      {cancelling && <CancelSheet vote={vote.id} onClose={() => setCancelling(false)} onMoved={onMoved} />}
    </View>
  )
}

function CancelSheet({ vote, onClose, onMoved }: { vote: string; onClose: () => void; onMoved: () => void }) {
  const [reason, setReason] = useState('')
  const [error, setError] = useState<string | undefined>()
  const { sending, send } = useSending()
  const cancel = async () => {
    if (reason.trim() === '') return setError('请写一句原因，大家都会看到')
    const answer = await send('vote.cancel', { vote, reason: reason.trim() })
    if (answer === null) return
    if (!answer.ok) return setError(refusalWords(answer.refusal))
    onClose()
    onMoved()
  }
  return (
    <Sheet
      open
      title="取消这次表决"
      onClose={onClose}
      footer={<Button label="取消表决" kind="danger" loading={sending} onPress={() => void cancel()} />}
    >
      <Note>已经投的票都不算，业主会收到原因。取消以后不能恢复。</Note>
      <TextField
        label="原因"
        placeholder="例如：方案要重新议"
        value={reason}
        max={MAX.reason}
        error={error}
        onInput={(words) => {
          setReason(words)
          setError(undefined)
        }}
      />
    </Sheet>
  )
}
