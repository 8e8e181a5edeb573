import Taro, { usePullDownRefresh, useRouter } from '@tarojs/taro'
import { useSession } from '@/client/session'
import { spanOfTime } from '@/client/when'
import { Button } from '@/components/button/Button'
import { Empty } from '@/components/empty/Empty'
import { Skeleton } from '@/components/skeleton/Skeleton'
import { Headline, Note } from '@/components/text/Text'
import { Trouble } from '@/components/trouble/Trouble'
import type { RosterView } from '@/domain/attendance/schema'
import { DeskScreen } from '@/pages/desk/home/DeskScreen'
import { SignInFirst } from '@/pages/session/SignInFirst'
import { Connection } from '../presence/Connection'
import { Early } from '../presence/Early'
import { useRoster } from '../presence/useRoster'
import { scanOf } from '../routes'
import { ListActions } from './ListActions'
import { People } from './People'

/** Who comes to one session, and who is there: the list at the door. */
export default function RosterPage() {
  const session = useSession()
  const { session: id = '' } = useRouter().params
  if (session && id === '') {
    return (
      <DeskScreen title="名单">
        <Empty title="链接不完整" words="请从“我办的活动”里打开。" />
      </DeskScreen>
    )
  }
  return session ? (
    <Roster id={id} person={session.me.person} />
  ) : (
    <DeskScreen title="名单">
      <SignInFirst words="登录以后，才能看您办的活动的名单。" />
    </DeskScreen>
  )
}

function Roster({ id, person }: { id: string; person: string }) {
  const roster = useRoster(id, person)
  const { state, view, problem, reload } = roster
  usePullDownRefresh(() => void reload().finally(() => Taro.stopPullDownRefresh()))
  return (
    <DeskScreen title="名单" {...(view && view.rows.length > 0 && { footer: <ScanButton id={id} /> })}>
      <Connection roster={roster} />
      {state === 'loading' && <Skeleton />}
      {state === 'failed' && <Trouble {...(problem !== null && { words: problem })} onRetry={() => void reload()} />}
      {view && (
        <>
          <Head view={view} />
          <Early session={view.session} />
          {view.rows.length === 0 ? (
            <Empty title="还没有人报名" words="有人报上以后，名单会在这里。" />
          ) : (
            <>
              <People roster={roster} view={view} />
              <ListActions view={view} />
            </>
          )}
        </>
      )}
    </DeskScreen>
  )
}

function ScanButton({ id }: { id: string }) {
  return <Button label="扫码签到" kind="main" icon="scan" onPress={() => void Taro.navigateTo({ url: scanOf(id) })} />
}

function Head({ view: { event, session, line } }: { view: RosterView }) {
  const waits = [line.waiting > 0 && `候补 ${line.waiting} 份`, line.offered > 0 && `等回复 ${line.offered} 份`].filter(Boolean)
  return (
    <>
      <Headline>{event.title}</Headline>
      <Note>{[spanOfTime(session.from, session.to), session.where, ...waits].join(' · ')}</Note>
    </>
  )
}
