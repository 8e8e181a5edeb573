import { useRouter } from '@tarojs/taro'
import { useSession } from '@/client/session'
import { Empty } from '@/components/empty/Empty'
import { Screen } from '@/components/screen/Screen'
import { TalkPane } from './TalkPane'

/** One issue, for everybody; what stays within the estate the door leaves out. */
export default function DeliberationPage() {
  const session = useSession()
  const id = useRouter().params.id ?? ''
  return (
    <Screen title="议事">
      {id === '' ? <Empty title="链接不完整" words="请从邻听园的列表里打开。" /> : <TalkPane key={session?.me.person ?? ''} id={id} />}
    </Screen>
  )
}
