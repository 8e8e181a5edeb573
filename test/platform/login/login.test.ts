import { deviceHere } from '@/platform/login/device.weapp'
import { loginCode } from '@/platform/login/login.weapp'
import { deviceOf } from '@/platform/login/userAgent'

const wechat = { answer: {} as object, platform: 'ios' as string | null }
jest.mock('@tarojs/taro', () => ({
  __esModule: true,
  default: {
    login: async () => {
      if ('errMsg' in wechat.answer) throw wechat.answer
      return wechat.answer
    },
    getDeviceInfo: () => {
      if (wechat.platform === null) throw new Error('not known to this version')
      return { platform: wechat.platform }
    },
  },
}))

describe('the code of WeChat', () => {
  it('is what wx.login gives', async () => {
    wechat.answer = { code: '0a1B2c' }
    expect(await loginCode()).toBe('0a1B2c')
  })

  it('that somebody did not want is none', async () => {
    for (const errMsg of ['login:fail cancel', 'login:fail auth deny']) {
      wechat.answer = { errMsg }
      expect(await loginCode()).toBeNull()
    }
  })

  it('that could not be had is thrown, and an empty one too', async () => {
    wechat.answer = { errMsg: 'login:fail timeout' }
    await expect(loginCode()).rejects.toEqual(wechat.answer)
    wechat.answer = { code: '' }
    await expect(loginCode()).rejects.toThrow('without a code')
  })
})

it.each([
  ['ios', 'ios'],
  ['android', 'android'],
  ['windows', 'windows'],
  ['mac', 'mac'],
  ['ohos', 'harmony'],
  ['devtools', 'other'],
  [null, 'other'],
])('the mini-program on %s is told as %s', (platform, system) => {
  wechat.platform = platform
  expect(deviceHere()).toEqual({ system, app: 'wechat' })
})

it.each([
  ['Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Safari/537.36', 'windows', 'chrome'],
  [
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Safari/537.36 Edg/126.0.0.0',
    'windows',
    'edge',
  ],
  [
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Safari/605.1.15',
    'mac',
    'safari',
  ],
  ['Mozilla/5.0 (X11; Linux x86_64; rv:127.0) Gecko/20100101 Firefox/127.0', 'linux', 'firefox'],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 MicroMessenger/8.0.49',
    'ios',
    'wechat',
  ],
  [
    'Mozilla/5.0 (Linux; Android 13; M2012) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/114.0 Mobile Safari/537.36 MiuiBrowser/18.2',
    'android',
    'other',
  ],
  ['Mozilla/5.0 (Phone; OpenHarmony 5.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/114.0.0.0 Safari/537.36', 'harmony', 'chrome'],
  ['curl/8.0', 'other', 'other'],
])('“%s” is told as %s, %s', (agent, system, app) => {
  expect(deviceOf(agent)).toEqual({ system, app })
})
