import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { Button } from '@/components/button/Button'
import { TextField } from '@/components/field/TextField'
import { Section } from '@/components/section/Section'
import { Sheet } from '@/components/sheet/Sheet'
import { Note, Words } from '@/components/text/Text'
import type { VoteView } from '@/domain/vote/schema'
import { useSending } from '@/pages/load/useSending'
import { refusalWords } from '../refusals'
import styles from './vote.module.scss'

interface ProxiesProps {
  vote: VoteView
  onMoved: () => void
}

/** Handing one’s ballots to somebody of the estate, taking them back, and being that somebody. */
export function Proxies({ vote, onMoved }: ProxiesProps) {
  const [open, setOpen] = useState<'hand' | 'code' | null>(null)
  const { sending, send } = useSending()
  const free = vote.mine.filter(({ can }) => can.includes('delegate')).map(({ part }) => part)
  const handed = vote.mine.filter(({ can }) => can.includes('takeBack')).map(({ part }) => part)
  const takeBack = async () => {
    const answer = await send('vote.takeBack', { vote: vote.id, parts: handed })
    if (answer === null) return
    void Taro.showToast({ title: answer.ok ? '收回了' : refusalWords(answer.refusal), icon: 'none', duration: 2500 })
    onMoved()
  }
  return (
    <Section title="委托">
      {free.length > 0 && <Button label="请别人替我投" icon="neighbours" onPress={() => setOpen('hand')} />}
      {handed.length > 0 && <Button label="收回委托" icon="undo" loading={sending} onPress={() => void takeBack()} />}
      <Button label="替别人投：看我的委托码" kind="quiet" onPress={() => setOpen('code')} />
      {open === 'hand' && <HandSheet vote={vote} parts={free} onClose={() => setOpen(null)} onMoved={onMoved} />}
      {open === 'code' && <CodeSheet vote={vote.id} onClose={() => setOpen(null)} />}
    </Section>
  )
}

function HandSheet({ vote, parts, onClose, onMoved }: ProxiesProps & { parts: string[]; onClose: () => void }) {
  const [code, setCode] = useState('')
  const [error, setError] = useState<string | undefined>()
  const { sending, send } = useSending()
  const hand = async () => {
    if (!/^\d{8}$/.test(code.trim())) return setError('委托码是 8 位数字')
    const answer = await send('vote.delegate', { vote: vote.id, parts, code: code.trim() })
    if (answer === null) return
    if (!answer.ok) return setError(answer.refusal.fields?.code ?? refusalWords(answer.refusal))
    onClose()
    onMoved()
    const to = answer.value.parts[0]?.proxy ?? '对方'
    void Taro.showToast({ title: `委托给了${to}`, icon: 'none', duration: 2500 })
  }
  return (
    <Sheet
      open
      title="请别人替我投"
      onClose={onClose}
      footer={<Button label="委托" kind="main" loading={sending} onPress={() => void hand()} />}
    >
      <View className={styles.apart}>
        <Words>{`把 ${parts.length} 套房的票委托给本小区的一位邻居或家人，只管这一次。对方投之前，您随时可以收回，也可以自己投。`}</Words>
      </View>
      <TextField
        label="对方的委托码"
        help="请对方打开这次表决，点“替别人投”，把 8 位数字告诉您"
        type="number"
        max={8}
        value={code}
        error={error}
        onInput={(value) => {
          setCode(value)
          setError(undefined)
        }}
      />
    </Sheet>
  )
}

/** Asked for by a tap: giving the code away is saying that one will vote for somebody. */
function CodeSheet({ vote, onClose }: { vote: string; onClose: () => void }) {
  const [code, setCode] = useState<string | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const { sending, send } = useSending()
  const show = async () => {
    const answer = await send('vote.proxyCode', { vote })
    if (answer?.ok) setCode(answer.value.code)
    else if (answer) setProblem(refusalWords(answer.refusal))
  }
  return (
    <Sheet
      open
      title="替别人投"
      onClose={onClose}
      {...(code === null && { footer: <Button label="看我的委托码" kind="main" loading={sending} onPress={() => void show()} /> })}
    >
      <Words>把委托码告诉想请您投票的业主。他填好以后，他的房子会出现在“我的票”里。</Words>
      {code !== null && (
        <View className={styles.code}>
          <Text userSelect>{code}</Text>
        </View>
      )}
      {problem !== null && <Note>{problem}</Note>}
    </Sheet>
  )
}
