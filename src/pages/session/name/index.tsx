import Taro from '@tarojs/taro'
import { useState } from 'react'
import { useDraft } from '@/client/drafts'
import { newKey } from '@/client/key'
import { send } from '@/client/send'
import { renewMe, type Session, useSession } from '@/client/session'
import { Button } from '@/components/button/Button'
import { TextField } from '@/components/field/TextField'
import { Screen } from '@/components/screen/Screen'
import { Headline, Note } from '@/components/text/Text'
import { NICKNAME_MAX } from '@/domain/session/limits'
import { useConsent } from '@/pages/privacy/consent'
import { wordsOf } from '../refusals'
import { SignInFirst } from '../SignInFirst'
import { leave } from '../signin/leave'

/** What neighbours call me. */
export default function Name() {
  const session = useSession()
  if (session) return <Form session={session} />
  return (
    <Screen title="我的称呼" footer={<Button label="先看看" kind="quiet" onPress={leave} />}>
      <SignInFirst words="登录以后，可以改您的称呼。" />
    </Screen>
  )
}

function Form({ session: { me } }: { session: Session }) {
  const [draft, change, clear] = useDraft(`name.${me.person}`, { nickname: me.nickname, requestId: newKey() })
  const [saving, setSaving] = useState(false)
  const [error, setError] = useState<string | undefined>()
  const { first, sheet } = useConsent()
  const nickname = draft.nickname.trim()
  const save = () => {
    if (nickname === '') return setError('请写一个称呼')
    first(() => void rename())
  }
  const rename = async () => {
    setSaving(true)
    const answer = await send('session.rename', { nickname }, draft.requestId)
    setSaving(false)
    if (!answer.ok) {
      change({ requestId: newKey() })
      return setError(answer.refusal.fields?.nickname ?? wordsOf(answer.refusal))
    }
    clear()
    renewMe({ ...me, nickname: answer.value.nickname })
    void Taro.showToast({ title: '改好了', icon: 'none' })
    leave()
  }
  return (
    <Screen
      title="我的称呼"
      footer={
        <>
          <Button label="就叫这个" kind="main" loading={saving} disabled={nickname === me.nickname} onPress={save} />
          <Button label="取消" kind="quiet" onPress={leave} />
        </>
      }
    >
      <Headline>邻居怎么称呼您？</Headline>
      <TextField
        label="称呼"
        help="邻居会看到，比如“3栋张阿姨”。不必是真名，也不要写电话。"
        value={draft.nickname}
        max={NICKNAME_MAX}
        error={error}
        onInput={(value) => {
          change({ nickname: value, requestId: newKey() })
          setError(undefined)
        }}
        onConfirm={save}
      />
      <Note>您的真实姓名和住址，只有经办的人才看得到。</Note>
      {sheet}
    </Screen>
  )
}
