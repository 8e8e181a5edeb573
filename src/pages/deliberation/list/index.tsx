import Taro, { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { useSession } from '@/client/session'
import { Button } from '@/components/button/Button'
import { Card } from '@/components/card/Card'
import { Row } from '@/components/row/Row'
import { Screen } from '@/components/screen/Screen'
import { Segments } from '@/components/segments/Segments'
import { Note } from '@/components/text/Text'
import type { Me } from '@/domain/session/contract'
import { SignInFirst } from '@/pages/session/SignInFirst'
import { stairwellsPage } from '@/pages/stairwell/routes'
import { VOTES } from '@/pages/vote/routes'
import { useWide } from '@/platform/appearance/useWide'
import { estatesOf } from '../estates'
import { raisePage } from '../routes'
import { PollsFeed } from './PollsFeed'
import { TalksFeed } from './TalksFeed'

const KINDS = [
  { value: 'talks', label: '议事' },
  { value: 'polls', label: '征询' },
] as const

/** What is talked over and asked: of the estate in the link, else where one lives and serves. */
export default function DeliberationsPage() {
  const session = useSession()
  const estate = useRouter().params.estate ?? null
  if (!session && estate === null) {
    return (
      <Screen title="邻听园">
        <SignInFirst words="登录以后，看看自己小区在商量什么。" />
      </Screen>
    )
  }
  return <Listening key={session?.me.person ?? ''} me={session?.me ?? null} linked={estate} />
}

function Listening({ me, linked }: { me: Me | null; linked: string | null }) {
  // The matter beside the list has the main action there.
  const wide = useWide()
  const estates = me === null ? [] : estatesOf(me)
  const [picked, setPicked] = useState<string | null>(linked)
  const [kind, setKind] = useState<'talks' | 'polls'>('talks')
  // Who serves a whole community is shown all of its estates together.
  const estate = picked ?? estates[0]?.value ?? null
  const mine = estates.some(({ value }) => value === estate)
  const raise =
    estate === null ? null : (
      <Button
        label="提一件事"
        kind={wide ? 'plain' : 'main'}
        icon="words"
        onPress={() => void Taro.navigateTo({ url: raisePage(estate) })}
      />
    )
  return (
    <Screen title="邻听园" wide {...(mine && kind === 'talks' && raise !== null && { footer: raise })}>
      {estates.length > 1 && mine && <Segments label="小区" options={estates} value={estate ?? ''} onChoose={setPicked} />}
      <Segments label="看什么" options={KINDS} value={kind} onChoose={setKind} />
      {estate !== null && (
        <Card kind="rows">
          {mine && (
            <Row icon="ticket" title="业主表决" note="小区里的大事，由业主投票来定" onPress={() => void Taro.navigateTo({ url: VOTES })} />
          )}
          <Row
            icon="star"
            title="五星楼道"
            note="楼里住户来评，一户一个意见"
            onPress={() => void Taro.navigateTo({ url: stairwellsPage(estate) })}
          />
        </Card>
      )}
      <Note>
        {kind === 'talks'
          ? '小区里的事，坐下来一起商量：谁都可以提，谈了什么、谁去办，都写在这里。'
          : '一户一个意见，听听大家的想法，没有约束力。'}
      </Note>
      {kind === 'talks' ? <TalksFeed key={estate} estate={estate} mine={mine} /> : <PollsFeed key={estate} estate={estate} />}
    </Screen>
  )
}
