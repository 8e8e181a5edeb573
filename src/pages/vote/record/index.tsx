import { useRouter } from '@tarojs/taro'
import { useSession } from '@/client/session'
import { Empty } from '@/components/empty/Empty'
import { Screen } from '@/components/screen/Screen'
import { Skeleton } from '@/components/skeleton/Skeleton'
import { Trouble } from '@/components/trouble/Trouble'
import { SignInFirst } from '@/pages/session/SignInFirst'
import { RecordPane } from './RecordPane'
import { useRecord } from './useRecord'

/** The closing record of a vote, which the page itself counts anew. */
export default function RecordPage() {
  const session = useSession()
  const id = useRouter().params.id ?? ''
  return (
    <Screen title="计票记录">
      {!session && <SignInFirst words="登录以后，能看自己小区的计票记录。" />}
      {session && id === '' && <Empty title="链接不完整" words="请从表决里打开计票记录。" />}
      {session && id !== '' && <Loaded key={session.me.person} id={id} />}
    </Screen>
  )
}

function Loaded({ id }: { id: string }) {
  const { record, problem, reload } = useRecord(id)
  if (record !== null) return <RecordPane id={id} record={record} />
  return problem === null ? <Skeleton form="detail" /> : <Trouble words={problem} onRetry={reload} />
}
