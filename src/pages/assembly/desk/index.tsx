import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { type Session, useSession } from '@/client/session'
import { Button } from '@/components/button/Button'
import { Empty } from '@/components/empty/Empty'
import { Feed } from '@/components/feed/Feed'
import { Panes } from '@/components/panes/Panes'
import { Row } from '@/components/row/Row'
import { SelectSheet } from '@/components/sheet/SelectSheet'
import { votePermissions } from '@/domain/vote/ability'
import type { DeskRow } from '@/domain/vote/schema'
import { DeskScreen } from '@/pages/desk/home/DeskScreen'
import { mayAnywhere } from '@/pages/desk/staff'
import { usePages } from '@/pages/load/usePages'
import { SignInFirst } from '@/pages/session/SignInFirst'
import { rowNote, stateOf } from '@/pages/vote/look'
import { VOTES } from '@/pages/vote/routes'
import { useWide } from '@/platform/appearance/useWide'
import styles from '../one/one.module.scss'
import { RunPane } from '../one/RunPane'
import { draftVotePage, runVotePage } from '../routes'

const go = (url: string) => void Taro.navigateTo({ url })

/** Votes of the places where one serves. */
export default function VoteDeskPage() {
  const session = useSession()
  return (
    <DeskScreen title="业主表决">
      {session ? <Desk key={session.me.person} session={session} /> : <SignInFirst words="办表决的书记、社区和楼栋长请先登录。" />}
    </DeskScreen>
  )
}

function Desk({ session: { me } }: { session: Session }) {
  const wide = useWide()
  const now = new Date().toISOString()
  const may = mayAnywhere(me, votePermissions['vote.desk'])
  const list = usePages('vote.desk', may ? {} : null)
  const [chosen, setChosen] = useState<string | null>(null)
  if (!may)
    return (
      <Empty
        title="表决由小区书记和社区来办"
        words="业主投票、看进展在“业主表决”里。"
        action={{ label: '看表决', onPress: () => go(VOTES) }}
      />
    )
  const selected = chosen ?? list.items[0]?.card.id ?? null
  const column = (
    <>
      <Begin estates={list.latest?.estates ?? []} />
      <Feed
        state={list.state}
        items={list.items}
        keyOf={({ card }) => card.id}
        renderItem={({ card, waitingPapers }: DeskRow) => (
          <Row
            icon="read"
            title={card.title}
            state={waitingPapers > 0 ? { word: `${waitingPapers} 张票等核对`, tone: 'late' } : stateOf(card, now)}
            note={`${card.estateName} · ${rowNote(card, now)}`}
            selected={wide && card.id === selected}
            onPress={() => (wide ? setChosen(card.id) : go(runVotePage(card.id)))}
          />
        )}
        onRefresh={list.reload}
        onMore={list.onMore}
        more={list.more}
        {...(list.problem !== null && { failure: list.problem })}
        empty={{ title: '还没有表决', words: '先把要定的事写清楚，存成草稿，核对过名册再发起。' }}
      />
    </>
  )
  const beside =
    selected === null ? (
      <Empty title="选一次表决看看" words="左边点一次，就在这里办。" />
    ) : (
      <RunPane key={selected} id={selected} onMoved={() => void list.reload()} />
    )
  return <Panes list={column} matter={beside} />
}

/** Begins a vote of the one estate, or of one that is chosen. */
function Begin({ estates }: { estates: readonly { id: string; name: string }[] }) {
  const [open, setOpen] = useState(false)
  const [first] = estates
  if (!first) return null
  return (
    <View className={styles.steps}>
      <Button
        label="写一次表决"
        kind="main"
        icon="add"
        onPress={() => (estates.length === 1 ? go(draftVotePage(first.id)) : setOpen(true))}
      />
      <SelectSheet
        open={open}
        title="哪个小区"
        options={estates.map(({ id, name }) => ({ value: id, label: name }))}
        onChoose={(id) => {
          setOpen(false)
          go(draftVotePage(id))
        }}
        onClose={() => setOpen(false)}
      />
    </View>
  )
}
