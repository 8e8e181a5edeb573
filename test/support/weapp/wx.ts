import { fileApi } from './wx-files'
import { type Network, networkApi } from './wx-network'

type Options = { success?(answer: object): void; fail?(answer: { errMsg: string }): void; complete?(answer: object): void } & Record<string, unknown>

/** What a test may decide about the phone and the person holding it. */
export interface Phone {
  /** The button pressed in a dialog: true confirms. */
  modal: { confirm: boolean; content?: string }
  /** The row chosen in an action sheet; -1 cancels. */
  actionSheet: number
  /** Files that choosing or taking a picture answers with. */
  photos: string[]
  /** Where chooseLocation and getLocation say we are (GCJ-02); null: the person refused. */
  location: { latitude: number; longitude: number; name: string; address: string } | null
  /** What WeChat gives for signing in, good once. */
  loginCode: string
  theme: 'light' | 'dark'
  /** The phone's own text size in px; WeChat's standard is 16. */
  fontSizeSetting: number
  /** Where whatever is asked for is said to lie, for what follows a finger: nothing is laid out here. */
  rect?: { left: number; width: number }
}

export interface Call {
  name: string
  options: Record<string, unknown>
}

/**
 * A double of the platform: the `wx` object as far as the product uses it. Requests and uploads really travel over HTTP; storage,
 * dialogs and navigation behave by WeChat's documented rules; what only a phone can do (ring, buzz, subscribe) is recorded.
 * It is a plain object with its own enumerable keys because Taro builds its API from `Object.keys(wx)`.
 */
export function createWx(parts: {
  phone: Phone
  network: Network
  calls: Call[]
  storage: Map<string, string>
  navigation: Record<string, (options: Options) => void>
  hooks: Record<string, unknown>
}): Record<string, unknown> {
  const { phone, calls, storage } = parts
  const recorded = (name: string, answer: (options: Options) => object = () => ({})) => [
    name,
    answering(name, (options) => {
      calls.push({ name, options: plain(options) })
      return answer(options)
    }),
  ]
  const system = () => ({
    SDKVersion: '3.5.0',
    version: '8.0.50',
    platform: 'ios',
    system: 'iOS 16.0',
    brand: 'iPhone',
    model: 'iPhone',
    language: 'zh_CN',
    theme: phone.theme,
    fontSizeSetting: phone.fontSizeSetting,
    fontSizeScaleFactor: phone.fontSizeSetting / 16,
    pixelRatio: 2,
    screenWidth: 375,
    screenHeight: 812,
    windowWidth: 375,
    windowHeight: 724,
    statusBarHeight: 44,
    safeArea: { left: 0, right: 375, top: 44, bottom: 778, width: 375, height: 734 },
  })
  const keys = () => [...storage.keys()]
  const read = (key: string) => {
    const kept = storage.get(key)
    return kept === undefined ? '' : JSON.parse(kept)
  }
  const write = (key: string, data: unknown) => {
    const text = JSON.stringify(data)
    if (Buffer.byteLength(text) > 1024 * 1024) throw new Error('setStorage:fail entry size limit reached')
    storage.set(key, text)
  }

  return {
    ...Object.fromEntries([
      ...['showToast', 'hideToast', 'showLoading', 'hideLoading', 'previewImage', 'makePhoneCall', 'setClipboardData', 'setNavigationBarTitle'].map((name) => recorded(name)),
      ...['setNavigationBarColor', 'setBackgroundColor', 'setBackgroundTextStyle', 'vibrateShort', 'vibrateLong', 'pageScrollTo'].map((name) => recorded(name)),
      ...['stopPullDownRefresh', 'startPullDownRefresh', 'setTabBarBadge', 'removeTabBarBadge', 'showTabBarRedDot', 'hideTabBarRedDot'].map((name) => recorded(name)),
      ...['openLocation', 'showShareMenu', 'hideShareMenu', 'updateShareMenu', 'addPhoneCalendar', 'openSetting', 'setTabBarStyle', 'hideHomeButton'].map((name) => recorded(name)),
      recorded('showModal', () => ({ confirm: phone.modal.confirm, cancel: !phone.modal.confirm, content: phone.modal.content })),
      recorded('showActionSheet', () => {
        if (phone.actionSheet < 0) throw new Error('showActionSheet:fail cancel')
        return { tapIndex: phone.actionSheet }
      }),
      recorded('requestSubscribeMessage', (options) =>
        Object.fromEntries((options.tmplIds as string[]).map((id) => [id, 'accept'])),
      ),
      recorded('chooseLocation', () => located(phone, 'chooseLocation')),
      recorded('getLocation', () => located(phone, 'getLocation')),
      recorded('scanCode', () => {
        throw new Error('scanCode:fail cancel')
      }),
      recorded('getSetting', () => ({ authSetting: {} })),
      recorded('login', () => ({ code: phone.loginCode })),
    ]),
    ...Object.fromEntries(Object.entries(parts.navigation).map(([name, run]) => [name, run])),
    ...networkApi(parts.network),
    ...fileApi(phone, calls, answering),

    getStorageSync: read,
    setStorageSync: write,
    removeStorageSync: (key: string) => void storage.delete(key),
    clearStorageSync: () => storage.clear(),
    getStorageInfoSync: () => ({ keys: keys(), currentSize: 1, limitSize: 10240 }),
    getStorage: answering('getStorage', ({ key }) => {
      if (!storage.has(key as string)) throw new Error('getStorage:fail data not found')
      return { data: read(key as string) }
    }),
    setStorage: answering('setStorage', ({ key, data }) => {
      write(key as string, data)
      return {}
    }),
    removeStorage: answering('removeStorage', ({ key }) => {
      storage.delete(key as string)
      return {}
    }),
    getStorageInfo: answering('getStorageInfo', () => ({ keys: keys(), currentSize: 1, limitSize: 10240 })),

    getSystemInfoSync: system,
    getSystemInfo: answering('getSystemInfo', system),
    getAppBaseInfo: () => pick(system(), ['SDKVersion', 'version', 'language', 'theme', 'fontSizeSetting', 'fontSizeScaleFactor']),
    getWindowInfo: () => pick(system(), ['pixelRatio', 'screenWidth', 'screenHeight', 'windowWidth', 'windowHeight', 'statusBarHeight', 'safeArea']),
    getDeviceInfo: () => pick(system(), ['platform', 'system', 'brand', 'model']),
    getSystemSetting: () => ({ locationEnabled: true, deviceOrientation: 'portrait' }),
    getMenuButtonBoundingClientRect: () => ({ left: 281, right: 368, top: 48, bottom: 80, width: 87, height: 32 }),
    getAccountInfoSync: () => ({ miniProgram: { appId: 'touristappid', envVersion: 'develop', version: '' } }),
    getLaunchOptionsSync: () => ({ path: '', query: {}, scene: 1001 }),
    getEnterOptionsSync: () => ({ path: '', query: {}, scene: 1001 }),
    canIUse: () => true,
    nextTick: (run: () => void) => void setTimeout(run, 0),
    createSelectorQuery: () => selectorQuery(phone),
    // Of a map only that it was told to look somewhere.
    createMapContext: () => Object.fromEntries([recorded('includePoints')]),
    ...parts.hooks,
  }
}

/** An asynchronous API of WeChat: callbacks when any is given, a promise otherwise. */
function answering(name: string, run: (options: Options) => object | Promise<object>) {
  return (options: Options = {}) => {
    const outcome = Promise.resolve()
      .then(() => run(options))
      .then((answer) => ({ errMsg: `${name}:ok`, ...answer }))
    if (!options.success && !options.fail && !options.complete) return outcome
    outcome
      .then(
        (answer) => {
          options.success?.(answer)
          return answer
        },
        (error: Error) => {
          const answer = { errMsg: error.message.startsWith(name) ? error.message : `${name}:fail ${error.message}` }
          options.fail?.(answer)
          return answer
        },
      )
      .then((answer) => options.complete?.(answer))
    return undefined
  }
}

export type Answering = typeof answering

function located(phone: Phone, name: string) {
  if (!phone.location) throw new Error(`${name}:fail auth deny`)
  return phone.location
}

/** Nothing is laid out here, so every rectangle is empty unless a test names one: nothing may be concluded from a size. */
function selectorQuery(phone: Phone) {
  const answers: [((answer: unknown) => void) | undefined, unknown][] = []
  const rect = { left: 0, top: 0, right: 0, bottom: 0, width: 0, height: 0, scrollTop: 0, scrollLeft: 0, ...phone.rect }
  const ask = (callback?: (answer: unknown) => void) => {
    answers.push([callback, rect])
    return query
  }
  const query = {
    in: () => query,
    select: () => query,
    selectAll: () => query,
    selectViewport: () => query,
    boundingClientRect: ask,
    scrollOffset: ask,
    fields: (_fields: object, callback?: (answer: unknown) => void) => ask(callback),
    exec: (callback?: (answers: unknown[]) => void) => {
      setTimeout(() => {
        for (const [each, answer] of answers) each?.(answer)
        callback?.(answers.map(([, answer]) => answer))
      }, 0)
    },
  }
  return query
}

function plain(options: Options) {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => typeof value !== 'function'))
}

function pick(from: Record<string, unknown>, names: string[]) {
  return Object.fromEntries(names.map((name) => [name, from[name]]))
}
