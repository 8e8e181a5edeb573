/** What pages of the desk ask Taro beside what components do; for `jest.mock('@tarojs/taro', …)`. @public Asked for by jest.requireActual. */
export function taroForDesk() {
  const stub = jest.requireActual('../../components/support/taro')
  const more = {
    showToast: jest.fn(),
    navigateTo: jest.fn(),
    redirectTo: jest.fn(),
    getSystemInfoSync: jest.fn(() => ({ windowWidth: 375 })),
    removeStorageSync: (key: string) => stub.default.setStorageSync(key, ''),
  }
  const useRouter = jest.fn(() => ({ path: '/pages/desk/inbox/index', params: {} }))
  return { ...stub, __esModule: true, useDidHide: () => undefined, useRouter, default: { ...stub.default, ...more } }
}

/** The secretary of one estate, as this phone has kept them. */
export const SECRETARY = {
  token: 't',
  me: {
    person: 'secretary',
    nickname: '王书记',
    hats: [{ role: 'secretary', place: 'estate', placeName: '怡景嘉园', level: 'estate' }],
    homes: [],
  },
}
