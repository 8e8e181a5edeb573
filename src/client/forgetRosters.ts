import Taro from '@tarojs/taro'

/** Under which names lists of attendees are kept. Apart from `rosters`, which knows what stands in them: signing out needs only this. */
const NAMES = 'rosters'

/** Reads the names, or writes them. */
export function rosterNames(next?: readonly string[]): readonly string[] {
  if (next) Taro.setStorageSync(NAMES, next)
  const stored: unknown = next ?? Taro.getStorageSync(NAMES)
  return Array.isArray(stored) ? (stored as string[]) : []
}

/** Removes lists of attendees from this phone: all of them when somebody signs out. */
export function forgetRosters(which: (kept: unknown) => boolean = () => true): void {
  const names = rosterNames()
  const gone = names.filter((name) => which(Taro.getStorageSync(name)))
  if (gone.length === 0) return
  for (const name of gone) Taro.removeStorageSync(name)
  rosterNames(names.filter((name) => !gone.includes(name)))
}
