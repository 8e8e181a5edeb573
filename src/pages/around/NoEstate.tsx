import Taro from '@tarojs/taro'
import { useSession } from '@/client/session'
import { Empty } from '@/components/empty/Empty'
import { SIGN_IN } from '../session/routes'

/** Neither the address nor the reader says which estate. */
export function NoEstate({ words }: { words: string }) {
  if (useSession()) return <Empty title="还不知道您住在哪个小区" words={words} />
  return <Empty title="登录后看您的小区" words={words} action={{ label: '登录', onPress: () => void Taro.navigateTo({ url: SIGN_IN }) }} />
}
