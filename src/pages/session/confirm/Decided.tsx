import Taro from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { endSession } from '@/client/session'
import { Banner } from '@/components/banner/Banner'
import { Button } from '@/components/button/Button'
import { Screen } from '@/components/screen/Screen'
import { Headline, Words } from '@/components/text/Text'
import { canLogin } from '@/platform/login/login'
import { comeInByWechat } from '../wechat'
import type { Decision } from './useDecision'

const home = () => void Taro.switchTab({ url: '/pages/me/index' })

/** What came of it. */
export function Decided({ decision: { seen, choice } }: { decision: Extract<Decision, { phase: 'decided' }> }) {
  if (choice === 'confirm' && seen.purpose === 'bind') return <Bound asker={seen.asker ?? ''} />
  return (
    <Screen title="登录确认" footer={<Button label="好的" kind="main" onPress={home} />}>
      <Headline>{choice === 'confirm' ? '好了，请看电脑屏幕' : '已经取消'}</Headline>
      <Words>
        {choice === 'confirm'
          ? '电脑正在进入。用完请退出，也可以在“我的”里的“登录过的设备”让它退出。'
          : '那台设备不会用您的身份进来。要是有人让您扫码，请告诉社区工作人员。'}
      </Words>
    </Screen>
  )
}

/** The person this phone was is no more; it comes in again, now as the other. */
function Bound({ asker }: { asker: string }) {
  const [trouble, setTrouble] = useState<string | null>(null)
  const [coming, setComing] = useState(true)
  const come = async () => {
    setComing(true)
    setTrouble(null)
    endSession()
    const came = await comeInByWechat()
    setComing(false)
    // In a browser nobody can come in by WeChat: the mini-program will, when it is opened.
    if (!canLogin) return
    if (came.kind !== 'in') setTrouble(came.kind === 'refused' ? came.words : '还没有登录')
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the binding is done
  useEffect(() => void come(), [])
  return (
    <Screen title="绑定微信" footer={<Button label="好的" kind="main" loading={coming} onPress={home} />}>
      <Headline>绑定好了</Headline>
      <Words>{`以后用这个微信进来，就是“${asker}”。`}</Words>
      {trouble !== null && (
        <Banner tone="late" icon="alert" title="还没有用新的身份进来" words={trouble}>
          <Button label="再试一次" icon="retry" onPress={() => void come()} />
        </Banner>
      )}
    </Screen>
  )
}
