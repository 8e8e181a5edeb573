import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { type Session, useSession } from '@/client/session'
import { Button } from '@/components/button/Button'
import { Empty } from '@/components/empty/Empty'
import { Feed } from '@/components/feed/Feed'
import { Panes } from '@/components/panes/Panes'
import { Segments } from '@/components/segments/Segments'
import { bulletinPermissions } from '@/domain/bulletin/ability'
import { DESK_BUCKETS, type DeskBucket } from '@/domain/bulletin/contract'
import { BulletinRow } from '@/pages/bulletin/card/BulletinRow'
import { usePages } from '@/pages/load/usePages'
import { SignInFirst } from '@/pages/session/SignInFirst'
import { useWide } from '@/platform/appearance/useWide'
import { useKeys } from '@/platform/keys/keys'
import { DeskScreen } from '../home/DeskScreen'
import { composePage, deskBulletinPage } from '../routes'
import { mayAnywhere } from '../staff'
import { DeskBulletin } from './DeskBulletin'
import styles from './desk.module.scss'

const BUCKET_WORDS: Record<DeskBucket, string> = { current: '在发', drafts: '草稿', past: '往期' }
const EMPTY: Record<DeskBucket, { title: string; words: string }> = {
  current: { title: '现在没有公告', words: '停水停电、活动、公示，写一条贴到公告栏。' },
  drafts: { title: '没有草稿', words: '还没写完的公告会留在这里。' },
  past: { title: '没有往期公告', words: '结束和撤回的公告会留在这里，随时可查。' },
}

const go = (url: string) => void Taro.navigateTo({ url })

/** What this desk has put up: how many have read each, and what may be done to it. */
export default function BulletinDeskPage() {
  const session = useSession()
  return (
    <DeskScreen title="公告">
      {session ? <Desk key={session.me.person} session={session} /> : <SignInFirst words="发公告的工作人员请先登录。" />}
    </DeskScreen>
  )
}

function Desk({ session: { me } }: { session: Session }) {
  const wide = useWide()
  const may = mayAnywhere(me, bulletinPermissions['bulletin.desk'])
  const [bucket, setBucket] = useState<DeskBucket>('current')
  const [chosen, setChosen] = useState<string | null>(null)
  const list = usePages('bulletin.desk', may ? { bucket } : null)
  const selected = chosen ?? list.items[0]?.id ?? null
  const move = (by: 1 | -1) => {
    const at = list.items.findIndex(({ id }) => id === selected)
    const next = list.items[Math.min(list.items.length - 1, Math.max(0, at + by))]
    if (wide && next) setChosen(next.id)
  }
  useKeys({
    ArrowDown: () => move(1),
    ArrowUp: () => move(-1),
    n: () => go(composePage()),
    Enter: () => {
      if (wide && selected !== null && bucket !== 'past') go(composePage(selected))
    },
  })
  if (!may) return <Empty title="这里是发公告的工作人员用的" words="小区的公告，在首页的公告栏里看。" />

  const column = (
    <>
      <View className={styles.write}>
        <Button label="写一条公告" kind="main" icon="edit" onPress={() => go(composePage())} />
      </View>
      <Segments
        label="哪些公告"
        options={DESK_BUCKETS.map((value) => ({ value, label: BUCKET_WORDS[value] }))}
        value={bucket}
        onChoose={(next) => {
          setBucket(next)
          setChosen(null)
        }}
      />
      <Feed
        state={list.state}
        items={list.items}
        keyOf={({ id }) => id}
        renderItem={(card) => (
          <BulletinRow
            card={{ ...card, unread: false }}
            short
            selected={wide && card.id === selected}
            onPress={() => (wide ? setChosen(card.id) : go(deskBulletinPage(card.id)))}
          />
        )}
        onRefresh={list.reload}
        onMore={list.onMore}
        more={list.more}
        {...(list.problem !== null && { failure: list.problem })}
        empty={{ scene: 'board', ...EMPTY[bucket] }}
      />
    </>
  )
  const beside =
    selected === null ? (
      <Empty scene="board" title="选一条看看" words="↑ ↓ 换一条，回车修改，N 写新的。" />
    ) : (
      <DeskBulletin key={selected} id={selected} onMoved={() => void list.reload()} />
    )
  return <Panes list={column} matter={beside} />
}
