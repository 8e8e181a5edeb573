import type { App, Device, System } from './device'
import type { RequestState } from './machine'
import type { Via } from './session'

const SYSTEM_WORDS: Record<System, string> = {
  windows: 'Windows 电脑',
  mac: '苹果电脑',
  linux: 'Linux 电脑',
  android: '安卓手机',
  ios: '苹果手机',
  harmony: '鸿蒙手机',
  other: '一台设备',
}

/** Latin names keep a space before them. */
const APP_WORDS: Record<App, string> = {
  wechat: '微信小程序',
  chrome: ' Chrome 浏览器',
  edge: ' Edge 浏览器',
  safari: ' Safari 浏览器',
  firefox: '火狐浏览器',
  other: '浏览器',
}

/** Windows 电脑上的 Chrome 浏览器 */
export function deviceWords({ system, app }: Device): string {
  return `${SYSTEM_WORDS[system]}上的${APP_WORDS[app]}`
}

export const VIA_WORDS: Record<Via, string> = { wechat: '微信登录', scan: '扫码登录', setup: '首次设置', demo: '演示登录' }

/** What the computer says while it waits. */
export const WAITING_WORDS: Record<RequestState | 'expired', string> = {
  waiting: '请用手机扫一扫',
  seen: '已扫码，请在手机上点“确认登录”',
  confirmed: '已确认，正在进入…',
  used: '这个二维码已经用过了',
  cancelled: '手机上点了取消',
  expired: '二维码过期了',
}

/** Until somebody chooses a name of their own they are 邻居 and two of these: plain to read, and nobody's surname. */
const FIRST_NAMES = '春夏秋禾松竹梅兰荷桂溪泉岭湖月星云雨晴雪茶果麦豆枫桃杏柳燕鹊'

/** @param seed any two numbers ≥ 0, from outside */
export function firstNickname([one, two]: readonly [number, number]): string {
  return `邻居${FIRST_NAMES.charAt(one % FIRST_NAMES.length)}${FIRST_NAMES.charAt(two % FIRST_NAMES.length)}`
}
