import Taro from '@tarojs/taro'
import { configure, fireEvent, render, screen, waitFor } from '@testing-library/react'
import InboxPage from '@/pages/desk/inbox/index'
import { actors, makeReport } from '../../support/builders/report'
import { door, lastAsked, makeItem, repairDoor } from './door'
import { SECRETARY } from './stub'

// A table of Taro's own elements takes its time on a busy machine; nothing here is about time.
configure({ asyncUtilTimeout: 10_000 })
jest.mock('@/client/transport/transport', () => ({
  call: jest.requireActual('./door').call,
  onBack: () => () => undefined,
  upload: jest.fn(),
}))
jest.mock('@tarojs/taro', () => jest.requireActual('./stub').taroForDesk())

const setWidth = (windowWidth: number) => (Taro.getSystemInfoSync as jest.Mock).mockReturnValue({ windowWidth })

beforeEach(() => {
  Taro.clearStorageSync()
  Taro.setStorageSync('session', SECRETARY)
  Object.assign(door, { items: [makeItem('r1')], next: null, asked: [], refusals: {} })
  Object.assign(repairDoor, {
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
  await waitFor(() => expect(lastAsked()).toMatchObject({ bucket: 'late' }))
  await waitFor(() => expect(late.getAttribute('aria-checked')).toBe('true'))
  fireEvent.click(late)
  await waitFor(() => expect(lastAsked()).toMatchObject({ bucket: 'open' }))
})

it('the rows stay until those of another choice have come', async () => {
  render(<InboxPage />)
  await screen.findByText('楼道漏水 r1')
  door.items = [makeItem('r2')]
  fireEvent.click(await screen.findByRole('checkbox', { name: '超时 1 件' }))
  expect(screen.getByText('楼道漏水 r1')).toBeTruthy()
  await screen.findByText('楼道漏水 r2')
  expect(screen.queryByText('楼道漏水 r1')).toBeNull()
})

it('what was chosen is there again when the page is opened the next time', async () => {
  const first = render(<InboxPage />)
  fireEvent.click(await screen.findByRole('checkbox', { name: '超时 1 件' }))
  await waitFor(() => expect(lastAsked()).toMatchObject({ bucket: 'late' }))
  first.unmount()
  door.asked = []
  render(<InboxPage />)
  await waitFor(() => expect(lastAsked()).toMatchObject({ bucket: 'late' }))
})

it('a filter narrows the list, and says so until it is cleared', async () => {
  render(<InboxPage />)
  fireEvent.click(await screen.findByRole('button', { name: '筛选' }))
  fireEvent.click(await screen.findByRole('button', { name: '类别：全部' }))
  fireEvent.click(await screen.findByRole('radio', { name: '照明' }))
  await waitFor(() => expect(lastAsked()).toMatchObject({ category: 'lighting' }))
  await screen.findByRole('button', { name: '筛选（1）' })
  fireEvent.click(screen.getByRole('button', { name: '清除' }))
  await waitFor(() => expect(lastAsked()).toMatchObject({ category: null }))
})

it('on a wide screen the report stands beside the list, and Enter opens its main action', async () => {
  setWidth(1280)
  render(<InboxPage />)
  await screen.findByRole('heading', { name: '等待受理' })
  fireEvent.keyDown(document.body, { key: 'Enter' })
  await screen.findByRole('dialog', { name: '安排师傅' })
})
