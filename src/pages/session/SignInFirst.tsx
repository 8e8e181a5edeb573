import Taro from '@tarojs/taro'
import { Empty } from '@/components/empty/Empty'
import { SIGN_IN } from './routes'

/** In place of what needs a name. After signing in one comes back here. */
export function SignInFirst({ words }: { words: string }) {
  return <Empty title="先登录" words={words} action={{ label: '登录', onPress: () => void Taro.navigateTo({ url: SIGN_IN }) }} />
}
