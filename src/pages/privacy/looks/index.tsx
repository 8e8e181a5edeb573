import Taro from '@tarojs/taro'
import { useSession } from '@/client/session'
import { Feed } from '@/components/feed/Feed'
import { Row } from '@/components/row/Row'
import { Screen } from '@/components/screen/Screen'
import { Note } from '@/components/text/Text'
import { usePages } from '../../load/usePages'
import { matterPage } from '../../repair/routes'
import { SignInFirst } from '../../session/SignInFirst'
import { whatOf, whoOf } from '../words'

/** Who looked at my name, telephone or address, and for what. */
export default function MyLooks() {
  const session = useSession()
  return <Screen title="谁看过我的资料">{session ? <List /> : <SignInFirst words="登录以后，能看到谁看过您的电话和地址。" />}</Screen>
}

function List() {
  const pages = usePages('privacy.looksAtMe', {})
  return (
    <>
      <Note>工作人员每打开一次您的姓名、电话或地址，这里就记一条，留 3 年。觉得不该看，请告诉社区。</Note>
      <Feed
        {...pages}
        keyOf={({ id }) => id}
        onRefresh={pages.reload}
        renderItem={(look) => <Row title={whoOf(look)} note={whatOf(look)} icon="staff" onPress={matterOf(look.matter)} />}
        empty={{ scene: 'tea', title: '还没有人看过', words: '您的电话和地址好好锁着。' }}
        {...(pages.problem !== null && { failure: pages.problem })}
      />
    </>
  )
}

/** My own report opens; of other matters there is nothing to open. */
function matterOf(matter: string): (() => void) | undefined {
  const [capability, id] = matter.split(':')
  return capability === 'repair' && id !== undefined ? () => void Taro.navigateTo({ url: matterPage(id) }) : undefined
}
