import Taro from '@tarojs/taro'
import { useSession } from '@/client/session'
import { Feed } from '@/components/feed/Feed'
import { Row } from '@/components/row/Row'
import { Screen } from '@/components/screen/Screen'
import { Note } from '@/components/text/Text'
import { usePages } from '@/pages/load/usePages'
import { SignInFirst } from '@/pages/session/SignInFirst'
import { rowNote, rowStateOf } from '../look'
import { votePage } from '../routes'

/** Votes of the estates where one lives, what waits for one’s own ballot said first. */
export default function VotesPage() {
  const session = useSession()
  return (
    <Screen title="业主表决" wide>
      {session ? <Votes key={session.me.person} /> : <SignInFirst words="登录以后，能看自己小区的表决，业主可以投票。" />}
    </Screen>
  )
}

function Votes() {
  const now = new Date().toISOString()
  const list = usePages('vote.list', { estate: null })
  return (
    <>
      <Note>小区里的大事由业主一起定。按民法典第二百七十八条，面积和人数都要够。</Note>
      <Feed
        state={list.state}
        items={list.items}
        keyOf={({ id }) => id}
        renderItem={(card) => (
          <Row
            icon="read"
            title={card.title}
            state={rowStateOf(card, now)}
            note={rowNote(card, now)}
            onPress={() => void Taro.navigateTo({ url: votePage(card.id) })}
          />
        )}
        onRefresh={list.reload}
        onMore={list.onMore}
        more={list.more}
        {...(list.problem !== null && { failure: list.problem })}
        empty={{ scene: 'tea', title: '现在没有表决', words: '小区书记发起表决时，会给业主发消息。' }}
      />
    </>
  )
}
