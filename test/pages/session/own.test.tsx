import Taro from '@tarojs/taro'
import { fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { beginSession, endSession, signedIn } from '@/client/session'
import { signOut } from '@/client/signOut'
import { TERMS_VERSION } from '@/domain/privacy/words'
import Bind from '@/pages/session/bind'
import Devices from '@/pages/session/list'
import Name from '@/pages/session/name'
import Setup from '@/pages/session/setup'
import { called } from '../../components/support/taro'
import { door, IN, no, yes } from './door'
import { went } from './taro'

jest.mock('@/client/transport/transport', () => ({
  call: jest.requireActual('./door').call,
  onBack: () => () => undefined,
  upload: jest.fn(),
}))
jest.mock('@tarojs/taro', () => jest.requireActual('./taro').taroForPages())

const NOW = new Date().toISOString()
const session = (id: string, device: string, here = false) => ({ id, device, via: 'wechat', made: NOW, seen: NOW, ends: NOW, here })
const WAYS = { wechat: true, scan: true, setup: true, district: null }

beforeEach(() => {
  Taro.clearStorageSync()
  door.reset()
  called.length = 0
  beginSession(IN)
})
const tap = (label: string | RegExp) => fireEvent.click(screen.getByRole('button', { name: label }))
/** By the words above the field: Taro's own input takes its spoken name a moment later. */
const fill = (label: string, value: string) => {
  const field = screen.getByText(label).closest('.field')
  fireEvent(field?.querySelector('taro-input-core') as Element, new CustomEvent('input', { detail: { value } }))
}

describe('the devices on which I am signed in', () => {
  const items = [session('s2', 'Windows 电脑上的 Edge 浏览器'), session('s1', '安卓手机上的微信小程序', true)]

  it('lets any other go after asking, and shows what is left', async () => {
    door.script = {
      'session.list': [yes({ items, next: null }), yes({ items: items.slice(1), next: null })],
      'session.endOther': [yes({ ended: 1 })],
    }
    render(<Devices />)
    fireEvent.click(await screen.findByText('Windows 电脑上的 Edge 浏览器'))
    const sheet = await screen.findByRole('dialog', { name: '让这台设备退出？' })
    fireEvent.click(within(sheet).getByRole('button', { name: '让它退出' }))
    await waitFor(() => expect(screen.queryAllByText('Windows 电脑上的 Edge 浏览器')).toHaveLength(0))
    expect(door.of('session.endOther')[0]?.data).toEqual({ id: 's2' })
    expect(screen.getByText('这一台')).toBeTruthy()
    expect(screen.queryByRole('button', { name: '其他设备全部退出' })).toBeNull()
  })

  it('a refusal is said, and the question stays', async () => {
    door.script = { 'session.list': [yes({ items, next: null })], 'session.endAll': ['unreached'] }
    render(<Devices />)
    fireEvent.click(await screen.findByRole('button', { name: '其他设备全部退出' }))
    tap('让它退出')
    await waitFor(() => expect(went()).toMatchObject([{ name: 'showToast', options: { title: '网络不太好，稍后再试' } }]))
    expect(screen.getByRole('dialog')).toBeTruthy()
  })
})

describe('my name', () => {
  beforeEach(() => {
    door.script['privacy.terms'] = [yes({ version: TERMS_VERSION, agreed: TERMS_VERSION, officer: null })]
  })

  it('is changed everywhere at once', async () => {
    door.script['session.rename'] = [yes({ nickname: '3栋小张' })]
    render(<Name />)
    fill('称呼', ' 3栋小张 ')
    tap('就叫这个')
    await waitFor(() => expect(signedIn()?.nickname).toBe('3栋小张'))
    expect(door.of('session.rename')[0]?.data).toEqual({ nickname: '3栋小张' })
  })

  it('that is refused stays in the field with the reason beside it; another is another request', async () => {
    door.script['session.rename'] = [no('notAccepted', '这个名字不合适，请换一个'), yes({ nickname: '小张' })]
    render(<Name />)
    fill('称呼', '官方小张')
    tap('就叫这个')
    await screen.findByText('这个名字不合适，请换一个')
    fill('称呼', '小张')
    expect(screen.queryByText('这个名字不合适，请换一个')).toBeNull()
    tap('就叫这个')
    await waitFor(() => expect(signedIn()?.nickname).toBe('小张'))
    expect(new Set(door.of('session.rename').map(({ requestId }) => requestId)).size).toBe(2)
  })
})

describe('the first setup', () => {
  beforeEach(endSession)

  it('says beside each field what is missing, asks once, and leads on', async () => {
    door.script = { 'session.ways': [yes(WAYS)], 'session.setup': [yes(IN)] }
    render(<Setup />)
    await screen.findByText('您是第一位管理员')
    tap('开始使用')
    for (const words of ['设置码是 10 个字母或数字', '请写区的名字', '请写一个称呼']) expect(await screen.findByText(words)).toBeTruthy()
    expect(door.of('session.setup')).toEqual([])
    fill('设置码', '27tx6 x8kxv')
    fill('区的名字', '延平区')
    fill('您的称呼', '小周')
    tap('开始使用')
    await screen.findByText('您是管理员了')
    expect(signedIn()?.person).toBe('zhang')
    expect(door.of('session.setup')[0]?.data).toMatchObject({ code: '27tx6 x8kxv', district: '延平区', nickname: '小周' })
    tap(/绑定您的微信/)
    expect(went()).toMatchObject([{ name: 'redirectTo', options: { url: '/pages/session/bind/index' } }])
  })

  it('a wrong code is told beside it, and what was typed stays, but not the code on the disk', async () => {
    door.script = {
      'session.ways': [yes({ ...WAYS, district: '延平区' })],
      'session.setup': [no('invalid', '设置码不对', { code: '设置码不对，还能试 9 次' })],
    }
    render(<Setup />)
    await screen.findByText('您是第一位管理员')
    expect(screen.queryByText('区的名字')).toBeNull()
    fill('设置码', '2222233333')
    fill('您的称呼', '小周')
    tap('开始使用')
    await screen.findByText('设置码不对，还能试 9 次')
    expect(JSON.stringify(Taro.getStorageSync('draft.setup'))).toMatch(/小周/)
    expect(JSON.stringify(Taro.getStorageSync('draft.setup'))).not.toMatch(/2222233333/)
  })

  it('where there is an admin already says so and leads to signing in', async () => {
    door.script = { 'session.ways': [yes({ ...WAYS, setup: false })] }
    render(<Setup />)
    await screen.findByText('这里已经设置好了')
    tap('去登录')
    expect(went()).toMatchObject([{ name: 'redirectTo', options: { url: '/pages/session/signin/index' } }])
  })

  it('without WeChat an admin is told what that means', async () => {
    door.script = { 'session.ways': [yes({ ...WAYS, wechat: false })], 'session.setup': [yes(IN)] }
    render(<Setup />)
    await screen.findByText('您是第一位管理员')
    fill('设置码', '27TX6X8KXV')
    fill('区的名字', '延平区')
    fill('您的称呼', '小周')
    tap('开始使用')
    await screen.findByText('还没有接通微信')
    expect(screen.queryByText('绑定您的微信')).toBeNull()
  })
})

it('binding asks for no code where WeChat is not set up', async () => {
  door.script = { 'session.ways': [yes({ ...WAYS, wechat: false })] }
  render(<Bind />)
  await screen.findByText('还没有接通微信')
  expect(door.of('session.bind')).toEqual([])
})

describe('signing out', () => {
  it('ends the session on the server and forgets it here', async () => {
    door.script = { 'session.end': [yes({ ended: 1 })] }
    expect(await signOut()).toBe(true)
    expect([signedIn(), door.of('session.end').length]).toEqual([null, 1])
  })

  it('forgets it here without network too, and says that the server does not know', async () => {
    door.script = { 'session.end': ['unreached'] }
    expect(await signOut()).toBe(false)
    expect(signedIn()).toBeNull()
  })

  it('of a session that is over already is done', async () => {
    door.script = { 'session.end': [no('unauthenticated', '请先登录')] }
    expect(await signOut()).toBe(true)
    expect(signedIn()).toBeNull()
  })
})
