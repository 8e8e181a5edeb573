import Taro, { usePullDownRefresh } from '@tarojs/taro'
import { useSession } from '@/client/session'
import { Button } from '@/components/button/Button'
import { Empty } from '@/components/empty/Empty'
import { Screen } from '@/components/screen/Screen'
import { Skeleton } from '@/components/skeleton/Skeleton'
import { Trouble } from '@/components/trouble/Trouble'
import { useLoaded } from '@/pages/load/useLoaded'
import { signInThen } from '@/pages/session/routes'
import { HOMES, JOIN } from '../routes'
import { Home } from './Home'

const goTo = (url: string) => void Taro.navigateTo({ url })

/** 我的家: where I live, with whom, and how far my claims are. */
export default function MinePage() {
  const session = useSession()
  if (session) return <Mine key={session.me.person} />
  return (
    <Screen title="我的家">
      <Empty
        title="登录后看您的家"
        words="住在哪里、家里还有谁登记了，都在这里。"
        action={{ label: '去登录', onPress: () => goTo(signInThen(HOMES)) }}
      />
    </Screen>
  )
}

function Mine() {
  const [loaded, reload] = useLoaded('household.mine', {})
  usePullDownRefresh(() => {
    void reload().finally(() => Taro.stopPullDownRefresh())
  })
  const homes = loaded.value?.homes ?? []
  const join = () => goTo(JOIN)
  return (
    <Screen title="我的家" {...(homes.length > 0 && { footer: <Button label="再登记一处" icon="add" onPress={join} /> })}>
      {loaded.value === null && loaded.state === 'loading' && <Skeleton form="detail" />}
      {loaded.value === null && loaded.state === 'failed' && <Trouble words={loaded.problem} onRetry={() => void reload()} />}
      {loaded.value !== null && homes.length === 0 && (
        <Empty
          title="还没有登记住址"
          words="选好小区、楼栋和门牌，邻居确认后就能代表这一户表态。"
          action={{ label: '登记住址', icon: 'home', onPress: join }}
        />
      )}
      {homes.map((home) => (
        <Home key={home.membership} home={home} onMoved={reload} />
      ))}
    </Screen>
  )
}
