import { useRouter } from '@tarojs/taro'
import type { ReactNode } from 'react'
import { useSession } from '@/client/session'
import { Empty } from '@/components/empty/Empty'
import { Screen } from '@/components/screen/Screen'
import { Skeleton } from '@/components/skeleton/Skeleton'
import { Trouble } from '@/components/trouble/Trouble'
import type { Me } from '@/domain/session/contract'
import type { Action } from '@/domain/space/machine'
import type { SpaceView } from '@/domain/space/schema'
import { useLoaded } from '@/pages/load/useLoaded'
import { SignInFirst } from '@/pages/session/SignInFirst'

interface OneStepProps {
  title: string
  /** Which of these the reader must be able to take: else the page says that it is not theirs. */
  actions: readonly Action[]
  form: (space: SpaceView, me: Me) => ReactNode
}

/** The page of one step of a space: for who may take it, once the space is there. */
export function OneStep({ title, actions, form }: OneStepProps) {
  const session = useSession()
  const id = useRouter().params.id ?? ''
  const [{ value, problem }, reload] = useLoaded('space.get', id === '' || session === null ? null : { space: id })
  if (session && value && actions.some((action) => value.actions.includes(action))) return form(value, session.me)
  return (
    <Screen title={title}>
      {id === '' && <Empty title="链接不完整" words="请从这块地方的页面打开。" />}
      {id !== '' && session === null && <SignInFirst words="经手的人请先登录。" />}
      {id !== '' && session && value === null && problem === null && <Skeleton form="detail" />}
      {session && value === null && problem !== null && <Trouble title="没有打开这个地方" words={problem} onRetry={() => void reload()} />}
      {session && value && <Empty title="现在不用填这一步" words="这块地方已经往前走了，或者这一步由别人来做。" />}
    </Screen>
  )
}
