import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { useSession } from '@/client/session'
import { Button } from '@/components/button/Button'
import { Empty } from '@/components/empty/Empty'
import { Screen } from '@/components/screen/Screen'
import { Skeleton } from '@/components/skeleton/Skeleton'
import { Trouble } from '@/components/trouble/Trouble'
import type { VoteView } from '@/domain/vote/schema'
import { useLoaded } from '@/pages/load/useLoaded'
import { SignInFirst } from '@/pages/session/SignInFirst'
import { BallotSheet } from './BallotSheet'
import { VotePane } from './VotePane'

const TITLE = '业主表决'

/** One vote, for everybody of its estate: owners cast their ballots here. */
export default function VotePage() {
  const session = useSession()
  const id = useRouter().params.id ?? ''
  if (session && id !== '') return <Vote key={session.me.person} id={id} />
  return (
    <Screen title={TITLE}>
      {session ? (
        <Empty title="链接不完整" words="请从表决列表里打开。" />
      ) : (
        <SignInFirst words="登录以后，能看自己小区的表决，业主可以投票。" />
      )}
    </Screen>
  )
}

function Vote({ id }: { id: string }) {
  const [{ value, problem }, reload] = useLoaded('vote.get', { vote: id })
  if (value !== null) return <Loaded key={value.id} vote={value} onMoved={() => void reload()} />
  return (
    <Screen title={TITLE}>
      {problem === null ? <Skeleton form="detail" /> : <Trouble words={problem} onRetry={() => void reload()} />}
    </Screen>
  )
}

/** What waits to be cast is the one main action; what was cast can be asked for again. */
function Loaded({ vote, onMoved }: { vote: VoteView; onMoved: () => void }) {
  const [asked, setAsked] = useState<'silent' | 'all' | null>(null)
  const castable = vote.mine.filter(({ can }) => can.includes('cast'))
  const silent = castable.filter(({ choice }) => choice === null)
  const label = silent.length > 1 ? `投票（${silent.length} 套）` : '投票'
  const footer = silent.length > 0 ? <Button label={label} kind="main" onPress={() => setAsked('silent')} /> : undefined
  return (
    <Screen title={TITLE} {...(footer !== undefined && { footer })}>
      <VotePane vote={vote} onChange={() => setAsked('all')} onMoved={onMoved} />
      {asked !== null && (
        <BallotSheet vote={vote} parts={asked === 'all' ? castable : silent} onClose={() => setAsked(null)} onMoved={onMoved} />
      )}
    </Screen>
  )
}
