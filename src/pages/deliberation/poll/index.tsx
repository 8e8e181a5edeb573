import { useRouter } from '@tarojs/taro'
import { useSession } from '@/client/session'
import { Empty } from '@/components/empty/Empty'
import { Screen } from '@/components/screen/Screen'
import { PollPane } from './PollPane'

/** One poll: what is asked, the household's voice, and how it goes. */
export default function PollPage() {
  const session = useSession()
  const id = useRouter().params.id ?? ''
  return (
    <Screen title="征询">
      {id === '' ? (
        <Empty title="链接不完整" words="请从邻听园的征询里打开。" />
      ) : (
        <PollPane key={session?.me.person ?? ''} id={id} signedIn={session !== null} />
      )}
    </Screen>
  )
}
