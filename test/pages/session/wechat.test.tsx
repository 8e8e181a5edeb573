import Taro from '@tarojs/taro'
import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import { signedIn } from '@/client/session'
import { ByWechat } from '@/pages/session/signin/ByWechat'
import { door, IN, no, yes } from './door'

jest.mock('@/client/transport/transport', () => ({
  call: jest.requireActual('./door').call,
  onBack: () => () => undefined,
  upload: jest.fn(),
}))
jest.mock('@tarojs/taro', () => jest.requireActual('./taro').taroForPages())
const phone = { codes: [] as (string | null | Error)[] }
jest.mock('@/platform/login/login', () => ({
  canLogin: true,
  loginCode: async () => {
    const next = phone.codes.shift()
    if (next instanceof Error) throw next
    return next ?? null
  },
}))

const onIn = jest.fn()
beforeEach(() => {
  door.reset()
  onIn.mockReset()
  Taro.removeStorageSync('session')
})
const tap = (label: string) => fireEvent.click(screen.getByRole('button', { name: label }))

it('one tap on the phone, and one is in', async () => {
  phone.codes = ['code-1']
  door.script['session.wechat'] = [yes(IN)]
  render(<ByWechat onIn={onIn} />)
  tap('微信登录')
  await waitFor(() => expect(onIn).toHaveBeenCalledTimes(1))
  expect(door.of('session.wechat')[0]?.data).toMatchObject({ code: 'code-1' })
  expect(signedIn()?.person).toBe('zhang')
})

it('changing one’s mind asks nothing of the door and says nothing', async () => {
  phone.codes = [null]
  render(<ByWechat onIn={onIn} />)
  tap('微信登录')
  await screen.findByRole('button', { name: '微信登录' })
  expect([door.asked, onIn.mock.calls]).toEqual([[], []])
})

it('a refusal is said in its own words, and the next tap tries with a fresh code', async () => {
  phone.codes = ['code-1', 'code-2']
  door.script['session.wechat'] = [no('unavailable', '微信那边现在很忙，请稍等几秒再试'), yes(IN)]
  render(<ByWechat onIn={onIn} />)
  tap('微信登录')
  await screen.findByText('微信那边现在很忙，请稍等几秒再试')
  tap('再试一次')
  await waitFor(() => expect(onIn).toHaveBeenCalled())
  expect(door.of('session.wechat').map(({ data }) => data.code)).toEqual(['code-1', 'code-2'])
})

it.each([
  ['WeChat that does not answer', [new Error('login:fail')], undefined, '微信没有回应，请检查网络后再试'],
  ['a network that does not', ['code-1'], 'unreached' as const, '网络不太好，稍后再试'],
])('%s has words too', async (_name, codes, answer, words) => {
  phone.codes = codes
  if (answer) door.script['session.wechat'] = [answer]
  render(<ByWechat onIn={onIn} />)
  tap('微信登录')
  await screen.findByText(words)
  expect(onIn).not.toHaveBeenCalled()
})
