import { fireEvent, render, screen } from '@testing-library/react'
import { Ways } from '@/pages/session/signin/Ways'
import { called } from '../../components/support/taro'
import { door, no, yes } from './door'
import { visit, went } from './taro'

jest.mock('@/client/transport/transport', () => ({
  call: jest.requireActual('./door').call,
  onBack: () => () => undefined,
  upload: jest.fn(),
}))
jest.mock('@tarojs/taro', () => jest.requireActual('./taro').taroForPages())
const phone = { canLogin: false }
jest.mock('@/platform/login/login', () => ({
  get canLogin() {
    return phone.canLogin
  },
  loginCode: async () => null,
}))

const ALL = { wechat: true, scan: true, setup: false, district: '延平区' }
const ways = (over: object) => {
  door.script = { 'session.ways': [yes({ ...ALL, ...over })], 'session.ask': [no('unavailable', '这里还没有接通微信，暂时不能扫码登录')] }
}

beforeEach(() => {
  door.reset()
  called.length = 0
  visit.params = {}
  phone.canLogin = false
})

it('on the phone it is WeChat, in a browser the phone’s help', async () => {
  ways({})
  const { unmount } = render(<Ways />)
  await screen.findByText('用手机扫码登录')
  expect(screen.queryByText('微信登录')).toBeNull()
  unmount()
  phone.canLogin = true
  render(<Ways />)
  await screen.findByRole('button', { name: '微信登录' })
  expect(door.of('session.ask')).toHaveLength(1)
})

it.each([false, true])('without WeChat set up the page says so instead of failing at the first tap (on the phone: %s)', async (onPhone) => {
  phone.canLogin = onPhone
  ways({ wechat: false, scan: false })
  render(<Ways />)
  await screen.findByText('还不能登录')
  expect(screen.getByText(/还没有接通微信登录/)).toBeTruthy()
  expect(door.of('session.ask')).toEqual([])
})

it('a new installation leads whoever sets it up to the setup, in a browser', async () => {
  ways({ setup: true, wechat: false, scan: false })
  render(<Ways />)
  fireEvent.click(await screen.findByRole('button', { name: '用设置码开始' }))
  expect(went()).toMatchObject([{ name: 'navigateTo', options: { url: '/pages/session/setup/index' } }])
})

it('without network says so, and asks again', async () => {
  door.script = { 'session.ways': ['unreached', yes({ ...ALL, wechat: false, scan: false })] }
  render(<Ways />)
  fireEvent.click(await screen.findByRole('button', { name: '再试一次' }))
  await screen.findByText('还不能登录')
})
