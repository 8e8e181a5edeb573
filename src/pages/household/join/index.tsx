import Taro, { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { useSession } from '@/client/session'
import { Empty } from '@/components/empty/Empty'
import { Screen } from '@/components/screen/Screen'
import { signInThen } from '@/pages/session/routes'
import { JOIN } from '../routes'
import { JoinForm } from './JoinForm'
import { arrivedSlip } from './slip'

/** 登记住址: where → which door → who am I, on one page. */
export default function JoinPage() {
  const session = useSession()
  const { params } = useRouter()
  const [slip] = useState(() => arrivedSlip(params))
  if (session) return <JoinForm key={session.me.person} me={session.me} slip={slip} />
  return (
    <Screen title="登记住址">
      <Empty
        title="先登录，再登记住址"
        words={slip ? '纸条上的入户码已经替您记下了。' : '登记以后，就能替家里报修、代表这一户表态。'}
        action={{ label: '去登录', onPress: () => void Taro.navigateTo({ url: signInThen(JOIN) }) }}
      />
    </Screen>
  )
}
