import Taro from '@tarojs/taro'
import { useEffect, useState } from 'react'

/** From here a list and a matter fit side by side; in CSS px, also written in Screen.module.scss. */
const WIDE_FROM = 900

/** True on a screen that shows the list and the matter side by side: a desktop browser, or WeChat on a PC. */
export function useWide(): boolean {
  const [wide, setWide] = useState(isWide)
  useEffect(() => {
    const follow = () => setWide(isWide())
    Taro.onWindowResize(follow)
    return () => Taro.offWindowResize(follow)
  }, [])
  return wide
}

function isWide() {
  const { windowWidth } = Taro.canIUse('getWindowInfo') ? Taro.getWindowInfo() : Taro.getSystemInfoSync()
  return windowWidth >= WIDE_FROM
}
