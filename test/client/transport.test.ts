const called: { way: string; options: unknown }[] = []
const answers = { ok: true }

jest.mock('@tarojs/taro', () => ({
  __esModule: true,
  default: {
    cloud: {
      init: (options: unknown) => void called.push({ way: 'init', options }),
      callFunction: async (options: unknown) => {
        called.push({ way: 'cloud', options })
        if (!answers.ok) throw new Error('cloud.callFunction:fail timeout')
        return { result: { ok: true, value: 'from the cloud' } }
      },
    },
    request: async (options: { url: string }) => {
      called.push({ way: 'server', options })
      if (!answers.ok) throw new Error('request:fail')
      return { data: { ok: true, value: 'from the server' } }
    },
  },
}))

type Transport = typeof import('@/client/transport/transport.weapp')

/** The WeChat transport as a build with these settings has it. */
function built(settings: { TARO_APP_CLOUD_ENV: string; TARO_APP_SERVER: string }): Transport {
  Object.assign(process.env, settings)
  jest.resetModules()
  return jest.requireActual<Transport>('@/client/transport/transport.weapp')
}

const ENVELOPE = { action: 'repair.nudge', data: { report: 'r1' }, requestId: 'request-1' }

beforeEach(() => {
  called.length = 0
  answers.ok = true
})

it('with a CloudBase environment the one api function is called, without a token: the platform says who asks', async () => {
  const { call } = built({ TARO_APP_CLOUD_ENV: 'doorstep-1', TARO_APP_SERVER: 'http://127.0.0.1:1' })
  expect(await call(ENVELOPE, 'token')).toEqual({ kind: 'answer', body: { ok: true, value: 'from the cloud' } })
  await call(ENVELOPE, 'token')
  expect(called).toEqual([
    { way: 'init', options: { env: 'doorstep-1' } },
    { way: 'cloud', options: { name: 'api', data: ENVELOPE } },
    { way: 'cloud', options: { name: 'api', data: ENVELOPE } },
  ])
})

it('without one the configured server is asked, with the token', async () => {
  const { call } = built({ TARO_APP_CLOUD_ENV: '', TARO_APP_SERVER: 'http://127.0.0.1:8080' })
  expect(await call(ENVELOPE, 'token')).toEqual({ kind: 'answer', body: { ok: true, value: 'from the server' } })
  expect(called).toMatchObject([{ way: 'server', options: { url: 'http://127.0.0.1:8080/api', data: ENVELOPE, header: { authorization: 'Bearer token' } } }])
})

it.each([{ TARO_APP_CLOUD_ENV: 'doorstep-1' }, { TARO_APP_CLOUD_ENV: '' }])('what does not get through is unreached, never thrown: %j', async (settings) => {
  const { call } = built({ TARO_APP_SERVER: 'http://127.0.0.1:1', ...settings })
  answers.ok = false
  expect(await call(ENVELOPE, null)).toEqual({ kind: 'unreached' })
})
