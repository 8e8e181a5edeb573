import { View } from '@tarojs/components'
import { Banner } from '@/components/banner/Banner'
import { Progress } from '@/components/progress/Progress'
import { Section } from '@/components/section/Section'
import { Skeleton } from '@/components/skeleton/Skeleton'
import { Headline, Note, Words } from '@/components/text/Text'
import { Timeline } from '@/components/timeline/Timeline'
import { Trouble } from '@/components/trouble/Trouble'
import type { State } from '@/domain/deliberation/machine'
import type { DeliberationView } from '@/domain/deliberation/schema'
import { STATE_NOTES } from '@/domain/deliberation/words'
import { useLoaded } from '@/pages/load/useLoaded'
import { Standing } from '@/pages/menu/card/Standing'
import { Votes } from '../card/Votes'
import { historyOf, stateOf } from '../look'
import { AboutRow } from './AboutRow'
import { Agreed } from './Agreed'
import { Meeting } from './Meeting'
import { MinutesCard } from './MinutesCard'
import { Options } from './Options'
import { Polls } from './Polls'
import { Remarks } from './Remarks'
import { Steps } from './Steps'
import styles from './talk.module.scss'

interface TalkPaneProps {
  id: string
  /** Something was done to it: lists are older than that. */
  onMoved?: () => void
}

const WAY = ['提出', '定时间', '谈', '在办', '办完']
const AT: Partial<Record<State, number>> = { raised: 1, scheduled: 2, held: 3, agreed: 4, done: 5 }

/** One issue: how it stands, when and where one meets, what was agreed, and what neighbours say. */
export function TalkPane({ id, onMoved }: TalkPaneProps) {
  const [{ value: talk, problem }, reload] = useLoaded('deliberation.get', { deliberation: id })
  if (talk === null) {
    if (problem === null) return <Skeleton form="detail" />
    return <Trouble title="没有打开这次议事" words={problem} onRetry={() => void reload()} />
  }
  const moved = () => {
    void reload()
    onMoved?.()
  }
  const at = AT[talk.state]
  return (
    <>
      <Headline>{talk.title}</Headline>
      <Standing state={stateOf(talk)} />
      <Note>{STATE_NOTES[talk.state]}</Note>
      {at !== undefined && (
        <View className={styles.way}>
          <Progress steps={WAY} at={at} />
        </View>
      )}
      <Told talk={talk} />
      <Steps talk={talk} onMoved={moved} />
      <Section title="什么事" note={`${talk.estate.name} · ${talk.raisedAs}提的`}>
        <Words>{talk.words}</Words>
        {talk.about !== null && <AboutRow about={talk.about} />}
      </Section>
      <Options options={talk.options} />
      <Meeting talk={talk} onMoved={moved} />
      <Agreed talk={talk} onMoved={moved} />
      {talk.minutes !== null && <MinutesCard talk={talk} minutes={talk.minutes} />}
      <Polls talk={talk} />
      <Votes about={{ kind: 'deliberation', id: talk.id }} estate={talk.estate.id} mayDraft={false} />
      {talk.inside && <Remarks talk={talk} />}
      <Section title="经过">
        <Timeline steps={historyOf(talk, new Date().toISOString())} />
      </Section>
      <Steps talk={talk} back onMoved={moved} />
    </>
  )
}

/** What has to be known before anything is done. */
function Told({ talk: { state, reason, waiting, parties, inside } }: { talk: DeliberationView }) {
  const published = state === 'agreed' || state === 'done'
  return (
    <>
      {waiting && (
        <Banner
          tone="late"
          title="有些话要先看一眼"
          words={parties.includes('desk') ? '看过没有问题，点“看过了，可以公开”，大家就看得到。' : '书记或社区看过以后，大家就看得到。'}
        />
      )}
      {reason !== null && <Banner tone="late" title={state === 'declined' ? '这次没有安排' : '取消了'} words={`原因：${reason}`} />}
      {published && !inside && <Banner title="纪要只给本小区看" words="住在这里、服务这里的人登录以后看得到。" />}
    </>
  )
}
