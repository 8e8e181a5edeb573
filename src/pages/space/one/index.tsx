import { useRouter, useShareAppMessage } from '@tarojs/taro'
import { useSession } from '@/client/session'
import { Empty } from '@/components/empty/Empty'
import { Screen } from '@/components/screen/Screen'
import { Skeleton } from '@/components/skeleton/Skeleton'
import { Trouble } from '@/components/trouble/Trouble'
import { useLoaded } from '@/pages/load/useLoaded'
import { spacePage } from '../routes'
import { MainStep } from './MainStep'
import { SpaceBody } from './SpaceBody'
import { mainStep } from './steps'

/** One space: how it looks, how far it has come, who moves it next, and what one can do now. */
export default function SpacePage() {
  const id = useRouter().params.id ?? ''
  // Who has just signed in sees what they may do.
  const who = useSession()?.me.person ?? null
  const [{ value, problem }, reload] = useLoaded('space.get', id === '' ? null : { space: id })
  useShareAppMessage(() => ({ title: value?.name ?? '闲置空间', path: spacePage(id) }))
  return (
    <Screen
      key={who}
      title={value?.name ?? '这块地方'}
      wide
      {...(value && mainStep(value) !== null && { footer: <MainStep space={value} onMoved={() => void reload()} /> })}
    >
      {id === '' && <Empty title="链接不完整" words="请从地图或闲置空间的列表里打开。" />}
      {id !== '' && value === null && problem === null && <Skeleton form="detail" />}
      {value === null && problem !== null && <Trouble title="没有打开这个地方" words={problem} onRetry={() => void reload()} />}
      {value !== null && <SpaceBody space={value} onMoved={() => void reload()} />}
    </Screen>
  )
}
