import type { DeviceHere } from './device'

/** The first that matches: Edge calls itself Chrome too, Chrome Safari, and an Android phone Linux. */
const SYSTEMS: readonly [RegExp, DeviceHere['system']][] = [
  [/OpenHarmony|HarmonyOS/i, 'harmony'],
  [/Android/i, 'android'],
  [/iPhone|iPad|iPod/i, 'ios'],
  [/Windows/i, 'windows'],
  [/Macintosh|Mac OS X/i, 'mac'],
  [/Linux|X11|CrOS/i, 'linux'],
]

const APPS: readonly [RegExp, DeviceHere['app']][] = [
  [/MicroMessenger/i, 'wechat'],
  [/Edg(e|A|iOS)?\//i, 'edge'],
  [/Firefox|FxiOS/i, 'firefox'],
  // Browsers made of Chrome that name themselves; to be called by another's name would mislead.
  [/QQBrowser|MetaSr|360SE|UCBrowser|Quark|OPR\/|HuaweiBrowser|MiuiBrowser|VivoBrowser|HeyTapBrowser|SamsungBrowser/i, 'other'],
  [/Chrome|CriOS|Chromium/i, 'chrome'],
  [/Safari/i, 'safari'],
]

/** @param agent what a browser says of itself */
export function deviceOf(agent: string): DeviceHere {
  const first = <T extends string>(table: readonly [RegExp, T][]) => table.find(([pattern]) => pattern.test(agent))?.[1]
  return { system: first(SYSTEMS) ?? 'other', app: first(APPS) ?? 'other' }
}
