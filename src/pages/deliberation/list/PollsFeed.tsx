import Taro from '@tarojs/taro'
import { Feed } from '@/components/feed/Feed'
import { usePages } from '@/pages/load/usePages'
import { PollRow } from '../card/PollRow'
import { pollPage } from '../routes'

/** What the households are asked. @param estate null: at all places of the reader */
export function PollsFeed({ estate }: { estate: string | null }) {
  const list = usePages('poll.list', { estate })
  const now = new Date().toISOString()
  return (
    <Feed
      state={list.state}
      items={list.items}
      keyOf={({ id }) => id}
      renderItem={(card) => (
        <PollRow card={card} now={now} withEstate={estate === null} onPress={() => void Taro.navigateTo({ url: pollPage(card.id) })} />
      )}
      onRefresh={list.reload}
      onMore={list.onMore}
      more={list.more}
      {...(list.problem !== null && { failure: list.problem })}
      empty={{ scene: 'tea', title: '现在没有征询', words: '书记和社区想听听大家的想法时，会在这里问。' }}
    />
  )
}
