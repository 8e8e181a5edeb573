import Taro from '@tarojs/taro'
import { send } from '@/client/send'
import { useSession } from '@/client/session'
import { when } from '@/client/when'
import { Button } from '@/components/button/Button'
import { Empty } from '@/components/empty/Empty'
import { Feed } from '@/components/feed/Feed'
import { Row } from '@/components/row/Row'
import { Screen } from '@/components/screen/Screen'
import { Section } from '@/components/section/Section'
import { usePages } from '../load/usePages'
import { SIGN_IN } from '../session/routes'
import { byMatter, type MatterNotices } from './group'
import { openNoticed } from './open'

/** Every step of every matter that concerns me, grouped by matter: complete, whatever else was or was not sent. */
export default function Notices() {
  const session = useSession()
  return (
    <Screen title="消息">
      {session ? (
        <Inbox key={session.me.person} />
      ) : (
        <Empty
          title="登录后看消息"
          words="报修的每一步、小区的急事，都会告诉您。"
          action={{ label: '登录', onPress: () => void Taro.navigateTo({ url: SIGN_IN }) }}
        />
      )}
    </Screen>
  )
}

function Inbox() {
  const list = usePages('notice.list', {})
  const unread = list.latest?.unread ?? 0
  const readAll = async () => {
    const answer = await send('notice.readAll', {})
    if (answer.ok) await list.reload()
    else void Taro.showToast({ title: answer.refusal.message ?? '没有成功，请再试', icon: 'none' })
  }
  return (
    <Section
      title="最近"
      note={unread > 0 ? `${unread} 条未读` : '都读过了'}
      trailing={unread > 0 && <Button label="全部已读" spoken="全部已读，不再提醒" kind="quiet" inline onPress={() => void readAll()} />}
    >
      <Feed
        state={list.state}
        items={byMatter(list.items)}
        keyOf={({ matter }) => matter}
        renderItem={(group) => <Line group={group} />}
        onRefresh={list.reload}
        onMore={list.onMore}
        more={list.more}
        {...(list.problem !== null && { failure: list.problem })}
        empty={{ scene: 'tea', title: '还没有消息', words: '报修有了进展、小区有急事，会在这里告诉您。' }}
      />
    </Section>
  )
}

function Line({ group: { matter, latest, unread, urgent } }: { group: MatterNotices }) {
  const open = () => {
    // Reading is not worth waiting for; a failure shows again as unread.
    if (unread > 0) void send('notice.readAll', { matter })
    openNoticed(matter)
  }
  return (
    <Row
      title={latest.title}
      note={`${latest.words} · ${when(latest.at)}`}
      icon={urgent ? 'danger' : 'messages'}
      state={unread > 0 ? { word: `${unread} 条新`, tone: urgent ? 'danger' : 'active' } : undefined}
      onPress={open}
    />
  )
}
