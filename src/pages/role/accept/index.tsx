import { View } from '@tarojs/components'
import Taro, { useRouter } from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { useDraft } from '@/client/drafts'
import { refreshMe } from '@/client/refreshMe'
import { useSession } from '@/client/session'
import { Banner } from '@/components/banner/Banner'
import { Button } from '@/components/button/Button'
import { Card } from '@/components/card/Card'
import { TextField } from '@/components/field/TextField'
import { Screen } from '@/components/screen/Screen'
import { Headline, Note, Words } from '@/components/text/Text'
import type { DoorContracts } from '@/domain/capabilities'
import { ROLE_WORDS } from '@/domain/person/words'
import { CODE_LENGTH, plainCode } from '@/domain/role/invitation'
import type { ValueOf } from '@/domain/shared/contract'
import { useAct } from '@/pages/desk/people/useAct'
import { SignInFirst } from '@/pages/session/SignInFirst'
import { canScan, scanCode } from '@/platform/scan/scan'

type Invited = ValueOf<DoorContracts['role.invited']>

/** A role that somebody was invited to: the code, what it is for, and yes. */
export default function AcceptPage() {
  const session = useSession()
  const { code } = useRouter().params
  // Signing in comes between the link and the page: what the link said must outlive it.
  const [draft, change, clear] = useDraft('role.accept', { code: '' })
  useEffect(() => {
    if (code) change({ code: plainCode(code) })
  }, [code, change])
  return (
    <Screen title="我有邀请码">
      {session ? (
        <Accept code={draft.code} onType={(typed) => change({ code: typed })} onDone={clear} />
      ) : (
        <SignInFirst words="登录后就能接受邀请，邀请码替您留着。" />
      )}
    </Screen>
  )
}

function Accept({ code, onType, onDone }: { code: string; onType: (code: string) => void; onDone: () => void }) {
  const acting = useAct()
  const [invited, setInvited] = useState<Invited | null>(null)
  const [taken, setTaken] = useState<string | null>(null)
  const missing = plainCode(code).length === CODE_LENGTH ? undefined : `邀请码是 ${CODE_LENGTH} 个字母和数字`
  const look = async () => setInvited(await acting.act('role.invited', { code }))
  const scan = async () => {
    const scanned = await scanCode()
    if (scanned.kind === 'read') onType(codeIn(scanned.text))
    else if (scanned.kind === 'failed') void Taro.showToast({ title: '没有扫出来，请输入邀请码', icon: 'none' })
  }
  const take = async () => {
    const done = await acting.act('role.accept', { code })
    if (!done) return
    onDone()
    setTaken(`${done.placeName}${ROLE_WORDS[done.role]}`)
    void refreshMe()
  }
  if (taken !== null) {
    return (
      <>
        <Headline>{`您现在是${taken}`}</Headline>
        <Words>在“我的”里可以切换身份，要您办的事会到“待办”里。</Words>
        <Button label="到我的" kind="main" onPress={() => void Taro.switchTab({ url: '/pages/me/index' })} />
      </>
    )
  }
  return (
    <>
      {acting.problem && <Banner tone="late" title={acting.problem} />}
      {invited ? (
        <>
          <Card>
            <Headline>{`${invited.placeName}${ROLE_WORDS[invited.role]}`}</Headline>
            <Note>{invited.has ? '您已经是了，接受后按新的任期算。' : '接受后，您就能看到和办理这里的事。'}</Note>
          </Card>
          <Button label="接受" kind="main" loading={acting.sending} onPress={() => void take()} />
          <View>
            <Button label="换一个邀请码" kind="quiet" onPress={() => setInvited(null)} />
          </View>
        </>
      ) : (
        <>
          <Headline>请输入邀请码</Headline>
          <Note>邀请您的人会把它发给您，或印在纸上。大小写、空格都不要紧。</Note>
          <TextField label="邀请码" value={code} onInput={onType} placeholder="10 个字母和数字" max={20} error={acting.errorOf('code')} />
          {canScan && <Button label="扫一扫" icon="camera" onPress={() => void scan()} />}
          <Button
            label="看看是什么"
            kind="main"
            loading={acting.sending}
            disabled={missing !== undefined}
            reason={code === '' ? undefined : missing}
            onPress={() => void look()}
          />
        </>
      )}
    </>
  )
}

/** The code alone, or the one in the address that a QR code on paper holds. */
function codeIn(text: string): string {
  return plainCode(/[?&]code=([A-Za-z0-9]+)/.exec(text)?.[1] ?? text)
}
