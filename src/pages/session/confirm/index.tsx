import Taro, { useRouter } from '@tarojs/taro'
import { useSession } from '@/client/session'
import { Button } from '@/components/button/Button'
import { Empty } from '@/components/empty/Empty'
import { Screen } from '@/components/screen/Screen'
import { Skeleton } from '@/components/skeleton/Skeleton'
import { codeIn } from '@/domain/session/code'
import { SCAN } from '../routes'
import { SignInFirst } from '../SignInFirst'
import { leave } from '../signin/leave'
import { Decided } from './Decided'
import { Question } from './Question'
import { useDecision } from './useDecision'

const rescan = () => void Taro.redirectTo({ url: SCAN })

/** Is it you? Which device asks, since when, and what follows; then yes or no. */
export default function Confirm() {
  const session = useSession()
  const { params } = useRouter()
  const code = codeIn(params.code ?? '')
  // Who has just confirmed a binding is signed out for a moment: the page stays.
  const [decision, decide] = useDecision(code, session?.me.person ?? null)
  const { phase } = decision
  if (phase === 'decided') return <Decided decision={decision} />
  if (phase === 'asking' || phase === 'deciding')
    return <Question decision={decision} nickname={session?.me.nickname ?? ''} onDecide={decide} />
  return (
    <Screen title="登录确认" footer={<Button label="取消" kind="quiet" onPress={leave} />}>
      {session === null ? (
        <SignInFirst words="登录以后，才能确认是不是您。" />
      ) : phase === 'failed' ? (
        <Empty title="不能继续" words={decision.words} action={{ label: '重新扫码', icon: 'scan', onPress: rescan }} />
      ) : (
        <Skeleton form="detail" />
      )}
    </Screen>
  )
}
