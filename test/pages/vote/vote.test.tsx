import Taro, { useRouter } from '@tarojs/taro'
import { configure, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { beginSession, type Session } from '@/client/session'
import { handOver } from '@/domain/vote/ballot'
import type { RollLine } from '@/domain/vote/vote'
import VotePage from '@/pages/vote/one/index'
import RecordPage from '@/pages/vote/record/index'
import { makeBallot, makeLine } from '../../support/builders/vote'
import { NOT_FAKED, RESIDENT } from '../venue/stage'
import { door, NOW, recordOf } from './door'

// Nothing here is about how fast it is, and the machine may be busy.
configure({ asyncUtilTimeout: 10_000 })
jest.mock('@/client/transport/transport', () => ({
  call: jest.requireActual('./door').call,
  onBack: () => () => undefined,
  upload: jest.fn(),
}))
jest.mock('@tarojs/taro', () => {
  const taro = jest.requireActual('../desk/stub').taroForDesk()
  return { ...taro, default: { ...taro.default, showModal: jest.fn(async () => ({ confirm: true })) } }
})

const TWO = [makeLine('p101', { door: '1单元101', head: 1 }), makeLine('p102', { door: '1单元102', head: 1 })]
const OTHER = makeLine('p201', { door: '1单元201', head: 2 })

beforeAll(() => jest.useFakeTimers({ now: Date.parse(NOW), doNotFake: [...NOT_FAKED] }))
afterAll(() => jest.useRealTimers())
beforeEach(() => {
  Taro.clearStorageSync()
  beginSession(RESIDENT as Session)
  jest.clearAllMocks()
  Object.assign(door, {
    content: {},
    vote: {},
    lines: [...TWO, OTHER],
    mine: ['p101', 'p102'],
    as: 'owner',
    parties: ['member', 'owner'],
    why: 'mayVote',
    record: null,
    online: true,
    asked: [],
    refusals: {},
  })
})

const sent = (action: string) => door.asked.filter((each) => each.action === action)
function open(page: JSX.Element = <VotePage />, params: Record<string, string> = { id: 'vote' }) {
  jest.mocked(useRouter).mockReturnValue({ path: '', params } as never)
  return render(page)
}
const tap = async (name: string | RegExp) => fireEvent.click(await screen.findByRole('button', { name }))
const inSheet = async () => within(await screen.findByRole('dialog'))
const choose = async (name: string, nth = 0) => {
  const radios = await (await inSheet()).findAllByRole('radio', { name })
  fireEvent.click(radios[nth] as HTMLElement)
}

it('casts all flats with one choice, and asks for the vote anew', async () => {
  open()
  await tap('投票（2 套）')
  await choose('同意')
  await tap('投同意（2 套）')
  await waitFor(() => expect(sent('vote.cast')).toHaveLength(1))
  expect(sent('vote.cast')[0]?.data).toEqual({
    vote: 'vote',
    choices: [
      { part: 'p101', choice: 'consent' },
      { part: 'p102', choice: 'consent' },
    ],
  })
  await waitFor(() => expect(sent('vote.get').length).toBeGreaterThan(1))
})

it('casts each flat on its own for who wishes so', async () => {
  open()
  await tap('投票（2 套）')
  fireEvent.click(await (await inSheet()).findByRole('switch'))
  await choose('同意', 0)
  await choose('反对', 1)
  fireEvent.click((await inSheet()).getByRole('button', { name: '投票（2 套）' }))
  await waitFor(() => expect(sent('vote.cast')).toHaveLength(1))
  expect(sent('vote.cast')[0]?.data.choices).toEqual([
    { part: 'p101', choice: 'consent' },
    { part: 'p102', choice: 'against' },
  ])
})

it('asks for a choice before anything is sent, and says a refusal beside it with the choice kept', async () => {
  door.mine = ['p201']
  open()
  await tap('投票')
  const sheet = await inSheet()
  fireEvent.click(sheet.getByRole('button', { name: '投票' }))
  await sheet.findByText('请先选同意、反对或弃权')
  expect(sent('vote.cast')).toHaveLength(0)
  door.refusals['vote.cast'] = { code: 'already', message: '这一户已经投过了，这次表决投了就不能改' }
  await choose('反对')
  fireEvent.click(sheet.getByRole('button', { name: '投反对' }))
  await sheet.findByText('这一户已经投过了，这次表决投了就不能改')
  expect(sheet.getByRole('radio', { name: '反对' }).getAttribute('aria-checked')).toBe('true')
})

it('sends what did not get through again under the same request', async () => {
  door.mine = ['p201']
  open()
  await tap('投票')
  await choose('弃权')
  door.online = false
  await tap('投弃权')
  await (await inSheet()).findByText(/网络不太好/)
  door.online = true
  await tap('投弃权')
  await waitFor(() => expect(sent('vote.cast')).toHaveLength(2))
  expect(sent('vote.cast')[1]?.requestId).toBe(sent('vote.cast')[0]?.requestId)
})

it('asks once more where a ballot cannot be changed', async () => {
  door.content = { again: 'refuse' }
  door.mine = ['p201']
  open()
  await tap('投票')
  await choose('同意')
  await tap('投同意')
  await waitFor(() => expect(Taro.showModal).toHaveBeenCalledWith(expect.objectContaining({ content: '1 套房，投了就不能改。' })))
  await waitFor(() => expect(sent('vote.cast')).toHaveLength(1))
})

it('shows what was cast, and asks for it again where it may be changed', async () => {
  door.lines = [{ ...OTHER, ballot: makeBallot('consent'), cast: true }]
  door.mine = ['p201']
  open()
  await screen.findByText(/投了同意 · 手机上投的/)
  expect(screen.queryByRole('button', { name: '投票' })).toBeNull()
  await tap('改一改我的票')
  await choose('反对')
  await tap('投反对')
  await waitFor(() => expect(sent('vote.cast')[0]?.data.choices).toEqual([{ part: 'p201', choice: 'against' }]))
})

it('tells a tenant kindly why, and offers no ballot', async () => {
  Object.assign(door, { mine: [], why: 'tenant', parties: ['member'] })
  open()
  await screen.findByText('这件事由业主来定')
  expect(screen.queryByRole('button', { name: /^投/ })).toBeNull()
})

it('says whether it binds, by which rule, and how many are missing in words', async () => {
  door.lines = [{ ...TWO[0], ballot: makeBallot('consent'), cast: true } as RollLine, OTHER]
  open()
  await screen.findByText('手机投票算数，依据：《管理规约》第十二条')
  await screen.findByText('还差 33.3334 ㎡ · 100.00 ㎡，共 200.00 ㎡')
  await screen.findByText('还差 1 人 · 1 人，共 2 人')
})

it('says first of all that a sounding does not bind', async () => {
  door.content = { force: 'sounds', rule: null }
  open()
  await screen.findByText('只是征询意见')
  await screen.findByText(/不能代替业主大会的决定/)
})

it('hands the flats to whoever gave the code, and takes them back', async () => {
  open()
  await tap('请别人替我投')
  const sheet = await inSheet()
  fireEvent.click(sheet.getByRole('button', { name: '委托' }))
  await sheet.findByText('委托码是 8 位数字')
  fireEvent.input(sheet.getByLabelText(/^对方的委托码/), { target: { value: '12345678' } })
  fireEvent.click(sheet.getByRole('button', { name: '委托' }))
  await waitFor(() => expect(sent('vote.delegate')[0]?.data).toEqual({ vote: 'vote', parts: ['p101', 'p102'], code: '12345678' }))
})

it('offers what was handed over to be taken back', async () => {
  const handed = handOver(OTHER, 'li', { by: 'zhang', at: NOW })
  if (!handed.ok) throw new Error('It was refused')
  Object.assign(door, { lines: [handed.value], mine: ['p201'] })
  open()
  await tap('收回委托')
  await waitFor(() => expect(sent('vote.takeBack')[0]?.data).toEqual({ vote: 'vote', parts: ['p201'] }))
})

it.each([
  ['a vote', <VotePage key="vote" />],
  ['a record', <RecordPage key="record" />],
])('%s without its id asks the door nothing', async (_, page) => {
  open(page, {})
  await screen.findByText('链接不完整')
  expect(door.asked).toHaveLength(0)
})

describe('the record', () => {
  const lines = [
    { number: '000000000001', area: 1_000_000, head: 1, choice: 'consent' as const },
    { number: '000000000002', area: 1_000_000, head: 2, choice: 'consent' as const },
    { number: '000000000003', area: 1_000_000, head: 3, choice: null },
  ]

  it('shows the arithmetic and comes out the same when the phone counts it anew', async () => {
    door.record = recordOf(lines)
    open(<RecordPage />)
    await screen.findByText('200.00 ㎡ × 3 = 600.00 ㎡ ≥ 300.00 ㎡ × 2 = 600.00 ㎡')
    await tap('自己算一遍')
    await screen.findByText('算出来一样')
  })

  it('says so when a line is not what was counted', async () => {
    door.record = { ...recordOf(lines), lines: lines.map((line, nth) => (nth === 1 ? { ...line, choice: 'against' as const } : line)) }
    open(<RecordPage />)
    await tap('自己算一遍')
    await screen.findByText('合计算出来不一样')
  })
})
