import Taro from '@tarojs/taro'
import { fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { flush } from '@/client/outbox'
import { MatterPane } from '@/pages/repair/matter/MatterPane'
import { actors, makeReport } from '../../support/builders/report'
import { door } from './door'

jest.mock('@/client/transport/transport', () => ({
  call: jest.requireActual('./door').call,
  onBack: () => () => undefined,
  upload: jest.fn(),
}))
jest.mock('@tarojs/taro', () => {
  const stub = jest.requireActual('../../components/support/taro')
  const more = { showToast: jest.fn(), navigateTo: jest.fn(), removeStorageSync: (key: string) => stub.default.setStorageSync(key, '') }
  return { ...stub, __esModule: true, useDidHide: () => undefined, default: { ...stub.default, ...more } }
})

const toasts = () => (Taro.showToast as jest.Mock).mock.calls.map(([{ title }]) => title as string)
const writes = () => door.asked.filter(({ requestId }) => requestId !== undefined)

beforeEach(() => {
  Taro.setStorageSync('session', { token: 't', me: { person: 'secretary', nickname: '王书记', hats: [], homes: [] } })
  Object.assign(door, {
    report: makeReport({ now: new Date().toISOString() }),
    actor: actors.secretary,
    online: true,
    asked: [],
    refusals: {},
  })
})

/** Opens the sheet that sends somebody, and chooses the one fixer. */
async function chooseFixer() {
  fireEvent.click(await screen.findByRole('button', { name: '安排师傅' }))
  const sheet = await screen.findByRole('dialog', { name: '安排师傅' })
  fireEvent.click(await within(sheet).findByRole('radio', { name: /^李师傅/ }))
  return within(sheet).findByRole('button', { name: '请李师傅来修' })
}

it('the desk sends a fixer in three taps, and the page shows how it stands afterwards', async () => {
  render(<MatterPane id="r1" />)
  fireEvent.click(await chooseFixer())
  await screen.findByRole('heading', { name: '师傅已安排' })
  expect(screen.queryByRole('dialog')).toBeNull()
  expect(door.report.assignee).toBe('fixer')
  expect(toasts()).toContain('师傅已安排')
})

it('two taps on the button send one request', async () => {
  render(<MatterPane id="r1" />)
  const button = await chooseFixer()
  fireEvent.click(button)
  fireEvent.click(button)
  await screen.findByRole('heading', { name: '师傅已安排' })
  expect(writes()).toHaveLength(1)
})

it('without network the step is kept and said to be; once there is network it is sent, and the page follows', async () => {
  render(<MatterPane id="r1" />)
  const button = await chooseFixer()
  door.online = false
  fireEvent.click(button)
  await screen.findByText('等网络：安排师傅：楼道漏水')
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  expect(Taro.getStorageSync('outbox')).toMatchObject([{ action: 'repair.dispatch', data: { report: 'r1', fixer: 'fixer' } }])
  door.online = true
  void flush('secretary')
  await screen.findByRole('heading', { name: '师傅已安排' })
  expect(writes()).toHaveLength(1)
})

it('what is wrong with the words stands beside them, and what was typed is still there', async () => {
  render(<MatterPane id="r1" />)
  fireEvent.click(await screen.findByRole('button', { name: '更多操作' }))
  fireEvent.click(await screen.findByRole('button', { name: '不予受理' }))
  const sheet = await screen.findByRole('dialog', { name: '不予受理' })
  fireEvent.click(await within(sheet).findByRole('button', { name: '填入：同一问题已经有人在处理' }))
  door.refusals['repair.decline'] = { code: 'invalid', fields: { words: '请再写具体些' } }
  fireEvent.click(within(sheet).getByRole('button', { name: '不予受理' }))
  await within(sheet).findByText('请再写具体些')
  expect(Taro.getStorageSync('draft.repair.decline.r1')).toEqual({ words: '同一问题已经有人在处理' })
  expect(door.report.state).toBe('submitted')
})

it('when somebody else was quicker, the report is read again and the reader told how it stands', async () => {
  render(<MatterPane id="r1" />)
  const button = await chooseFixer()
  door.report = { ...door.report, state: 'withdrawn', open: false }
  fireEvent.click(button)
  await screen.findByRole('heading', { name: '已撤回' })
  await screen.findByText('刚刚有人更新了，现在是“已撤回”')
})

it('a neighbour may say 我也遇到, and is offered nothing of the staff', async () => {
  door.actor = actors.neighbour
  render(<MatterPane id="r1" />)
  fireEvent.click(await screen.findByRole('button', { name: '我也遇到' }))
  await screen.findByText('1 户邻居也遇到')
  expect(screen.queryByRole('button', { name: '查看联系方式' })).toBeNull()
  expect(screen.queryByRole('button', { name: '更多操作' })).toBeNull()
})
