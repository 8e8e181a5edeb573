import Taro from '@tarojs/taro'

/** Back to where signing in was asked for, or to the first page. */
export function leave() {
  if (Taro.getCurrentPages().length > 1) void Taro.navigateBack()
  else void Taro.switchTab({ url: '/pages/home/index' })
}
