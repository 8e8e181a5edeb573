import { useRouter } from '@tarojs/taro'
import { type Session, useSession } from '@/client/session'
import { Empty } from '@/components/empty/Empty'
import { Skeleton } from '@/components/skeleton/Skeleton'
import { Trouble } from '@/components/trouble/Trouble'
import { votePermissions } from '@/domain/vote/ability'
import { DeskScreen } from '@/pages/desk/home/DeskScreen'
import { mayAnywhere } from '@/pages/desk/staff'
import { useLoaded } from '@/pages/load/useLoaded'
import { SignInFirst } from '@/pages/session/SignInFirst'
import { aboutOf } from './draft'
import { VoteForm } from './VoteForm'

const TITLE = '写表决'

/** Writing a vote of an estate, or rewriting a draft. */
export default function WriteVotePage() {
  const session = useSession()
  const { estate = '', id = '', about } = useRouter().params
  if (session && id !== '') return <Rewrite key={session.me.person} id={id} session={session} />
  return (
    <>
      {session && estate !== '' && mayWrite(session) ? (
        <VoteForm key={session.me.person} estate={estate} before={null} about={aboutOf(about)} />
      ) : (
        <DeskScreen title={TITLE}>
          {!session && <SignInFirst words="发起表决的书记和社区请先登录。" />}
          {session && estate === '' && <Empty title="链接不完整" words="请从表决列表里开始写。" />}
          {session && estate !== '' && <NotYours />}
        </DeskScreen>
      )}
    </>
  )
}

function mayWrite({ me }: Session): boolean {
  return mayAnywhere(me, votePermissions['vote.draft'])
}

function NotYours() {
  return <Empty title="表决由小区书记和社区来发起" words="想把一件事交给业主定，请跟小区书记说。" />
}

function Rewrite({ id, session }: { id: string; session: Session }) {
  const may = mayWrite(session)
  const [{ value, problem }, reload] = useLoaded('vote.get', may ? { vote: id } : null)
  if (value?.actions.includes('edit')) return <VoteForm estate={value.estate} before={value} about={value.about} />
  return (
    <DeskScreen title={TITLE}>
      {!may && <NotYours />}
      {may && value !== null && <Empty title="发起以后不能再改" words="文字和名册在发起时就定下了。" />}
      {may && value === null && problem === null && <Skeleton form="detail" />}
      {may && value === null && problem !== null && <Trouble words={problem} onRetry={() => void reload()} />}
    </DeskScreen>
  )
}
