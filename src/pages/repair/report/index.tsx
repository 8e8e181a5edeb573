import { useSession } from '@/client/session'
import { Screen } from '@/components/screen/Screen'
import { Skeleton } from '@/components/skeleton/Skeleton'
import { Trouble } from '@/components/trouble/Trouble'
import { Empty } from '@/components/empty/Empty'
import Taro, { useRouter } from '@tarojs/taro'
import { useMemo } from 'react'
import { JOIN } from '../../household/routes'
import { SIGN_IN } from '../../session/routes'
import { beginningOf } from './draft'
import { usePlaces } from './places'
import { ReportForm } from './ReportForm'

/** 我要报修: what → where → send. */
export default function Report() {
  const session = useSession()
  const { params } = useRouter()
  const beginning = useMemo(() => beginningOf(params), [params])
  const [places, asked, reload] = usePlaces(session?.me ?? null)
  if (!session) {
    return (
      <Screen title="我要报修">
        <Empty title="先登录，再报修" words="这样我们才知道修哪里、向谁回话。" action={{ label: '登录', onPress: () => void Taro.navigateTo({ url: SIGN_IN }) }} />
      </Screen>
    )
  }
  if (places === null) {
    return (
      <Screen title="我要报修">{asked.state === 'failed' ? <Trouble words={asked.problem} onRetry={() => void reload()} /> : <Skeleton form="detail" />}</Screen>
    )
  }
  if (places.estates.length === 0) {
    return (
      <Screen title="我要报修">
        <Empty
          title="还没有您能报修的小区"
          words="登记住址以后就可以报修。急事请直接拨打小区值班电话。"
          action={{ label: '登记住址', onPress: () => void Taro.navigateTo({ url: JOIN }) }}
        />
      </Screen>
    )
  }
  return <ReportForm me={session.me} places={places} beginning={beginning} />
}
