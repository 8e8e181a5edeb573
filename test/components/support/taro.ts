/** The few abilities of Taro that components ask for, kept in memory and recorded. */
const storage = new Map<string, unknown>()

export const called: { name: string; options: unknown }[] = []

function record(name: string) {
  return (options: unknown) => {
    called.push({ name, options })
    return Promise.resolve()
  }
}

const hooks: Record<string, () => void> = {}
export const useDidShow = (run: () => void) => {
  hooks.didShow = run
}
export const usePullDownRefresh = (run: () => void) => {
  hooks.pullDown = run
}
export const useReachBottom = (run: () => void) => {
  hooks.reachBottom = run
}
/** Does what the person or the system would do to the page shown last. */
export const happen = (name: 'didShow' | 'pullDown' | 'reachBottom') => hooks[name]?.()

export default {
  getStorageSync: (key: string) => storage.get(key) ?? '',
  setStorageSync: (key: string, value: unknown) => void storage.set(key, value),
  clearStorageSync: () => storage.clear(),
  pxTransform: (size: number) => `${size / 20}rem`,
  canIUse: () => false,
  getSystemInfoSync: () => ({ windowWidth: 375 }),
  onWindowResize: () => undefined,
  offWindowResize: () => undefined,
  getCurrentPages: () => [{}],
  getCurrentInstance: () => ({ router: null, app: null }),
  setNavigationBarTitle: record('setNavigationBarTitle'),
  navigateBack: record('navigateBack'),
  previewImage: record('previewImage'),
  makePhoneCall: record('makePhoneCall'),
  stopPullDownRefresh: record('stopPullDownRefresh'),
}
