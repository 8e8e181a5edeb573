import Taro from '@tarojs/taro'
import { useCallback, useEffect, useRef, useState } from 'react'
import { newKey } from '@/client/key'
import { send } from '@/client/send'
import { beginSession } from '@/client/session'
import { Banner } from '@/components/banner/Banner'
import { Button } from '@/components/button/Button'
import { Headline, Note } from '@/components/text/Text'
import { TERMS } from '@/pages/privacy/routes'
import { wordsOf } from '../refusals'
import { QrPanel } from './QrPanel'
import { type Held, useRequest } from './useRequest'

/** A browser is let in by the phone. */
export function SignInByQr({ onIn }: { onIn: () => void }) {
  const [showing, again] = useRequest('session.ask')
  const held = showing.phase === 'showing' && showing.state === 'confirmed' ? showing.held : null
  const [trouble, take] = useTaking(held, onIn)
  return (
    <>
      <Headline>用手机扫码登录</Headline>
      <Note>打开微信里的“门口驿站”，点“我的”里的“扫码登录电脑”，对准下面的二维码。</Note>
      <QrPanel showing={showing} label="登录二维码" onAgain={again} />
      {trouble !== null && (
        <Banner tone="late" icon="alert" title="还没有进来" words={trouble}>
          <Button label="再试一次" icon="retry" onPress={take} />
        </Banner>
      )}
      <Button label="看《隐私说明》" kind="quiet" onPress={() => void Taro.navigateTo({ url: TERMS })} />
    </>
  )
}

/** Once confirmed it is taken by itself. To try again is to ask the same: the door gives what it gave. */
function useTaking(held: Held | null, onIn: () => void): [string | null, () => void] {
  const [trouble, setTrouble] = useState<string | null>(null)
  const arrived = useRef(onIn)
  arrived.current = onIn
  const keyOf = useRef(new Map<string, string>())
  const take = useCallback(async () => {
    if (!held) return
    const requestId = keyOf.current.get(held.request) ?? newKey()
    keyOf.current.set(held.request, requestId)
    setTrouble(null)
    const answer = await send('session.take', held, requestId)
    if (!answer.ok) return setTrouble(wordsOf(answer.refusal))
    beginSession(answer.value)
    arrived.current()
  }, [held])
  useEffect(() => void take(), [take])
  return [trouble, () => void take()]
}
