import Taro from '@tarojs/taro'
import { useState } from 'react'
import { Empty } from '@/components/empty/Empty'
import { Feed } from '@/components/feed/Feed'
import { Panes } from '@/components/panes/Panes'
import { usePages } from '@/pages/load/usePages'
import { useWide } from '@/platform/appearance/useWide'
import { TalkRow } from '../card/TalkRow'
import { TalkPane } from '../one/TalkPane'
import { deliberationPage } from '../routes'

interface TalksFeedProps {
  /** Null: at all places of the reader. */
  estate: string | null
  /** The reader may raise something here. */
  mine: boolean
}

/** What is talked over; on a wide screen the one that is chosen stands beside. */
export function TalksFeed({ estate, mine }: TalksFeedProps) {
  const wide = useWide()
  const list = usePages('deliberation.list', { estate })
  const [chosen, setChosen] = useState<string | null>(null)
  const selected = chosen ?? list.items[0]?.id ?? null
  const now = new Date().toISOString()
  const open = (id: string) => (wide ? setChosen(id) : void Taro.navigateTo({ url: deliberationPage(id) }))
  const column = (
    <Feed
      state={list.state}
      items={list.items}
      keyOf={({ id }) => id}
      renderItem={(card) => (
        <TalkRow card={card} now={now} withEstate={estate === null} selected={wide && card.id === selected} onPress={() => open(card.id)} />
      )}
      onRefresh={list.reload}
      onMore={list.onMore}
      more={list.more}
      {...(list.problem !== null && { failure: list.problem })}
      empty={{ scene: 'tea', title: '还没有人提', words: mine ? '小区里有什么想大家一起商量的，提一件。' : '这个小区最近没有在商量的事。' }}
    />
  )
  const beside =
    selected === null ? (
      <Empty title="选一件看看" words="左边点一件，就在这里看。" />
    ) : (
      <TalkPane key={selected} id={selected} onMoved={() => void list.reload()} />
    )
  return <Panes list={column} matter={beside} />
}
