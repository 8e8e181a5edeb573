import Taro from '@tarojs/taro'
import type { Appearance } from '@/platform/appearance/appearance'
import themes from '../../theme.json'

/** WeChat follows the phone by theme.json; a forced theme is told to it on each page. Pages without a tab bar refuse its style. */
export function dressFrame({ theme }: Appearance): void {
  if (theme === 'system') return
  const { paper, card, tab, tabOn, tabEdge } = themes[theme]
  Taro.setNavigationBarColor({ frontColor: theme === 'dark' ? '#ffffff' : '#000000', backgroundColor: paper })
  Taro.setBackgroundColor({ backgroundColor: paper })
  Taro.setTabBarStyle({ color: tab, selectedColor: tabOn, backgroundColor: card, borderStyle: tabEdge as 'white' | 'black' }).catch(
    () => undefined,
  )
}
