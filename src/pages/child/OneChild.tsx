import Taro from '@tarojs/taro'
import type { ReactNode } from 'react'
import { Empty } from '@/components/empty/Empty'
import { Screen } from '@/components/screen/Screen'
import { Skeleton } from '@/components/skeleton/Skeleton'
import { Trouble } from '@/components/trouble/Trouble'
import type { ChildItem } from '@/domain/child/schema'
import { CHILDREN } from './routes'
import { useChild } from './useChild'

interface OneChildProps {
  id: string
  title: string
  children: (child: ChildItem, reload: () => Promise<void>) => ReactNode
}

/** A page about one of my children, once it is there. */
export function OneChild({ id, title, children }: OneChildProps) {
  const { child, gone, loaded, reload } = useChild(id)
  if (child) return <>{children(child, reload)}</>
  const all = { label: '看我的孩子', onPress: () => void Taro.redirectTo({ url: CHILDREN }) }
  return (
    <Screen title={title}>
      {gone && <Empty title="没有找到这个孩子" words="可能已经删除了。" action={all} />}
      {!gone && loaded.state === 'failed' && <Trouble words={loaded.problem} onRetry={() => void reload()} />}
      {!gone && loaded.state !== 'failed' && <Skeleton form="detail" />}
    </Screen>
  )
}
