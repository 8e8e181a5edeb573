import Taro, { useRouter } from '@tarojs/taro'
import { useSession } from '@/client/session'
import { Empty } from '@/components/empty/Empty'
import { Screen } from '@/components/screen/Screen'
import { Skeleton } from '@/components/skeleton/Skeleton'
import { Trouble } from '@/components/trouble/Trouble'
import { JOIN } from '@/pages/household/routes'
import { usePlaces } from '@/pages/repair/report/places'
import { SignInFirst } from '@/pages/session/SignInFirst'
import { SuggestForm } from './SuggestForm'

/** 提一个: an idle or troubled place of one's estate. */
export default function SuggestPage() {
  const session = useSession()
  const { estate } = useRouter().params
  const [places, asked, reload] = usePlaces(session?.me ?? null)
  if (session && places && places.estates.length > 0) return <SuggestForm me={session.me} estates={places.estates} estate={estate} />
  return (
    <Screen title="提一个地方">
      {!session && <SignInFirst words="登录后，把荒着、乱着的地方提出来，大家一起想办法。" />}
      {session &&
        places === null &&
        (asked.state === 'failed' ? <Trouble words={asked.problem} onRetry={() => void reload()} /> : <Skeleton form="detail" />)}
      {session && places && (
        <Empty
          title="先登记住址"
          words="登记以后，就能提自己小区的地方。"
          action={{ label: '登记住址', onPress: () => void Taro.navigateTo({ url: JOIN }) }}
        />
      )}
    </Screen>
  )
}
