import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { useSession } from '@/client/session'
import { addressOf } from '@/client/transport/transport'
import { Banner } from '@/components/banner/Banner'
import { Button } from '@/components/button/Button'
import { Card } from '@/components/card/Card'
import { QrCode } from '@/components/qr/QrCode'
import { Screen } from '@/components/screen/Screen'
import { Sheet } from '@/components/sheet/Sheet'
import { Skeleton } from '@/components/skeleton/Skeleton'
import { Headline, Note } from '@/components/text/Text'
import { Trouble } from '@/components/trouble/Trouble'
import { useLoaded } from '@/pages/load/useLoaded'
import { useSending } from '@/pages/load/useSending'
import { SignInFirst } from '@/pages/session/SignInFirst'
import styles from './calendar.module.scss'

/** My bookings in the calendar that I use anyway: an address of my own, which can be changed or ended at any time. */
export default function CalendarPage() {
  const session = useSession()
  return <Screen title="订阅到日历">{session ? <Subscription /> : <SignInFirst words="登录以后，可以把报名的活动放进您的日历。" />}</Screen>
}

function Subscription() {
  const [feed, reload] = useLoaded('calendar.feed', {})
  const { sending, send } = useSending()
  const [asking, setAsking] = useState<'renew' | 'stop' | null>(null)

  const change = async (action: 'calendar.renew' | 'calendar.stop') => {
    const answer = await send(action, {})
    setAsking(null)
    if (answer && !answer.ok) void Taro.showToast({ title: answer.refusal.message ?? '没有成功，请再试', icon: 'none' })
    await reload()
  }

  if (feed.value === null)
    return feed.state === 'failed' ? <Trouble words={feed.problem} onRetry={() => void reload()} /> : <Skeleton form="detail" />
  const { address } = feed.value
  if (address === null)
    return (
      <>
        <Headline>报好的活动，自动进日历</Headline>
        <Note>手机或电脑上的日历都能订阅。活动改了时间、取消了，日历会跟着变。里面只有活动的名称、时间和地点，没有孩子的名字。</Note>
        <Button label="开通我的日历订阅" kind="main" icon="calendar" loading={sending} onPress={() => void change('calendar.renew')} />
      </>
    )
  return (
    <>
      <Headline>您的订阅地址</Headline>
      <Card>
        <View className={styles.code}>
          <QrCode text={webcal(address)} size={200} label="订阅地址的二维码" />
        </View>
        <Note>用手机相机扫一扫，或复制地址，到日历的“添加订阅”里粘贴。</Note>
        <Button label="复制地址" kind="main" icon="share" onPress={() => void Taro.setClipboardData({ data: addressOf(address) })} />
      </Card>
      <Banner title="只有您知道这个地址" words="谁拿到地址，谁就能看到您报了哪些活动。不小心给了别人，换一个就好。" />
      <Button label="换一个地址" icon="retry" onPress={() => setAsking('renew')} />
      <Button label="停止订阅" kind="quiet" onPress={() => setAsking('stop')} />
      <Sheet
        open={asking !== null}
        title={asking === 'stop' ? '停止订阅？' : '换一个地址？'}
        onClose={() => setAsking(null)}
        footer={
          <Button
            label={asking === 'stop' ? '停止' : '换一个'}
            kind="main"
            loading={sending}
            onPress={() => void change(asking === 'stop' ? 'calendar.stop' : 'calendar.renew')}
          />
        }
      >
        <Note>{asking === 'stop' ? '现在的地址马上失效，日历里的活动会停止更新。' : '现在的地址马上失效，要用新地址重新订阅。'}</Note>
      </Sheet>
    </>
  )
}

/** Phones open their calendar for this scheme, and not their browser. */
function webcal(address: string): string {
  return addressOf(address).replace(/^https?:/, 'webcal:')
}
