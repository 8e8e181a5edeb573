import { useRouter } from '@tarojs/taro'
import { useSession } from '@/client/session'
import { Empty } from '@/components/empty/Empty'
import { DeskScreen } from '@/pages/desk/home/DeskScreen'
import { SignInFirst } from '@/pages/session/SignInFirst'
import { OrderPane } from './OrderPane'

/** One order on a phone, for both sides of it. */
export default function OrderPage() {
  const session = useSession()
  const id = useRouter().params.id ?? ''
  return (
    <DeskScreen title="点单">
      {!session && <SignInFirst words="点单的书记、社区和共建单位请先登录。" />}
      {session && id === '' && <Empty title="链接不完整" words="请从点单列表里打开。" />}
      {session && id !== '' && <OrderPane key={session.me.person} id={id} />}
    </DeskScreen>
  )
}
