import Taro from '@tarojs/taro'
import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import InboxPage from '@/pages/desk/inbox/index'
import { actors, makeReport } from '../../support/builders/report'
import { door } from '../repair-matter/door'

jest.mock('@/client/transport/transport', () => ({
  call: jest.requireActual('../repair-matter/door').call,
  onBack: () => () => undefined,
  upload: jest.fn(),
}))
jest.mock('@tarojs/taro', () => {
  const stub = jest.requireActual('../../components/support/taro')
  const more = { showToast: jest.fn(), navigateTo: jest.fn(), getSystemInfoSync: jest.fn(() => ({ windowWidth: 375 })) }
  return { ...stub, __esModule: true, useDidHide: () => undefined, default: { ...stub.default, ...more } }
})

const setWidth = (windowWidth: number) => (Taro.getSystemInfoSync as jest.Mock).mockReturnValue({ windowWidth })

beforeEach(() => {
  Taro.setStorageSync('session', { token: 't', me: { person: 'secretary', nickname: '王书记', hats: [{ role: 'secretary', place: 'estate', placeName: '怡景嘉园', level: 'estate' }], homes: [] } })
  Object.assign(door, {
    report: makeReport({ now: new Date().toISOString() }),
    actor: actors.secretary,
    online: true,
    asked: [],
    refusals: {},
  })
  setWidth(375)
})

it('each row says how it stands and what comes next; a tap opens the report', async () => {
  render(<InboxPage />)
  fireEvent.click(await screen.findByText(/下一步：安排师傅/))
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/pages/repair/matter/index?id=r1' })
})

it('a count is a filter: one tap shows only those, a second all again', async () => {
  render(<InboxPage />)
  const late = await screen.findByRole('checkbox', { name: '超时 1 件' })
  fireEvent.click(late)
  await waitFor(() => expect(door.asked.at(-1)).toMatchObject({ action: 'repair.inbox', data: { bucket: 'late' } }))
  await waitFor(() => expect(late.getAttribute('aria-checked')).toBe('true'))
  fireEvent.click(late)
  await waitFor(() => expect(door.asked.at(-1)).toMatchObject({ action: 'repair.inbox', data: { bucket: 'open' } }))
})

it('on a wide screen the report stands beside the list, and Enter opens its main action', async () => {
  setWidth(1280)
  render(<InboxPage />)
  await screen.findByRole('heading', { name: '等待受理' })
  fireEvent.keyDown(document.body, { key: 'Enter' })
  await screen.findByRole('dialog', { name: '安排师傅' })
})
