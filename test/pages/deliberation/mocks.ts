import { door } from './door'

/** The stub of Taro with what these pages ask for beside it. @public Asked for by jest.requireActual. */
export function taro() {
  const stub = jest.requireActual('../../components/support/taro')
  const more = {
    navigateTo: jest.fn(),
    redirectTo: jest.fn(),
    navigateBack: jest.fn(),
    showToast: jest.fn(),
    removeStorageSync: jest.fn(),
    setClipboardData: jest.fn(),
    showModal: jest.fn(async () => ({ confirm: true })),
  }
  return {
    ...stub,
    __esModule: true,
    useDidHide: () => undefined,
    useRouter: () => ({ params: door.params }),
    default: { ...stub.default, ...more },
  }
}
