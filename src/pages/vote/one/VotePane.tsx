import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { when } from '@/client/when'
import { Banner } from '@/components/banner/Banner'
import { Button } from '@/components/button/Button'
import { Card } from '@/components/card/Card'
import { Section } from '@/components/section/Section'
import { StateTag } from '@/components/tag/Tag'
import { Headline, Note } from '@/components/text/Text'
import type { VoteView } from '@/domain/vote/schema'
import { FORCE_WORDS, MATTER_WORDS } from '@/domain/vote/words'
import { StandingBars } from '../card/StandingBars'
import { isOver, stateOf, WHY_WORDS } from '../look'
import { recordPage } from '../routes'
import { AboutRow } from './AboutRow'
import { MyBallot } from './MyBallot'
import { Proxies } from './Proxies'
import { Rules } from './Rules'
import styles from './vote.module.scss'

interface VotePaneProps {
  vote: VoteView
  /** Asks again for what was cast. */
  onChange: () => void
  onMoved: () => void
}

/** A vote from top to bottom: what is asked, my ballot, how far it is, by which rules. */
export function VotePane({ vote, onChange, onMoved }: VotePaneProps) {
  const now = new Date().toISOString()
  const over = isOver(vote)
  return (
    <>
      <Headline>{vote.title}</Headline>
      <StateTag {...stateOf(vote, now)} />
      <Note>{`${vote.estateName} · ${MATTER_WORDS[vote.matter]} · ${spanWords(vote, now)}`}</Note>
      <Force vote={vote} />
      {vote.state === 'cancelled' && <Banner tone="late" icon="closed" title="这次表决取消了" words={vote.reason ?? ''} />}
      <Section title="表决什么">
        <Card>
          <View className={styles.words}>{vote.words}</View>
        </Card>
        {vote.about && <AboutRow about={vote.about} />}
      </Section>
      {vote.mine.length > 0 && <MyBallot vote={vote} onChange={onChange} />}
      {vote.why !== 'mayVote' && !over && <Banner title={WHY_WORDS[vote.why][0]} words={WHY_WORDS[vote.why][1]} />}
      {vote.counts && vote.standing && vote.state !== 'cancelled' && (
        <StandingBars counts={vote.counts} standing={vote.standing} matter={vote.matter} over={over} />
      )}
      {vote.state === 'closed' && (
        <Button label="看计票记录，自己算一遍" icon="read" onPress={() => void Taro.navigateTo({ url: recordPage(vote.id) })} />
      )}
      {vote.state === 'open' && now < vote.until && <Proxies vote={vote} onMoved={onMoved} />}
      <Rules vote={vote} />
    </>
  )
}

/** Whether it binds stands before anything is asked. */
function Force({ vote: { force, rule } }: { vote: VoteView }) {
  if (force === 'binds') return <Banner tone="done" title={FORCE_WORDS.binds} words={`手机投票算数，依据：${rule ?? ''}`} />
  return <Banner title={FORCE_WORDS.sounds} words="用来了解业主怎么想，不能代替业主大会的决定。真要办，还要按规约正式表决。" />
}

function spanWords({ state, from, until, at }: VoteView, now: string): string {
  if (state === 'closed' || state === 'cancelled') return `${when(at, now)}结束`
  return now < from ? `${when(from, now)}起投票，${when(until, now)}截止` : `${when(until, now)}截止`
}
