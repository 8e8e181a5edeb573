import { useState } from 'react'
import { useDraft } from '@/client/drafts'
import { newKey } from '@/client/key'
import { send } from '@/client/send'
import { beginSession } from '@/client/session'
import { Banner } from '@/components/banner/Banner'
import { Button } from '@/components/button/Button'
import { TextField } from '@/components/field/TextField'
import { Screen } from '@/components/screen/Screen'
import { Headline, Note } from '@/components/text/Text'
import { plainCode, SETUP_CODE_LENGTH } from '@/domain/session/code'
import { NICKNAME_MAX } from '@/domain/session/limits'
import { deviceHere } from '@/platform/login/device'
import { wordsOf } from '../refusals'
import { leave } from '../signin/leave'

type Fields = Partial<Record<'code' | 'district' | 'nickname', string>>

/** @param district its name, when it is known already */
export function SetupForm({ district, onDone }: { district: string | null; onDone: () => void }) {
  const [draft, change, clear] = useDraft('setup', { district: '', nickname: '' })
  // The code is a secret: it is not kept on this computer.
  const [code, setCode] = useState('')
  const [requestId, setRequestId] = useState(newKey)
  const [sending, setSending] = useState(false)
  const [trouble, setTrouble] = useState<string | null>(null)
  const [fields, setFields] = useState<Fields>({})

  const edit = (field: keyof Fields, apply: () => void) => {
    apply()
    setRequestId(newKey())
    setFields((before) => ({ ...before, [field]: undefined }))
  }
  const submit = async () => {
    const given = { code, district: district ?? draft.district, nickname: draft.nickname }
    const missing = troublesOf(given)
    setFields(missing)
    setTrouble(null)
    if (Object.keys(missing).length > 0) return
    setSending(true)
    const answer = await send('session.setup', { ...given, device: deviceHere() }, requestId)
    setSending(false)
    if (!answer.ok) {
      setFields(answer.refusal.fields ?? {})
      if (!answer.refusal.fields) setTrouble(wordsOf(answer.refusal))
      return
    }
    clear()
    beginSession(answer.value)
    onDone()
  }

  return (
    <Screen
      title="首次设置"
      footer={
        <>
          <Button label="开始使用" kind="main" loading={sending} onPress={() => void submit()} />
          <Button label="取消" kind="quiet" onPress={leave} />
        </>
      }
    >
      <Headline>您是第一位管理员</Headline>
      <Note>服务器启动的时候，屏幕上打印了一个设置码。它只能用一次，每次重新启动都会换新的。</Note>
      <TextField
        label="设置码"
        help={`${SETUP_CODE_LENGTH} 个字母或数字，大小写都可以`}
        value={code}
        max={20}
        error={fields.code}
        onInput={(value) => edit('code', () => setCode(value))}
      />
      {district === null && (
        <TextField
          label="区的名字"
          help="所有的街道、社区、小区都在它下面，例如“延平区”"
          value={draft.district}
          max={20}
          error={fields.district}
          onInput={(value) => edit('district', () => change({ district: value }))}
        />
      )}
      <TextField
        label="您的称呼"
        help="同事和居民会看到，例如“小周”"
        value={draft.nickname}
        max={NICKNAME_MAX}
        error={fields.nickname}
        onInput={(value) => edit('nickname', () => change({ nickname: value }))}
        onConfirm={() => void submit()}
      />
      {trouble !== null && <Banner tone="late" icon="alert" title="还没有设置好" words={trouble} />}
    </Screen>
  )
}

function troublesOf(given: { code: string; district: string; nickname: string }): Fields {
  const fields: Fields = {}
  if (plainCode(given.code).length !== SETUP_CODE_LENGTH) fields.code = `设置码是 ${SETUP_CODE_LENGTH} 个字母或数字`
  if (given.district.trim() === '') fields.district = '请写区的名字'
  if (given.nickname.trim() === '') fields.nickname = '请写一个称呼'
  return fields
}
