import Taro from '@tarojs/taro'
import { act, fireEvent, render, screen } from '@testing-library/react'
import { signedIn } from '@/client/session'
import { qrDrawing } from '@/components/qr/drawing'
import { SignInByQr } from '@/pages/session/qr/SignInByQr'
import { door, IN, no, yes } from './door'

jest.mock('@/client/transport/transport', () => ({
  call: jest.requireActual('./door').call,
  onBack: () => () => undefined,
  upload: jest.fn(),
}))
jest.mock('@tarojs/taro', () => jest.requireActual('./taro').taroForPages())
jest.mock('@/components/qr/drawing', () => ({ qrDrawing: jest.fn(() => 'data:image/svg+xml,') }))

const onIn = jest.fn()
const at = (seconds: number) => new Date(Date.UTC(2026, 10, 23, 1, 0, seconds)).toISOString()
const asked = (code: string) => yes({ request: 'r'.repeat(43), key: code.repeat(5) + 'key', code, ends: at(120) })
const stands = (state: string, by: string | null = null, ends = at(120)) => yes({ state, by, ends })

beforeEach(() => {
  jest.useFakeTimers()
  door.reset()
  onIn.mockReset()
  Taro.removeStorageSync('session')
})
afterEach(() => jest.useRealTimers())

/** Lets time pass, and what it sets off come to rest. */
const pass = (seconds: number) => act(async () => void (await jest.advanceTimersByTimeAsync(seconds * 1000)))
const open = async () => {
  render(<SignInByQr onIn={onIn} />)
  await pass(0.1)
}

it('shows the code to scan and to type, counts down, follows the phone, and goes in', async () => {
  door.script = {
    'session.ask': [asked('ABCD2345')],
    'session.poll': [stands('waiting'), stands('seen', '邻居春禾'), stands('confirmed', '邻居春禾')],
    'session.take': [yes(IN)],
  }
  await open()
  expect(qrDrawing).toHaveBeenCalledWith('doorstep:signin:ABCD2345')
  expect(screen.getByRole('img', { name: '登录二维码' })).toBeTruthy()
  expect(screen.getByText('ABCD 2345')).toBeTruthy()
  await pass(2)
  expect(screen.getByText(/还有 11[78] 秒/)).toBeTruthy()
  await pass(2)
  expect(screen.getByText('邻居春禾：已扫码，请在手机上点“确认登录”')).toBeTruthy()
  expect(screen.queryByText('ABCD 2345')).toBeNull()
  await pass(2)
  expect(onIn).toHaveBeenCalledTimes(1)
  expect(signedIn()?.person).toBe('zhang')
  const polls = door.of('session.poll').length
  await pass(20)
  expect(door.of('session.poll').length).toBe(polls)
})

it.each([
  ['expired', '二维码过期了'],
  ['cancelled', '手机上点了取消'],
  ['used', '这个二维码已经用过了'],
])('when it is %s says so, asks no more, and one tap gives a new one', async (state, words) => {
  door.script = { 'session.ask': [asked('ABCD2345'), asked('WXYZ6789')], 'session.poll': [stands(state)] }
  await open()
  await pass(2)
  expect(screen.getByText(words)).toBeTruthy()
  await pass(10)
  expect(door.of('session.poll').length).toBe(1)
  door.script['session.poll'] = [stands('waiting')]
  fireEvent.click(screen.getByRole('button', { name: '换一个二维码' }))
  await pass(0.1)
  expect(screen.getByText('WXYZ 6789')).toBeTruthy()
})

it('a code that did not come says why and can be asked for again', async () => {
  door.script = { 'session.ask': [no('tooMany', '操作太频繁，请 30 秒后再试'), asked('ABCD2345')], 'session.poll': [stands('waiting')] }
  await open()
  expect(screen.getByText('操作太频繁，请 30 秒后再试')).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: '再试一次' }))
  await pass(0.1)
  expect(screen.getByText('ABCD 2345')).toBeTruthy()
})

it('without network it goes on asking, and what was lost on the way in is asked for once more as the same request', async () => {
  door.script = {
    'session.ask': [asked('ABCD2345')],
    'session.poll': ['unreached', stands('confirmed')],
    'session.take': ['unreached', yes(IN)],
  }
  await open()
  await pass(2)
  expect(screen.getByText('ABCD 2345')).toBeTruthy()
  await pass(2)
  expect(screen.getByText('网络不太好，稍后再试')).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: '再试一次' }))
  await pass(0.1)
  expect(onIn).toHaveBeenCalledTimes(1)
  expect(new Set(door.of('session.take').map(({ requestId }) => requestId)).size).toBe(1)
})

it('a computer whose clock is wrong counts down all the same, and gets the minute more that a scan gives', async () => {
  jest.setSystemTime(new Date('2031-05-05T05:05:05Z'))
  door.script = { 'session.ask': [asked('ABCD2345')], 'session.poll': [stands('waiting'), stands('seen', null, at(170))] }
  await open()
  await pass(2)
  expect(screen.getByText(/还有 11[78] 秒/)).toBeTruthy()
  await pass(2)
  expect(screen.getByText(/还有 16[56] 秒/)).toBeTruthy()
})
