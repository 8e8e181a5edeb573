import Taro from '@tarojs/taro'
import type { ReactNode } from 'react'
import { useSession } from '@/client/session'
import { Empty } from '@/components/empty/Empty'
import { Screen } from '@/components/screen/Screen'
import type { Role } from '@/domain/shared/actor'
import { signInThen } from '@/pages/session/routes'

interface StaffOnlyProps {
  title: string
  roles: readonly Role[]
  /** Whose page it is: 这里是工作人员…的地方。 */
  words: string
  route: string
  page: () => ReactNode
}

/** A page of the staff says so to who came by a link; what is on it the door would refuse anyway. */
export function StaffOnly({ title, roles, words, route, page }: StaffOnlyProps) {
  const session = useSession()
  if (session?.me.hats.some(({ role }) => roles.includes(role))) return <>{page()}</>
  return (
    <Screen title={title}>
      {session ? (
        <Empty title={words} words="您登记的住址，在“我的家”里。" />
      ) : (
        <Empty
          title="请先登录"
          words={words}
          action={{ label: '去登录', onPress: () => void Taro.navigateTo({ url: signInThen(route) }) }}
        />
      )}
    </Screen>
  )
}
