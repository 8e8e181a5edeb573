import Taro from '@tarojs/taro'
import { useState } from 'react'
import { Banner } from '@/components/banner/Banner'
import { Button } from '@/components/button/Button'
import { Headline, Words } from '@/components/text/Text'
import { TERMS } from '@/pages/privacy/routes'
import { comeInByWechat } from '../wechat'

/** One tap on the phone. Changing one's mind leaves the page as it was; a refusal is said beside the button, which tries again. */
export function ByWechat({ onIn }: { onIn: () => void }) {
  const [trying, setTrying] = useState(false)
  const [trouble, setTrouble] = useState<string | null>(null)
  const come = async () => {
    setTrying(true)
    setTrouble(null)
    const came = await comeInByWechat()
    setTrying(false)
    if (came.kind === 'in') onIn()
    else if (came.kind === 'refused') setTrouble(came.words)
  }
  return (
    <>
      <Headline>登录后就能报修、办事</Headline>
      <Words>我们只记下微信给这个小程序的编号，不要您的手机号，也不要头像。称呼可以自己改。</Words>
      {trouble !== null && <Banner tone="late" icon="alert" title="没有登录成功" words={trouble} />}
      <Button label={trouble === null ? '微信登录' : '再试一次'} kind="main" loading={trying} onPress={() => void come()} />
      <Button label="看《隐私说明》" kind="quiet" onPress={() => void Taro.navigateTo({ url: TERMS })} />
    </>
  )
}
