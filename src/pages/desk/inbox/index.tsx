import Taro from '@tarojs/taro'
import { useSession } from '@/client/session'
import { Empty } from '@/components/empty/Empty'
import { Screen } from '@/components/screen/Screen'
import { MINE } from '@/pages/repair/routes'
import { SIGN_IN } from '@/pages/session/routes'
import { DeskScreen } from '../home/DeskScreen'
import { isStaff } from '../staff'
import { WorkPage } from './WorkPage'

const goTo = (url: string) => void Taro.navigateTo({ url })

/** What waits for the staff, what is late first: a list on a phone, a table on a desktop. */
export default function InboxPage() {
  const session = useSession()
  if (session && isStaff(session.me)) {
    const { person } = session.me
    return (
      <DeskScreen title="待办" first>
        <WorkPage key={person} />
      </DeskScreen>
    )
  }
  return (
    <Screen title="待办">
      {session ? (
        <Empty
          title="这里是工作人员的待办"
          words="您报过的事，在“我的报修”里。"
          action={{ label: '我的报修', onPress: () => goTo(MINE) }}
        />
      ) : (
        <Empty title="请先登录" words="这里是工作人员的待办。" action={{ label: '去登录', onPress: () => goTo(SIGN_IN) }} />
      )}
    </Screen>
  )
}
