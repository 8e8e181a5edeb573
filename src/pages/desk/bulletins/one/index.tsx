import { useRouter } from '@tarojs/taro'
import { useSession } from '@/client/session'
import { Empty } from '@/components/empty/Empty'
import { SignInFirst } from '@/pages/session/SignInFirst'
import { DeskScreen } from '../../home/DeskScreen'
import { DeskBulletin } from '../DeskBulletin'

/** One bulletin on a phone, for those who answer for it. */
export default function DeskBulletinPage() {
  const session = useSession()
  const id = useRouter().params.id ?? ''
  return (
    <DeskScreen title="公告">
      {!session && <SignInFirst words="管公告的工作人员请先登录。" />}
      {session && id === '' && <Empty title="链接不完整" words="请从公告列表里打开。" />}
      {session && id !== '' && <DeskBulletin id={id} />}
    </DeskScreen>
  )
}
