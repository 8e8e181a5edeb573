import { useRouter } from '@tarojs/taro'
import { useSession } from '@/client/session'
import { Empty } from '@/components/empty/Empty'
import { DeskScreen } from '@/pages/desk/home/DeskScreen'
import { SignInFirst } from '@/pages/session/SignInFirst'
import { RunPane } from './RunPane'

/** One vote for whoever runs it or takes its paper. */
export default function RunVotePage() {
  const session = useSession()
  const id = useRouter().params.id ?? ''
  return (
    <DeskScreen title="管表决">
      {!session && <SignInFirst words="办表决的书记、社区和楼栋长请先登录。" />}
      {session && id === '' && <Empty title="链接不完整" words="请从表决列表里打开。" />}
      {session && id !== '' && <RunPane key={session.me.person} id={id} />}
    </DeskScreen>
  )
}
