import Taro from '@tarojs/taro'

/** Back to where signing in was asked for, or to the first page. */
export function leave() {
  if (Taro.getCurrentPages().length > 1) void Taro.navigateBack()
  else void Taro.switchTab({ url: '/pages/home/index' })
}

/** On to what signing in was asked for; only a page of ours, whatever a link says. */
export function arrive(then: string | undefined) {
  if (then?.startsWith('/pages/')) void Taro.redirectTo({ url: then })
  else leave()
}
