import { useRouter } from '@tarojs/taro'
import { useSession } from '@/client/session'
import { Empty } from '@/components/empty/Empty'
import { Screen } from '@/components/screen/Screen'
import { Skeleton } from '@/components/skeleton/Skeleton'
import { Trouble } from '@/components/trouble/Trouble'
import { useLoaded } from '@/pages/load/useLoaded'
import { SignInFirst } from '@/pages/session/SignInFirst'
import { MinutesForm } from './MinutesForm'

const TITLE = '写纪要'

/** The minutes of a meeting that was held, in their set form. */
export default function MinutesPage() {
  const session = useSession()
  const id = useRouter().params.id ?? ''
  if (!session || id === '')
    return (
      <Screen title={TITLE}>
        {session ? <Empty title="链接不完整" words="请从议事的页面打开。" /> : <SignInFirst words="写纪要的人请先登录。" />}
      </Screen>
    )
  return <Minutes key={session.me.person} id={id} />
}

function Minutes({ id }: { id: string }) {
  const [{ value: talk, problem }, reload] = useLoaded('deliberation.get', { deliberation: id })
  if (talk?.actions.includes('publish')) return <MinutesForm talk={talk} />
  return (
    <Screen title={TITLE}>
      {talk === null && problem === null && <Skeleton form="detail" />}
      {talk === null && problem !== null && <Trouble words={problem} onRetry={() => void reload()} />}
      {talk !== null && <Empty title="现在没有纪要要写" words="谈过以后才写；已经公布的，在议事页面上加更正。" />}
    </Screen>
  )
}
