import Taro from '@tarojs/taro'
import { useState } from 'react'
import { Banner } from '@/components/banner/Banner'
import { Button } from '@/components/button/Button'
import { Section } from '@/components/section/Section'
import { Skeleton } from '@/components/skeleton/Skeleton'
import { Headline, Note, Words } from '@/components/text/Text'
import { Trouble } from '@/components/trouble/Trouble'
import type { PollView } from '@/domain/poll/schema'
import { SOUNDING } from '@/domain/poll/words'
import { useLoaded } from '@/pages/load/useLoaded'
import { Standing } from '@/pages/menu/card/Standing'
import { SIGN_IN } from '@/pages/session/routes'
import { pollState } from '../card/PollRow'
import { endWords } from '../card/time'
import { Votes } from '../card/Votes'
import { AboutRow } from '../one/AboutRow'
import { Bars } from './Bars'
import { Speak } from './Speak'
import { WithdrawSheet } from './WithdrawSheet'

interface PollPaneProps {
  id: string
  signedIn: boolean
}

/** What is asked, until when, the household's own word, and how it goes once that was given. */
export function PollPane({ id, signedIn }: PollPaneProps) {
  const [{ value: poll, problem }, reload] = useLoaded('poll.get', { poll: id })
  const [withdrawing, setWithdrawing] = useState(false)
  if (poll === null) {
    if (problem === null) return <Skeleton form="detail" />
    return <Trouble title="没有打开这次征询" words={problem} onRetry={() => void reload()} />
  }
  const moved = () => void reload()
  const shows = poll.options.some(({ count }) => count !== null)
  return (
    <>
      <Headline>{poll.question}</Headline>
      <Standing state={pollState(poll)} />
      {poll.words !== '' && <Words>{poll.words}</Words>}
      <Note>{`${poll.estate.name} · ${endWords(poll.until)}${poll.state === 'open' ? '截止' : '截止的'} · 一户一个意见，租住的也算`}</Note>
      {poll.about !== null && <AboutRow about={poll.about} />}
      {poll.reason !== null && <Banner tone="late" title="这次征询撤回了" words={`原因：${poll.reason}`} />}
      {poll.state === 'open' && <OwnWord poll={poll} signedIn={signedIn} onMoved={moved} />}
      <Section title="大家怎么说" note={`${poll.spoke} 户说了，共 ${poll.households} 户`}>
        {shows ? <Bars options={poll.options} spoke={poll.spoke} closed={poll.state === 'closed'} /> : <Hidden poll={poll} />}
      </Section>
      <Note>{SOUNDING}</Note>
      <Votes about={{ kind: 'poll', id: poll.id }} estate={poll.estate.id} mayDraft={poll.mayVoteOn} />
      {poll.mayWithdraw && <Button label="撤回这次征询" kind="danger" onPress={() => setWithdrawing(true)} />}
      {withdrawing && <WithdrawSheet id={poll.id} onClose={() => setWithdrawing(false)} onMoved={moved} />}
    </>
  )
}

function OwnWord({ poll, signedIn, onMoved }: { poll: PollView; signedIn: boolean; onMoved: () => void }) {
  if (poll.mine.length > 0) return <Speak poll={poll} onMoved={onMoved} />
  if (signedIn) return <Banner title="确认住在这里以后就能说" words="绑定住址、楼栋长或网格员确认以后，您家就有一个意见。" />
  return (
    <Banner title="住在这里的，登录以后说说您家的想法" icon="me">
      <Button label="登录" inline onPress={() => void Taro.navigateTo({ url: SIGN_IN })} />
    </Banner>
  )
}

function Hidden({ poll }: { poll: PollView }) {
  if (poll.state === 'withdrawn') return <Note>撤回了，不再合计。</Note>
  return <Note>{poll.mine.length > 0 ? '您家说了以后，就能看到大家怎么说。' : '截止以后，大家都看得到合计。'}</Note>
}
