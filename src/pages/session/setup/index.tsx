import Taro from '@tarojs/taro'
import { useState } from 'react'
import { Button } from '@/components/button/Button'
import { Screen } from '@/components/screen/Screen'
import { Skeleton } from '@/components/skeleton/Skeleton'
import { Headline, Words } from '@/components/text/Text'
import { Trouble } from '@/components/trouble/Trouble'
import { useLoaded } from '../../load/useLoaded'
import { SIGN_IN } from '../routes'
import { leave } from '../signin/leave'
import { FirstSteps } from './FirstSteps'
import { SetupForm } from './SetupForm'

/** A new installation gets its first admin. */
export default function Setup() {
  const [ways, reload] = useLoaded('session.ways', {})
  const [done, setDone] = useState(false)
  if (done) return <FirstSteps wechat={ways.value?.wechat ?? false} />
  if (ways.value?.setup) return <SetupForm district={ways.value.district} onDone={() => setDone(true)} />
  return (
    <Screen title="首次设置" footer={<Button label="先看看" kind="quiet" onPress={leave} />}>
      {ways.state === 'loading' && <Skeleton form="detail" />}
      {ways.state === 'failed' && <Trouble words={ways.problem} onRetry={() => void reload()} />}
      {ways.state === 'ready' && (
        <>
          <Headline>这里已经设置好了</Headline>
          <Words>这个站点已经有管理员。您是管理员，请直接登录；想当管理员，请现在的管理员邀请您。</Words>
          <Button label="去登录" kind="main" onPress={() => void Taro.redirectTo({ url: SIGN_IN })} />
        </>
      )}
    </Screen>
  )
}
