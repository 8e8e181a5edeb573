import { useRouter } from '@tarojs/taro'
import { safeParse } from 'valibot'
import { useSession } from '@/client/session'
import { Empty } from '@/components/empty/Empty'
import { Screen } from '@/components/screen/Screen'
import { Skeleton } from '@/components/skeleton/Skeleton'
import { about as aboutSchema } from '@/domain/deliberation/about'
import { pollPermissions } from '@/domain/poll/ability'
import { mayAnywhere } from '@/pages/desk/staff'
import { useLoaded } from '@/pages/load/useLoaded'
import { SignInFirst } from '@/pages/session/SignInFirst'
import { AskForm } from './AskForm'

const TITLE = '问问大家'

/** The desk asks the households of an estate; from a talk its options are there already. */
export default function AskPage() {
  const session = useSession()
  const { estate = '', kind, about: aboutId } = useRouter().params
  const link = safeParse(aboutSchema, { kind, id: aboutId })
  const about = link.success ? link.output : null
  const may = session !== null && mayAnywhere(session.me, pollPermissions['poll.ask'])
  const talk = may && estate !== '' && about?.kind === 'deliberation' ? about.id : null
  const [{ value, problem }] = useLoaded('deliberation.get', talk === null ? null : { deliberation: talk })
  if (!session || estate === '' || !may)
    return (
      <Screen title={TITLE}>
        {!session && <SignInFirst words="征询由书记和社区发起，请先登录。" />}
        {session && estate === '' && <Empty title="链接不完整" words="请从邻听园打开“问问大家”。" />}
        {session && estate !== '' && !may && <Empty title="征询由书记和社区发起" words="有想问大家的，在邻听园提一件事。" />}
      </Screen>
    )
  if (talk !== null && value === null && problem === null)
    return (
      <Screen title={TITLE}>
        <Skeleton form="detail" />
      </Screen>
    )
  return <AskForm key={session.me.person} me={session.me.person} estate={estate} about={about} talk={value} />
}
