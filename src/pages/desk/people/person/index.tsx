import { useRouter } from '@tarojs/taro'
import { useSession } from '@/client/session'
import { Empty } from '@/components/empty/Empty'
import { SignInFirst } from '@/pages/session/SignInFirst'
import { DeskScreen } from '../../home/DeskScreen'
import { PersonPane } from '../PersonPane'

/** One person, for whoever looks after the place. */
export default function PersonPage() {
  const { id } = useRouter().params
  const session = useSession()
  return (
    <DeskScreen title="这个人">
      {!session && <SignInFirst words="安排人手要先登录。" />}
      {session && (id ? <PersonPane id={id} /> : <Empty title="没有选人" words="请从人员名单里点开。" />)}
    </DeskScreen>
  )
}
