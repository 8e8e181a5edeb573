import { useRouter } from '@tarojs/taro'
import { useSession } from '@/client/session'
import { Empty } from '@/components/empty/Empty'
import { Screen } from '@/components/screen/Screen'
import { Skeleton } from '@/components/skeleton/Skeleton'
import { Trouble } from '@/components/trouble/Trouble'
import { useNow } from '@/pages/around/useNow'
import { useLoaded } from '@/pages/load/useLoaded'
import { HowItDraws } from './HowItDraws'
import { Outcome } from './Outcome'

/** The draw of a session, for everybody: before it how it works and the sealed seed, after it every lot, to be computed again. */
export default function DrawPage() {
  const { session = '', booking } = useRouter().params
  const known = useSession() !== null
  const now = useNow()
  const [loaded, reload] = useLoaded('booking.draw', session === '' ? null : { session })
  const [mine] = useLoaded('booking.get', known && booking !== undefined ? { booking } : null)
  const draw = loaded.value
  return (
    <Screen title="抽签">
      {session === '' && <Empty title="链接不完整" words="请从活动或者自己的报名里打开。" />}
      {draw === null && loaded.state === 'failed' && (
        <Trouble title="没有打开这次抽签" words={loaded.problem} onRetry={() => void reload()} />
      )}
      {draw === null && loaded.state === 'loading' && <Skeleton form="detail" />}
      {draw && draw.seed !== null && <Outcome draw={draw} token={mine.value?.draw?.token ?? null} now={now} />}
      {draw && <HowItDraws draw={draw} now={now} />}
    </Screen>
  )
}
