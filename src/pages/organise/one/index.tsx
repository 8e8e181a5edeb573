import { useRouter, useShareAppMessage } from '@tarojs/taro'
import { useState } from 'react'
import { useSession } from '@/client/session'
import { Empty } from '@/components/empty/Empty'
import { DeskScreen } from '@/pages/desk/home/DeskScreen'
import { eventPage } from '@/pages/event/routes'
import { SignInFirst } from '@/pages/session/SignInFirst'
import { OneEvent } from './OneEvent'

/** One event on a phone, for whoever runs it. */
export default function OneEventPage() {
  const session = useSession()
  const id = useRouter().params.id ?? ''
  const [title, setTitle] = useState('小区和社区的活动')
  useShareAppMessage(() => ({ title, path: eventPage(id) }))
  return (
    <DeskScreen title="办活动">
      {!session && <SignInFirst words="办活动的人请先登录。" />}
      {session && id === '' && <Empty title="链接不完整" words="请从“我办的活动”里打开。" />}
      {session && id !== '' && <OneEvent id={id} onTitle={setTitle} />}
    </DeskScreen>
  )
}
