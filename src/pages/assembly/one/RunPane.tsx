import Taro from '@tarojs/taro'
import { when } from '@/client/when'
import { Banner } from '@/components/banner/Banner'
import { Button } from '@/components/button/Button'
import { Card } from '@/components/card/Card'
import { Row } from '@/components/row/Row'
import { Section } from '@/components/section/Section'
import { Skeleton } from '@/components/skeleton/Skeleton'
import { StateTag } from '@/components/tag/Tag'
import { Headline, Note } from '@/components/text/Text'
import { Trouble } from '@/components/trouble/Trouble'
import type { VoteView } from '@/domain/vote/schema'
import { FORCE_WORDS, MATTER_WORDS, ruleWords } from '@/domain/vote/words'
import { useLoaded } from '@/pages/load/useLoaded'
import { StandingBars } from '@/pages/vote/card/StandingBars'
import { isOver, stateOf } from '@/pages/vote/look'
import { votePage } from '@/pages/vote/routes'
import { doorsPage } from '../routes'
import { RollPane } from './RollPane'
import { CallOff, Steps } from './Steps'

const go = (url: string) => void Taro.navigateTo({ url })

interface RunPaneProps {
  id: string
  /** Something was done to it: lists are older than that. */
  onMoved?: () => void
}

/** How a vote stands for the staff: the next step, the roll before it is opened, and then how far each building has come. */
export function RunPane({ id, onMoved }: RunPaneProps) {
  const [{ value: vote, problem }, reload] = useLoaded('vote.get', { vote: id })
  const moved = () => {
    void reload()
    onMoved?.()
  }
  if (vote === null) return problem === null ? <Skeleton form="detail" /> : <Trouble words={problem} onRetry={() => void reload()} />
  const now = new Date().toISOString()
  return (
    <>
      <Headline>{vote.title}</Headline>
      <StateTag {...stateOf(vote, now)} />
      <Note>{`${vote.estateName} · ${FORCE_WORDS[vote.force]} · ${MATTER_WORDS[vote.matter]}`}</Note>
      <Note>{`${beginsWords(vote, now)}，${when(vote.until, now)}截止。${ruleWords(vote.matter)}`}</Note>
      {vote.otherOpens && (
        <Banner tone="late" title="请另一位同事发起" words="系统拿不准这段文字，写的人不能自己发起，请另一位书记或社区同事看过再发。" />
      )}
      {vote.state === 'draft' && <RollPane estate={vote.estate} binds={vote.force === 'binds'} />}
      <Steps vote={vote} onMoved={moved} />
      {vote.counts && vote.standing && vote.state !== 'cancelled' && (
        <StandingBars counts={vote.counts} standing={vote.standing} matter={vote.matter} over={isOver(vote)} />
      )}
      {vote.state === 'open' && <Turnout vote={vote} />}
      <Button label="看居民看到的样子" kind="quiet" icon="read" onPress={() => go(votePage(vote.id))} />
      <CallOff vote={vote} onMoved={moved} />
    </>
  )
}

/** Building by building, never what was said. */
function Turnout({ vote: { id } }: { vote: VoteView }) {
  const [{ value }] = useLoaded('vote.watch', { vote: id })
  if (value === null) return null
  return (
    <Section title="各栋投了多少" note="点一栋，录纸质票">
      <Card kind="rows">
        {value.buildings.map(({ building, name, parts, cast, papers, differs }) => (
          <Row
            key={building}
            icon="home"
            title={name}
            note={papersWords(papers, differs)}
            trailing={`${cast}/${parts} 户`}
            onPress={() => go(doorsPage(id, building))}
          />
        ))}
      </Card>
    </Section>
  )
}

/** 12月3日起投票; of a draft whose day has come, from when it is opened. */
function beginsWords({ state, from }: VoteView, now: string): string {
  return state === 'draft' && from <= now ? '发起以后就能投票' : `${when(from, now)}起投票`
}

function papersWords(papers: number, differs: number): string {
  const words = [...(papers > 0 ? [`${papers} 张票等核对`] : []), ...(differs > 0 ? [`${differs} 张两次录得不一样`] : [])]
  return words.length === 0 ? '没有等核对的纸质票' : words.join(' · ')
}
