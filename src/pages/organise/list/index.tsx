import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { type Session, useSession } from '@/client/session'
import { Button } from '@/components/button/Button'
import { Empty } from '@/components/empty/Empty'
import { Feed } from '@/components/feed/Feed'
import { Panes } from '@/components/panes/Panes'
import { Segments } from '@/components/segments/Segments'
import { eventPermissions } from '@/domain/event/ability'
import { composeEvent } from '@/pages/compose/routes'
import { DeskScreen } from '@/pages/desk/home/DeskScreen'
import { mayAnywhere } from '@/pages/desk/staff'
import { usePages } from '@/pages/load/usePages'
import { SignInFirst } from '@/pages/session/SignInFirst'
import { useWide } from '@/platform/appearance/useWide'
import { useKeys } from '@/platform/keys/keys'
import { BUCKETS, type Bucket, inOrder, needOf } from '../needs'
import { OneEvent } from '../one/OneEvent'
import styles from '../organise.module.scss'
import { organisePage } from '../routes'
import { EventLine } from './EventLine'

const BUCKET_WORDS: Record<Bucket, string> = { coming: '在办', drafts: '草稿', past: '过去的' }
const EMPTY: Record<Bucket, { title: string; words: string }> = {
  coming: { title: '现在没有在办的活动', words: '四点半学堂、手工、讲座、义诊，都有现成的样子，改几个字就能发布。' },
  drafts: { title: '没有草稿', words: '还没发布的活动会留在这里。' },
  past: { title: '还没有办过活动', words: '办完和取消的活动会留在这里，名单也能再看。' },
}

const go = (url: string) => void Taro.navigateTo({ url })

/** Events that I run or whose place I look after: the next session of each, how full it is, and what it needs of me. */
export default function MyEventsPage() {
  const session = useSession()
  return (
    <DeskScreen title="我办的活动">
      {session ? <List key={session.me.person} session={session} /> : <SignInFirst words="办活动的人请先登录。" />}
    </DeskScreen>
  )
}

function List({ session: { me } }: { session: Session }) {
  const wide = useWide()
  const may = mayAnywhere(me, eventPermissions['event.mine'])
  const [bucket, setBucket] = useState<Bucket>('coming')
  const [chosen, setChosen] = useState<string | null>(null)
  const list = usePages('event.mine', may ? {} : null)
  const now = new Date().toISOString()
  const items = inOrder(list.items, bucket)
  const selected = items.find(({ id }) => id === chosen)?.id ?? items[0]?.id ?? null

  // The door gives them by their last change: what is looked for may be on a later page.
  const { more, onMore, state } = list
  const looking = items.length === 0 && more && state === 'ready'
  useEffect(() => {
    if (looking) onMore()
  }, [looking, onMore])

  const move = (by: 1 | -1) => {
    const at = items.findIndex(({ id }) => id === selected)
    const next = items[Math.min(items.length - 1, Math.max(0, at + by))]
    if (wide && next) setChosen(next.id)
  }
  useKeys({ ArrowDown: () => move(1), ArrowUp: () => move(-1), n: () => go(composeEvent()) })
  if (!may) return <Empty title="这里是办活动的人用的" words="小区和社区的活动，在“活动”里看、在那里报名。" />

  const waiting = (each: Bucket) => inOrder(list.items, each).filter((card) => needOf(card, now) !== null).length
  const column = (
    <>
      <View className={styles.write}>
        <Button label="办一个活动" kind="main" icon="add" onPress={() => go(composeEvent())} />
      </View>
      <Segments
        label="哪些活动"
        options={BUCKETS.map((value) => ({ value, label: BUCKET_WORDS[value], ...(waiting(value) > 0 && { count: waiting(value) }) }))}
        value={bucket}
        onChoose={(next) => {
          setBucket(next)
          setChosen(null)
        }}
      />
      <Feed
        state={looking ? 'loading' : state}
        items={items}
        keyOf={({ id }) => id}
        renderItem={(card) => (
          <EventLine
            card={card}
            now={now}
            selected={wide && card.id === selected}
            onPress={() => (wide ? setChosen(card.id) : go(organisePage(card.id)))}
          />
        )}
        onRefresh={list.reload}
        onMore={onMore}
        more={more}
        {...(list.problem !== null && { failure: list.problem })}
        empty={{ scene: 'board', ...EMPTY[bucket] }}
      />
    </>
  )
  const beside =
    selected === null ? (
      <Empty scene="board" title="选一个活动看看" words="↑ ↓ 换一个，N 办新的。" />
    ) : (
      <OneEvent key={selected} id={selected} onMoved={() => void list.reload()} />
    )
  return <Panes list={column} matter={beside} />
}
