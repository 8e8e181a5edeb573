import Taro from '@tarojs/taro'
import { CHILDREN } from './routes'

/** Back to the list or the booking form from which one came; whoever came by a link goes to the list. */
export function back() {
  if (Taro.getCurrentPages().length > 1) void Taro.navigateBack()
  else void Taro.redirectTo({ url: CHILDREN })
}
