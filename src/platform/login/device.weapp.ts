import Taro from '@tarojs/taro'
import type { DeviceHere } from './device'

/** By WeChat's names: https://developers.weixin.qq.com/miniprogram/dev/api/base/system/wx.getDeviceInfo.html */
const SYSTEMS: Readonly<Record<string, DeviceHere['system']>> = {
  ios: 'ios',
  android: 'android',
  windows: 'windows',
  mac: 'mac',
  ohos: 'harmony',
}

export function deviceHere(): DeviceHere {
  return { system: SYSTEMS[platform()] ?? 'other', app: 'wechat' }
}

function platform(): string {
  try {
    return Taro.getDeviceInfo().platform
  } catch {
    // WeChat before 2.20.1 does not know it; the words are then less, and signing in works.
    return ''
  }
}
