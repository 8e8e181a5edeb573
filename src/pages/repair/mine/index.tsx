import Taro from '@tarojs/taro'
import { type Session, useSession } from '@/client/session'
import { Button } from '@/components/button/Button'
import { Empty } from '@/components/empty/Empty'
import { Feed } from '@/components/feed/Feed'
import { Screen } from '@/components/screen/Screen'
import { usePages } from '@/pages/load/usePages'
import { SIGN_IN } from '@/pages/session/routes'
import { ReportRow } from '../card/ReportRow'
import { matterPage, REPORT } from '../routes'
import { Unsent } from './Unsent'

const goTo = (url: string) => void Taro.navigateTo({ url })

/** What I have reported, newest change first. */
export default function MinePage() {
  const session = useSession()
  if (!session) {
    return (
      <Screen title="我的报修">
        <Empty
          title="登录后查看您的报修"
          words="报过的事，走到哪一步都在这里。"
          action={{ label: '去登录', onPress: () => goTo(SIGN_IN) }}
        />
      </Screen>
    )
  }
  return <Mine session={session} />
}

function Mine({ session }: { session: Session }) {
  const pages = usePages('repair.mine', {})
  const report = () => goTo(REPORT)
  return (
    <Screen title="我的报修" footer={pages.items.length > 0 ? <Button label="我要报修" kind="main" onPress={report} /> : undefined}>
      <Unsent person={session.me.person} />
      <Feed
        state={pages.state}
        items={pages.items}
        keyOf={(card) => card.id}
        renderItem={(card) => <ReportRow card={card} onPress={() => goTo(matterPage(card.id))} />}
        onRefresh={pages.reload}
        onMore={pages.onMore}
        more={pages.more}
        {...(pages.problem !== null && { failure: pages.problem })}
        empty={{ title: '还没有报修过', words: '家里漏水、楼道灯不亮，拍张照片就能报。', action: { label: '我要报修', onPress: report } }}
      />
    </Screen>
  )
}
