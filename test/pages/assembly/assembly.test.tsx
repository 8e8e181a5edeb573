import Taro, { useRouter } from '@tarojs/taro'
import { configure, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { beginSession, type Session } from '@/client/session'
import DoorsPage from '@/pages/assembly/doors/index'
import RunVotePage from '@/pages/assembly/one/index'
import WriteVotePage from '@/pages/assembly/write/index'
import { makeLine } from '../../support/builders/vote'
import { SECRETARY } from '../desk/stub'
import { NOT_FAKED } from '../venue/stage'
import { door, NOW } from '../vote/door'

// Nothing here is about how fast it is, and the machine may be busy.
configure({ asyncUtilTimeout: 10_000 })
jest.mock('@/client/transport/transport', () => ({
  call: jest.requireActual('../vote/door').call,
  onBack: () => () => undefined,
  upload: jest.fn(),
}))
jest.mock('@tarojs/taro', () => {
  const taro = jest.requireActual('../desk/stub').taroForDesk()
  return { ...taro, default: { ...taro.default, showModal: jest.fn(async () => ({ confirm: true })) } }
})

const PAPER = { choice: 'consent', by: 'other', at: NOW, other: null } as const

beforeAll(() => jest.useFakeTimers({ now: Date.parse(NOW), doNotFake: [...NOT_FAKED] }))
afterAll(() => jest.useRealTimers())
beforeEach(() => {
  Taro.clearStorageSync()
  beginSession(SECRETARY as Session)
  jest.clearAllMocks()
  Object.assign(door, {
    content: {},
    vote: { state: 'draft', roll: null },
    lines: [makeLine('p1', { door: '101' })],
    mine: [],
    parties: ['manager', 'collector'],
    why: 'noHome',
    online: true,
    asked: [],
    refusals: {},
  })
})

const sent = (action: string) => door.asked.filter((each) => each.action === action)
function open(page: JSX.Element, params: Record<string, string>) {
  jest.mocked(useRouter).mockReturnValue({ path: '', params } as never)
  return render(page)
}
const tap = async (name: string | RegExp) => fireEvent.click(await screen.findByRole('button', { name }))
const inSheet = async () => within(await screen.findByRole('dialog'))

it('a draft shows what is missing on the roll before it is opened', async () => {
  open(<RunVotePage />, { id: 'vote' })
  expect(await screen.findAllByText('1 套没有面积')).toHaveLength(2)
  await screen.findByText('面积不全，算数的表决不能发起。请管理员补齐名册。')
  door.refusals['vote.open'] = { code: 'wrongState', message: '有 1 户没有面积，补齐以后才能发起算数的表决' }
  await tap('定下名册，发起表决')
  await screen.findByText('有 1 户没有面积，补齐以后才能发起算数的表决')
})

it('an open vote shows how far each building is, and where paper waits', async () => {
  door.vote = {}
  open(<RunVotePage />, { id: 'vote' })
  await screen.findByText('1 张票等核对 · 1 张两次录得不一样')
  await screen.findByText('2/5 户')
})

it('a vote that binds is not written without the rule by which it does', async () => {
  open(<WriteVotePage />, { estate: 'estate' })
  fireEvent.click(await screen.findByRole('radio', { name: /^使用维修资金/ }))
  fireEvent.input(screen.getByLabelText(/^标题/), { target: { value: '晾晒场' } })
  fireEvent.input(screen.getByLabelText(/^要业主定的话/), { target: { value: '从维修资金支出 3.2 万元' } })
  fireEvent.click(screen.getByRole('radio', { name: /^算数的表决/ }))
  await tap('存成草稿')
  await screen.findByText('算数的表决要写明依据哪一条规约')
  expect(sent('vote.draft')).toHaveLength(0)
  fireEvent.input(screen.getByLabelText(/^依据哪一条规约/), { target: { value: '《管理规约》第十二条' } })
  await tap('存成草稿')
  await waitFor(() => expect(sent('vote.draft')).toHaveLength(1))
  expect(sent('vote.draft')[0]?.data).toMatchObject({
    estate: 'estate',
    content: { matter: 'spendFund', force: 'binds', rule: '《管理规约》第十二条', headRule: 'ownerOnce', again: 'replace' },
  })
})

it('paper is entered first by one', async () => {
  open(<DoorsPage />, { id: 'vote', building: 'b' })
  await tap(/^101/)
  fireEvent.click(await (await inSheet()).findByRole('radio', { name: '反对' }))
  await tap('录进去')
  await waitFor(() => expect(sent('vote.enterPaper')[0]?.data).toEqual({ vote: 'vote', part: 'p1', choice: 'against' }))
})

it('the second reads it without seeing what the first read', async () => {
  door.lines = [makeLine('p1', { door: '101', paper: PAPER, paperState: 'waiting' })]
  open(<DoorsPage />, { id: 'vote', building: 'b' })
  fireEvent.click(await screen.findByRole('tab', { name: /^等核对/ }))
  await tap(/^101/)
  const sheet = await inSheet()
  for (const radio of sheet.getAllByRole('radio')) expect(radio.getAttribute('aria-checked')).toBe('false')
  fireEvent.click(sheet.getByRole('radio', { name: '同意' }))
  fireEvent.click(sheet.getByRole('button', { name: '核对' }))
  await waitFor(() => expect(sent('vote.confirmPaper')[0]?.data).toEqual({ vote: 'vote', part: 'p1', choice: 'consent' }))
})

it('two readings that differ are shown, and can only be put aside', async () => {
  const other = { choice: 'against', by: 'third', at: NOW } as const
  door.lines = [makeLine('p1', { door: '101', paper: { ...PAPER, other }, paperState: 'differs' })]
  open(<DoorsPage />, { id: 'vote', building: 'b' })
  fireEvent.click(await screen.findByRole('tab', { name: /^等核对/ }))
  await screen.findByText('一次录的同意，一次录的反对')
  await tap(/^101/)
  await tap('作废这两次，重新录')
  await waitFor(() => expect(sent('vote.dropPaper')[0]?.data).toEqual({ vote: 'vote', part: 'p1' }))
})

it.each([
  ['running a vote', <RunVotePage key="run" />],
  ['writing one', <WriteVotePage key="write" />],
  ['the doors of a building', <DoorsPage key="doors" />],
])('%s with an incomplete link asks the door nothing', async (_, page) => {
  open(page, {})
  await screen.findByText('链接不完整')
  expect(door.asked).toHaveLength(0)
})
