import Taro from '@tarojs/taro'
import { act, configure, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { beginSession, endSession } from '@/client/session'
import type { Me } from '@/domain/session/contract'
import OpenDataPage from '@/pages/office/open/index'

const mockDoor = { on: false, online: true, asked: [] as { action: string; data: unknown; requestId?: string }[] }
jest.mock('@/client/transport/transport', () => ({
  call: async (envelope: (typeof mockDoor)['asked'][number]) => {
    mockDoor.asked.push(envelope)
    if (!mockDoor.online) return { kind: 'unreached' }
    if (envelope.action === 'open.publish') mockDoor.on = (envelope.data as { on: boolean }).on
    return { kind: 'answer', body: { ok: true, value: { on: mockDoor.on, since: mockDoor.on ? '2026-11-21T01:00:00.000Z' : null } } }
  },
  addressOf: (path: string) => `https://door${path}`,
  onBack: () => () => undefined,
  upload: jest.fn(),
}))
jest.mock('@tarojs/taro', () => {
  const stub = jest.requireActual('../../../components/support/taro')
  const more = {
    navigateTo: jest.fn(),
    setClipboardData: jest.fn(),
    removeStorageSync: (key: string) => stub.default.setStorageSync(key, ''),
  }
  return { ...stub, __esModule: true, useRouter: () => ({ params: {} }), default: { ...stub.default, ...more } }
})
configure({ asyncUtilTimeout: 5_000 })

function me(role: 'admin' | 'secretary'): Me {
  const place =
    role === 'admin' ? { place: 'yanping', placeName: '延平区', level: 'district' } : { place: 'e', placeName: '怡景嘉园', level: 'estate' }
  return { person: 'p', nickname: '管理员', hats: [{ role, path: ['yanping'], ...place }], homes: [] } as unknown as Me
}
const published = () => mockDoor.asked.filter(({ action }) => action === 'open.publish')

beforeEach(() => {
  Taro.clearStorageSync()
  jest.clearAllMocks()
  Object.assign(mockDoor, { on: false, online: true, asked: [] })
  act(() => beginSession({ token: 't', me: me('admin') }))
})

it('is off at first, says what would be published and what never, and is switched on only after one has agreed', async () => {
  render(<OpenDataPage />)
  const lever = await screen.findByRole('switch', { name: /对外公开/ })
  expect(lever.getAttribute('aria-checked')).toBe('false')
  expect(screen.getByText(/从不公开/)).toBeTruthy()
  expect(screen.queryByText('地址')).toBeNull()
  fireEvent.click(lever)
  expect(published()).toEqual([])
  fireEvent.click(within(await screen.findByRole('dialog', { name: '公开给所有人吗？' })).getByRole('button', { name: '公开' }))
  await waitFor(() => expect(screen.getByRole('switch').getAttribute('aria-checked')).toBe('true'))
  expect(published()).toMatchObject([{ data: { on: true }, requestId: expect.any(String) }])
  fireEvent.click(screen.getByRole('button', { name: /空间地图/ }))
  expect(Taro.setClipboardData).toHaveBeenCalledWith({ data: 'https://door/open/spaces.geojson' })
})

it('is switched off at once', async () => {
  mockDoor.on = true
  render(<OpenDataPage />)
  fireEvent.click(await screen.findByRole('switch', { name: /对外公开/ }))
  await waitFor(() => expect(screen.getByRole('switch').getAttribute('aria-checked')).toBe('false'))
  expect(published()).toMatchObject([{ data: { on: false } }])
})

it('says so when it could not be switched, and leaves it as it is', async () => {
  mockDoor.on = true
  render(<OpenDataPage />)
  const lever = await screen.findByRole('switch', { name: /对外公开/ })
  mockDoor.online = false
  fireEvent.click(lever)
  await waitFor(() => expect(published()).toHaveLength(1))
  expect(screen.getByRole('switch').getAttribute('aria-checked')).toBe('true')
  expect(await screen.findByText(/网络|没有/)).toBeTruthy()
})

it('is for the admin alone, and asks nothing for anybody else', async () => {
  act(() => beginSession({ token: 't', me: me('secretary') }))
  const shown = render(<OpenDataPage />)
  expect(await screen.findByText('这一页给管理员看')).toBeTruthy()
  shown.unmount()
  act(() => endSession())
  render(<OpenDataPage />)
  expect(await screen.findByText('请先登录')).toBeTruthy()
  expect(mockDoor.asked.filter(({ action }) => action.startsWith('open.'))).toEqual([])
})
