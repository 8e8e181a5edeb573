import Taro from '@tarojs/taro'
import { useState } from 'react'
import { newKey } from '@/client/key'
import { useOutbox } from '@/client/outbox'
import { send } from '@/client/send'
import { endSession } from '@/client/session'
import { Button } from '@/components/button/Button'
import { TextField } from '@/components/field/TextField'
import { Section } from '@/components/section/Section'
import { Sheet } from '@/components/sheet/Sheet'
import { Note } from '@/components/text/Text'
import { type Kind, TERMS } from '@/domain/privacy/limits'
import { ERASE_WORDS } from '@/domain/privacy/words'
import { forgetHere } from '../forgetHere'
import { Lines } from '../Lines'
import { wordsOf } from '../refusals'

interface EraseSheetProps {
  person: string
  nickname: string
  /** What there is to forget. */
  kinds: readonly Kind[]
  onClose: () => void
}

/** What goes, what stays and why, said before it happens; the nickname typed is the confirmation. */
export function EraseSheet({ person, nickname, kinds, onClose }: EraseSheetProps) {
  const outbox = useOutbox()
  const [typed, setTyped] = useState('')
  const [requestId] = useState(newKey)
  const [sending, setSending] = useState(false)
  const [error, setError] = useState<string | undefined>()
  const erase = async () => {
    setSending(true)
    const answer = await send('privacy.erase', { nickname: typed.trim() }, requestId)
    setSending(false)
    // A second answer to the same request: the account was gone already, and its session with it.
    if (!answer.ok && answer.refusal.code !== 'unauthenticated') return setError(answer.refusal.fields?.nickname ?? wordsOf(answer.refusal))
    forgetHere(person, outbox)
    endSession()
    await Taro.showModal({ title: '已经注销', content: '您的资料已经删除。欢迎随时再来。', showCancel: false, confirmText: '好' })
    void Taro.switchTab({ url: '/pages/home/index' })
  }
  return (
    <Sheet
      open
      title="注销账号"
      onClose={onClose}
      footer={
        <Button
          label="注销，删除我的资料"
          kind="danger"
          loading={sending}
          disabled={typed.trim() !== nickname}
          reason="写下昵称才能注销"
          onPress={() => void erase()}
        />
      }
    >
      <Lines lines={[ERASE_WORDS.now, ERASE_WORDS.open, ERASE_WORDS.kept]} />
      <TextField
        label="请写下您的昵称"
        help={nickname}
        value={typed}
        max={40}
        error={error}
        onInput={(value) => {
          setTyped(value)
          setError(undefined)
        }}
      />
      <Section title="一项一项说清">
        {kinds.map((kind) => (
          <Note key={kind}>{`${TERMS[kind].title}：${TERMS[kind].gone}`}</Note>
        ))}
      </Section>
    </Sheet>
  )
}
