import Taro from '@tarojs/taro'
import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import { beginSession, endSession, signedIn } from '@/client/session'
import Confirm from '@/pages/session/confirm'
import Scan from '@/pages/session/scan'
import { called } from '../../components/support/taro'
import { door, IN, no, yes } from './door'
import { visit, went } from './taro'

jest.mock('@/client/transport/transport', () => ({
  call: jest.requireActual('./door').call,
  onBack: () => () => undefined,
  upload: jest.fn(),
}))
jest.mock('@tarojs/taro', () => jest.requireActual('./taro').taroForPages())
const camera = { can: false, reads: { kind: 'cancelled' } as object, code: 'login-1' as string | null }
jest.mock('@/platform/scan/scan', () => ({
  get canScan() {
    return camera.can
  },
  scanCode: async () => camera.reads,
}))
jest.mock('@/platform/login/login', () => ({ canLogin: true, loginCode: async () => camera.code }))

const SEEN = {
  purpose: 'signIn',
  state: 'seen',
  device: 'Windows 电脑上的 Chrome 浏览器',
  at: new Date().toISOString(),
  ends: new Date().toISOString(),
  asker: null,
}

beforeEach(() => {
  door.reset()
  called.length = 0
  Object.assign(camera, { can: false, reads: { kind: 'cancelled' }, code: 'login-1' })
  visit.params = { code: 'ABCD2345' }
  beginSession(IN)
})
const tap = (label: string) => fireEvent.click(screen.getByRole('button', { name: label }))

describe('the page that asks', () => {
  it('says which device asks, since when and as whom one would come in, and warns', async () => {
    door.script = { 'session.seen': [yes(SEEN)] }
    render(<Confirm />)
    await screen.findByText('Windows 电脑上的 Chrome 浏览器')
    expect(screen.getByText('刚刚要求登录')).toBeTruthy()
    expect(screen.getByText('3栋张阿姨')).toBeTruthy()
    expect(screen.getByText(/别人发给您的/)).toBeTruthy()
    expect(door.of('session.confirm')).toEqual([])
  })

  it.each([
    ['确认登录', 'session.confirm', '好了，请看电脑屏幕'],
    ['不是我，取消', 'session.cancel', '已经取消'],
  ])('“%s” is sent once, and what came of it is said', async (label, action, words) => {
    door.script = { 'session.seen': [yes(SEEN)], [action]: [yes(SEEN)] }
    render(<Confirm />)
    await screen.findByRole('button', { name: label })
    tap(label)
    tap(`${label}，请稍候`)
    await screen.findByText(words)
    expect(door.of(action)).toHaveLength(1)
  })

  it('without network nothing is lost: the same yes is sent again', async () => {
    door.script = { 'session.seen': [yes(SEEN)], 'session.confirm': ['unreached', yes(SEEN)] }
    render(<Confirm />)
    await screen.findByRole('button', { name: '确认登录' })
    tap('确认登录')
    await screen.findByText('网络不太好，稍后再试')
    tap('确认登录')
    await screen.findByText('好了，请看电脑屏幕')
    expect(new Set(door.of('session.confirm').map(({ requestId }) => requestId)).size).toBe(1)
  })

  it.each([['session.seen'], ['session.confirm']])(
    'a refusal of %s is said in words, with a way to scan again and a way out',
    async (action) => {
      door.script = { 'session.seen': [yes(SEEN)], [action]: [no('tooLate', '二维码已经过期，请在电脑上换一个新的')] }
      render(<Confirm />)
      if (action === 'session.confirm') {
        await screen.findByRole('button', { name: '确认登录' })
        tap('确认登录')
      }
      await screen.findByText('二维码已经过期，请在电脑上换一个新的')
      tap('重新扫码')
      tap('取消')
      expect(went().map(({ name }) => name)).toEqual(['redirectTo', 'switchTab'])
    },
  )

  it('asks nothing for what is no code of ours, and nothing before one is signed in', async () => {
    visit.params = { code: 'https://elsewhere' }
    const { unmount } = render(<Confirm />)
    await screen.findByText('这不是登录用的编号，请重新扫码')
    unmount()
    endSession()
    visit.params = { code: 'ABCD2345' }
    render(<Confirm />)
    expect(screen.getByRole('button', { name: '登录' })).toBeTruthy()
    expect(door.asked).toEqual([])
  })

  it('a binding names the account; afterwards the phone comes in again as that one', async () => {
    const bind = { ...SEEN, purpose: 'bind', asker: '小周' }
    const zhou = { token: 'b.token', me: { ...IN.me, person: 'zhou', nickname: '小周' } }
    door.script = {
      'session.seen': [yes(bind)],
      'session.confirm': [yes(bind)],
      'session.wechat': [no('unavailable', '微信那边没有回应，请稍后再试'), yes(zhou)],
    }
    render(<Confirm />)
    await screen.findByText('把这个微信绑定到“小周”？')
    tap('这是我，绑定')
    await screen.findByText('微信那边没有回应，请稍后再试')
    expect(signedIn()).toBeNull()
    tap('再试一次')
    await waitFor(() => expect(signedIn()?.person).toBe('zhou'))
    expect(screen.getByText('绑定好了')).toBeTruthy()
  })
})

describe('the page that scans', () => {
  const led = () =>
    went()
      .filter(({ name }) => name === 'navigateTo')
      .map(({ options }) => (options as { url: string }).url)

  it('opens the camera at once, and what it reads leads on', async () => {
    Object.assign(camera, { can: true, reads: { kind: 'read', text: 'doorstep:signin:ABCD2345' } })
    render(<Scan />)
    await waitFor(() => expect(led()).toEqual(['/pages/session/confirm/index?code=ABCD2345']))
  })

  it.each([
    [{ kind: 'read', text: 'https://example.com/menu' }, /这不是登录二维码/],
    [{ kind: 'failed' }, /没有扫出来/],
  ])('%j is said in words, and leads nowhere', async (reads, words) => {
    Object.assign(camera, { can: true, reads })
    render(<Scan />)
    await screen.findByText(words)
    expect(led()).toEqual([])
  })

  it('closing the camera leaves the page with its other way', async () => {
    camera.can = true
    render(<Scan />)
    await screen.findByRole('button', { name: '扫一扫' })
    expect(screen.queryByText(/没有/)).toBeNull()
    expect(screen.getByText('不方便扫码')).toBeTruthy()
  })

  it('takes what is typed as people type it, and says what is wrong beside the field', async () => {
    const { container } = render(<Scan />)
    tap('下一步')
    await screen.findByText('编号是二维码下面的 8 个字母或数字')
    const input = container.querySelector('taro-input-core') as Element
    fireEvent(input, new CustomEvent('input', { detail: { value: 'abcd 2345' } }))
    tap('下一步')
    await waitFor(() => expect(led()).toEqual(['/pages/session/confirm/index?code=ABCD2345']))
    expect(Taro.getStorageSync('draft.setup')).toBe('')
  })
})
