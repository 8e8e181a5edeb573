import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useMemo, useRef, useState } from 'react'
import { useSession } from '@/client/session'
import { Button } from '@/components/button/Button'
import { Empty } from '@/components/empty/Empty'
import { Feed } from '@/components/feed/Feed'
import { Panes } from '@/components/panes/Panes'
import { Screen } from '@/components/screen/Screen'
import { Section } from '@/components/section/Section'
import type { InboxBucket } from '@/domain/repair/contract'
import type { Card } from '@/domain/repair/schema'
import { usePages } from '@/pages/load/usePages'
import { ReportRow } from '@/pages/repair/card/ReportRow'
import { MatterPane } from '@/pages/repair/matter/MatterPane'
import { MINE, matterPage } from '@/pages/repair/routes'
import { SIGN_IN } from '@/pages/session/routes'
import { useWide } from '@/platform/appearance/useWide'
import { isStaff } from '../staff'
import { BUCKET_WORDS, EMPTY } from './buckets'
import { Counts } from './Counts'
import styles from './inbox.module.scss'
import { useKeys } from './keys'
import { useNews } from './useNews'

const goTo = (url: string) => void Taro.navigateTo({ url })

/** What waits for the staff, what is late first. */
export default function InboxPage() {
  const session = useSession()
  if (session && isStaff(session.me)) return <Inbox key={session.me.person} />
  return (
    <Screen title="待办">
      {session ? (
        <Empty title="这里是工作人员的待办" words="您报过的事，在“我的报修”里。" action={{ label: '我的报修', onPress: () => goTo(MINE) }} />
      ) : (
        <Empty title="请先登录" words="这里是工作人员的待办。" action={{ label: '去登录', onPress: () => goTo(SIGN_IN) }} />
      )}
    </Screen>
  )
}

function Inbox() {
  const wide = useWide()
  const [bucket, setBucket] = useState<InboxBucket>('open')
  const [chosen, setChosen] = useState<string | null>(null)
  const main = useRef<(() => void) | null>(null)
  const pages = usePages('repair.inbox', { bucket })
  const { items, latest } = pages
  const seen = useMemo(() => (latest ? { items, counts: latest.counts } : null), [items, latest])
  const isNew = useNews(bucket, seen)
  // What was chosen may have left the list by the very step that was taken on it; it stays in sight until another is chosen.
  const selected = chosen ?? items[0]?.id ?? null

  const open = (card: Card) => (wide ? setChosen(card.id) : goTo(matterPage(card.id)))
  const choose = (next: InboxBucket) => {
    setBucket(next)
    setChosen(null)
  }
  useKeys({
    onMove: (by) => {
      const at = items.findIndex(({ id }) => id === selected)
      const next = items[Math.min(items.length - 1, Math.max(0, at + by))]
      if (wide && next) setChosen(next.id)
    },
    onEnter: () => main.current?.(),
  })

  const list = (
    <>
      <Counts counts={latest?.counts} chosen={bucket} onChoose={choose} />
      {isNew && (
        <View className={styles.news} aria-live="polite">
          <Button label="有新的报修，点这里看" kind="quiet" icon="messages" onPress={() => void pages.reload()} />
        </View>
      )}
      <Section title={BUCKET_WORDS[bucket]} note={bucket === 'done' ? '最近办结的在前' : '最急的在前'}>
        <Feed
          state={pages.state}
          items={items}
          keyOf={(card) => card.id}
          renderItem={(card) => <ReportRow card={card} reader="staff" selected={wide && card.id === selected} onPress={() => open(card)} />}
          onRefresh={pages.reload}
          onMore={pages.onMore}
          more={pages.more}
          {...(pages.problem !== null && { failure: pages.problem })}
          empty={EMPTY[bucket]}
        />
      </Section>
    </>
  )
  const matter =
    selected === null ? (
      <Empty scene="tea" title="选一件看看" words="↑ ↓ 换一件，回车办下一步。" />
    ) : (
      <MatterPane id={selected} main={main} onMoved={() => void pages.reload()} />
    )
  return (
    <Screen title="待办" wide>
      <Panes list={list} matter={matter} />
    </Screen>
  )
}
