/** The double itself: `@tarojs/taro` stands for the same file, so a plain import would be of what is made here. */
const stub = jest.requireActual<typeof import('../../components/support/taro')>('../../components/support/taro')

/** What the address says. */
export const visit = { params: {} as Record<string, string> }

function record(name: string) {
  return (options: unknown) => {
    stub.called.push({ name, options })
    return Promise.resolve()
  }
}

/** Taro for the pages of sign-in: where somebody went is recorded. @public Asked for by jest.requireActual. */
export function taroForPages() {
  const moves = ['navigateTo', 'redirectTo', 'switchTab', 'showToast', 'setClipboardData'].map((name) => [name, record(name)])
  const removeStorageSync = (key: string) => stub.default.setStorageSync(key, '')
  return {
    ...stub,
    __esModule: true,
    useRouter: () => visit,
    default: { ...stub.default, ...Object.fromEntries(moves), removeStorageSync },
  }
}

/** Where the page has led, and what it has said in passing. */
export const went = () => stub.called.filter(({ name }) => name !== 'setNavigationBarTitle')
