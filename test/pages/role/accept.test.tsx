import Taro from '@tarojs/taro'
import { configure, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { beginSession, signedIn } from '@/client/session'
import type { Me } from '@/domain/session/contract'
import AcceptPage from '@/pages/role/accept/index'

configure({ asyncUtilTimeout: 30_000 })

const asked: { action: string; data: Record<string, unknown> }[] = []
let refusal: { code: string; message: string } | null = null
const me: Me = { person: 'li', nickname: '李叔', hats: [], homes: [] }
const fixer = { role: 'fixer', place: 'e', placeName: '怡景嘉园', level: 'estate' } as const

jest.mock('@/client/transport/transport', () => ({
  call: async (envelope: { action: string; data: Record<string, unknown> }) => {
    asked.push(envelope)
    if (refusal) return { kind: 'answer', body: { ok: false, refusal } }
    const values: Record<string, unknown> = {
      'role.invited': { role: 'fixer', placeName: '怡景嘉园', from: '2026-01-01T00:00:00.000Z', to: null, has: false },
      'role.accept': { role: 'fixer', placeName: '怡景嘉园' },
      'session.me': {
        person: 'li',
        nickname: '李叔',
        hats: [{ role: 'fixer', place: 'e', placeName: '怡景嘉园', level: 'estate' }],
        homes: [],
      },
    }
    return { kind: 'answer', body: { ok: true, value: values[envelope.action] } }
  },
  onBack: () => () => undefined,
  upload: jest.fn(),
}))
jest.mock('@tarojs/taro', () => {
  const stub = jest.requireActual('../../components/support/taro')
  const more = {
    showToast: jest.fn(),
    switchTab: jest.fn(),
    navigateTo: jest.fn(),
    removeStorageSync: (key: string) => stub.default.setStorageSync(key, ''),
  }
  return { ...stub, __esModule: true, useRouter: jest.fn(() => ({ params: {} })), default: { ...stub.default, ...more } }
})
const opened = jest.requireMock('@tarojs/taro').useRouter as jest.Mock

beforeEach(() => {
  asked.length = 0
  refusal = null
  Taro.clearStorageSync()
  opened.mockReturnValue({ params: {} })
  beginSession({ token: 't', me })
})

test('the code of a link is there; one sees what it is for, takes it, and has the role at once', async () => {
  opened.mockReturnValue({ params: { code: 'abcde23456' } })
  render(<AcceptPage />)
  fireEvent.click(await screen.findByRole('button', { name: '看看是什么' }))
  await screen.findByRole('heading', { name: '怡景嘉园维修师傅' })
  fireEvent.click(screen.getByRole('button', { name: '接受' }))
  await screen.findByRole('heading', { name: '您现在是怡景嘉园维修师傅' })
  expect(asked.map(({ action, data }) => [action, data.code])).toEqual([
    ['role.invited', 'ABCDE23456'],
    ['role.accept', 'ABCDE23456'],
    ['session.me', undefined],
  ])
  await waitFor(() => expect(signedIn()?.hats).toEqual([fixer]))
})

test('half a code is not sent', async () => {
  opened.mockReturnValue({ params: { code: 'ABC' } })
  render(<AcceptPage />)
  await screen.findByText('邀请码是 10 个字母和数字')
  fireEvent.click(screen.getByRole('button', { name: '看看是什么' }))
  expect(asked).toEqual([])
})

test('a code that is used up says so', async () => {
  opened.mockReturnValue({ params: { code: 'ABCDE23456' } })
  refusal = { code: 'already', message: '这个邀请码已经用过了' }
  render(<AcceptPage />)
  fireEvent.click(await screen.findByRole('button', { name: '看看是什么' }))
  await screen.findByText('这个邀请码已经用过了')
})
