import Taro from '@tarojs/taro'
import { spanOfTime } from '@/client/when'
import { Banner } from '@/components/banner/Banner'
import { Button } from '@/components/button/Button'
import { Card } from '@/components/card/Card'
import { Progress } from '@/components/progress/Progress'
import { Row } from '@/components/row/Row'
import { Section } from '@/components/section/Section'
import { Skeleton } from '@/components/skeleton/Skeleton'
import { Headline } from '@/components/text/Text'
import { Timeline } from '@/components/timeline/Timeline'
import { Trouble } from '@/components/trouble/Trouble'
import type { OrderView } from '@/domain/menu/schema'
import { NEED_WORDS, wantingWords } from '@/domain/menu/words'
import { useLoaded } from '@/pages/load/useLoaded'
import { organisePage } from '@/pages/organise/routes'
import { Facts } from '../card/Facts'
import { Standing } from '../card/Standing'
import { historyOf, stateOf } from '../look'
import { offerPage, orderPage, unitPage } from '../routes'
import { Contacts } from './Contacts'
import { Merge } from './Merge'
import { Steps } from './Steps'

const go = (url: string) => void Taro.navigateTo({ url })

interface OrderPaneProps {
  id: string
  /** Something was done to it: lists are older than that. */
  onMoved?: () => void
}

/** One order: how it stands, what is the next step, who brings what, and how it went. */
export function OrderPane({ id, onMoved }: OrderPaneProps) {
  const [{ value: order, problem }, reload] = useLoaded('menu.order', { order: id })
  if (order === null) {
    if (problem === null) return <Skeleton form="detail" />
    return <Trouble title="没有打开这一单" words={problem} onRetry={() => void reload()} />
  }
  const moved = () => {
    void reload()
    onMoved?.()
  }
  return (
    <>
      <Headline>{order.title}</Headline>
      <Standing state={stateOf(order)} />
      {AT[order.state] !== undefined && <Progress steps={WAY} at={AT[order.state] ?? 0} />}
      <Told order={order} />
      <Steps order={order} onMoved={moved} />
      <What order={order} />
      <Merge order={order} onMoved={moved} />
      <Section title="哪些小区">
        <Card kind="rows">
          {order.shares.map(({ estate, people, note, contact }, index) => (
            <Row
              key={estate.id}
              icon="home"
              title={estate.name}
              note={[`${people} 人`, contact !== '' && `联系人 ${contact}`, note].filter(Boolean).join(' · ')}
              trailing={order.shares.length > 1 && index === 0 ? '在这里办' : undefined}
            />
          ))}
          <Row icon="briefcase" title={order.unit.name} note="共建单位" onPress={() => go(unitPage(order.unit.id))} />
        </Card>
        {order.parties.some((party) => party !== 'overseer' && party !== 'keeper') && <Contacts order={order.id} />}
      </Section>
      <Section title="办理过程">
        <Timeline steps={historyOf(order, new Date().toISOString())} />
      </Section>
      <Steps order={order} back onMoved={moved} />
    </>
  )
}

const WAY = ['点单', '接单', '排活动', '办过']
const AT: Partial<Record<OrderView['state'], number>> = { placed: 1, accepted: 2, arranged: 3, done: 4 }

/** What has to be known before anything is done. */
function Told({ order }: { order: OrderView }) {
  const { state, reason, mergedInto, event, parties, wanting, bounds, delivered, answerBy, late } = order
  const runs = parties.includes('desk') || parties.includes('organiser')
  return (
    <>
      {(state === 'declined' || state === 'withdrawn') && (
        <Banner tone="late" title={state === 'declined' ? '这次没接' : '已经撤回'} words={`原因：${reason ?? '没有写'}`} />
      )}
      {reason !== null && event !== null && runs && (
        <Banner tone="late" title="活动还在" words="这一单不办了，请到活动里取消，报名的人会收到通知。" />
      )}
      {mergedInto !== null && (
        <Banner title="和邻近小区合成一单了" words="进度看那一单。">
          <Button label="看那一单" kind="quiet" inline onPress={() => go(orderPage(mergedInto))} />
        </Banner>
      )}
      {late && answerBy !== null && (
        <Banner
          tone="late"
          title="过了答复的日子"
          words={parties.includes('unit') ? '小区还在等，请先答复。' : '已经提醒了共建单位，也可以打电话问问。'}
        />
      )}
      {wanting > 0 && <Banner title="人数还不够" words={wantingWords(wanting, bounds.min)} icon="neighbours" />}
      {event !== null && reason === null && (
        <Card kind="rows">
          <Row
            icon="calendar"
            title={order.title}
            note={runs ? '排成的活动：补好地点和名额就能发布' : '小区正在排活动'}
            onPress={runs ? () => go(organisePage(event)) : undefined}
          />
        </Card>
      )}
      {delivered !== null && (
        <Banner tone="done" title={`办过了，来了 ${delivered.people} 人`} {...(delivered.words !== null && { words: delivered.words })} />
      )}
    </>
  )
}

function What({ order }: { order: OrderView }) {
  const { at, wishes, people, bounds, needs, needsWords, offer } = order
  const ready = [...needs.map((need) => NEED_WORDS[need]), needsWords].filter((words) => words !== '').join('、')
  const times = wishes.map(({ from, to }) => spanOfTime(from, to)).join('\n')
  return (
    <Section title="点的什么" trailing={<Button label="看菜单" kind="quiet" inline onPress={() => go(offerPage(offer))} />}>
      <Facts
        facts={[
          [at ? '时间' : '希望时间', at ? spanOfTime(at.from, at.to) : times],
          ['人数', `约 ${people} 人（一次 ${bounds.min}–${bounds.max} 人）`],
          ['小区准备', ready === '' ? '不用准备' : ready],
        ]}
      />
    </Section>
  )
}
