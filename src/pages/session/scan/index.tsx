import Taro from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { useSession } from '@/client/session'
import { Banner } from '@/components/banner/Banner'
import { Button } from '@/components/button/Button'
import { TextField } from '@/components/field/TextField'
import { Screen } from '@/components/screen/Screen'
import { Section } from '@/components/section/Section'
import { Headline, Note } from '@/components/text/Text'
import { codeIn } from '@/domain/session/code'
import { canScan, scanCode } from '@/platform/scan/scan'
import { confirmOf } from '../routes'
import { SignInFirst } from '../SignInFirst'
import { leave } from '../signin/leave'

const NOT_OURS = '这不是登录二维码，请对准电脑上“扫码登录”页面的那一个'
const NOT_READ = '没有扫出来，请再试一次，或者输入编号'

/** Letting a computer in: its code is scanned, or typed. What follows is read and confirmed on the next page. */
export default function Scan() {
  const session = useSession()
  return (
    <Screen title="扫码登录电脑" footer={<Button label="取消" kind="quiet" onPress={leave} />}>
      {session ? <Reader /> : <SignInFirst words="登录以后，才能让电脑用您的身份进来。" />}
    </Screen>
  )
}

function Reader() {
  const [trouble, setTrouble] = useState<string | null>(null)
  const go = (code: string) => void Taro.navigateTo({ url: confirmOf(code) })
  const scan = async () => {
    setTrouble(null)
    const scanned = await scanCode()
    if (scanned.kind === 'failed') setTrouble(NOT_READ)
    if (scanned.kind !== 'read') return
    const code = codeIn(scanned.text)
    if (code === null) setTrouble(NOT_OURS)
    else go(code)
  }
  // Who opened this page wants to scan: the camera comes at once, and closing it leaves the page.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the page opens
  useEffect(() => {
    if (canScan) void scan()
  }, [])
  return (
    <>
      <Headline>让电脑用您的身份进来</Headline>
      <Note>在电脑的浏览器里打开门口驿站，点“登录”，会出现一个二维码和八位编号。</Note>
      {trouble !== null && <Banner tone="late" icon="alert" title="没有认出来" words={trouble} />}
      {canScan && <Button label="扫一扫" icon="scan" kind="main" onPress={() => void scan()} />}
      {canScan ? (
        <Section title="不方便扫码">
          <Typed main={false} onCode={go} />
        </Section>
      ) : (
        <Typed main onCode={go} />
      )}
    </>
  )
}

function Typed({ main, onCode }: { main: boolean; onCode: (code: string) => void }) {
  const [text, setText] = useState('')
  const [error, setError] = useState<string | undefined>()
  const submit = () => {
    const code = codeIn(text)
    if (code === null) setError('编号是二维码下面的 8 个字母或数字')
    else onCode(code)
  }
  return (
    <>
      <TextField
        label="二维码下面的编号"
        help="8 个字母或数字，大小写都可以"
        value={text}
        max={20}
        placeholder="例如 AB23 CD45"
        error={error}
        onInput={(value) => {
          setText(value)
          setError(undefined)
        }}
        onConfirm={submit}
      />
      <Button label="下一步" kind={main ? 'main' : 'plain'} onPress={submit} />
    </>
  )
}
