import Taro from '@tarojs/taro'
import { configure, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { propose } from '@/domain/menu/merge'
import { OrderPane } from '@/pages/menu/order/OrderPane'
import { MORNING_WISH, makeOffer, makeOrder, makeShare, orderIn } from '../../support/builders/menu'
import { MORNING } from '../../support/clock'
import { door } from './door'

// Nothing here is about time, and the machine may be busy.
configure({ asyncUtilTimeout: 10_000 })
jest.mock('@/client/transport/transport', () => ({
  call: jest.requireActual('./door').call,
  onBack: () => () => undefined,
  upload: jest.fn(),
}))
jest.mock('@tarojs/taro', () => {
  const stub = jest.requireActual('../../components/support/taro')
  const more = { navigateTo: jest.fn(), showToast: jest.fn(), showModal: jest.fn(async () => ({ confirm: true })) }
  return {
    ...stub,
    __esModule: true,
    useDidHide: () => undefined,
    useRouter: () => ({ params: {} }),
    default: { ...stub.default, ...more },
  }
})

// The clock alone stands still: what is loaded takes its time.
beforeAll(() => {
  jest.useFakeTimers({
    now: Date.parse(MORNING),
    doNotFake: [
      'setTimeout',
      'clearTimeout',
      'setInterval',
      'clearInterval',
      'setImmediate',
      'clearImmediate',
      'nextTick',
      'queueMicrotask',
      'requestAnimationFrame',
      'cancelAnimationFrame',
      'performance',
    ],
  })
})
afterAll(() => jest.useRealTimers())

const sent = (action: string) => door.asked.filter((each) => each.action === action)
beforeEach(() => {
  jest.clearAllMocks()
  Object.assign(door, {
    orders: { a: orderIn('placed') },
    parties: ['desk'],
    candidates: [],
    online: true,
    asked: [],
    refusals: {},
    offer: makeOffer(),
  })
})

it('the unit finds its yes as the largest button, and says from when within the wish', async () => {
  door.parties = ['unit']
  render(<OrderPane id="a" />)
  fireEvent.click(await screen.findByRole('button', { name: '接单，定时间' }))
  await screen.findByText('这项活动 2 小时：12月10日 周四 09:00–11:00')
  fireEvent.change(screen.getByLabelText('几点开始'), { target: { value: '09:30' } })
  fireEvent.click(screen.getByRole('button', { name: '接单' }))
  await waitFor(() => expect(sent('menu.accept')).toHaveLength(1))
  expect(sent('menu.accept')[0]?.data).toEqual({ order: 'a', at: { from: '2026-12-10T01:30:00.000Z', to: '2026-12-10T03:30:00.000Z' } })
})

it('a time outside the wish is said beside the field, and nothing is sent', async () => {
  door.parties = ['unit']
  render(<OrderPane id="a" />)
  fireEvent.click(await screen.findByRole('button', { name: '接单，定时间' }))
  fireEvent.change(await screen.findByLabelText('几点开始'), { target: { value: '11:30' } })
  fireEvent.click(screen.getByRole('button', { name: '接单' }))
  await screen.findByText(/请在小区希望的时间里选/)
  expect(sent('menu.accept')).toHaveLength(0)
})

it('stepping back needs a reason; what was typed stays when it does not get through', async () => {
  render(<OrderPane id="a" />)
  fireEvent.click(await screen.findByRole('button', { name: '不要了' }))
  const buttons = () => screen.getAllByRole('button', { name: '不要了' })
  fireEvent.click(buttons()[buttons().length - 1] as HTMLElement)
  await screen.findByText('请写一句原因，对方会看到')
  fireEvent.input(await screen.findByLabelText(/^原因/), { target: { value: '场地在装修' } })
  door.online = false
  fireEvent.click(buttons()[buttons().length - 1] as HTMLElement)
  await waitFor(() => expect(Taro.showToast).toHaveBeenCalled())
  door.online = true
  fireEvent.click(buttons()[buttons().length - 1] as HTMLElement)
  await waitFor(() => expect(sent('menu.withdraw')).toHaveLength(2))
  const [first, second] = sent('menu.withdraw')
  expect(second?.data).toEqual({ order: 'a', reason: '场地在装修' })
  expect(second?.requestId).toBe(first?.requestId)
})

it('an accepted order becomes an event after one more question', async () => {
  door.orders = { a: orderIn('accepted') }
  render(<OrderPane id="a" />)
  fireEvent.click(await screen.findByRole('button', { name: '排成活动' }))
  await waitFor(() => expect(sent('menu.toEvent')).toHaveLength(1))
  expect(Taro.showModal).toHaveBeenCalled()
})

it('too few people are shown with neighbours who might join, and one is asked where it would be', async () => {
  door.candidates = [
    {
      id: 'b',
      estates: [{ id: 'chunhui', name: '春晖小区' }],
      people: 14,
      wishes: [MORNING_WISH],
      why: '同一个社区，合起来 26 人，够了；有都合适的时间',
      possible: true,
    },
  ]
  render(<OrderPane id="a" />)
  await screen.findByText(/还差 8 人到最少的 20 人/)
  fireEvent.click(await screen.findByRole('button', { name: /春晖小区 · 14 人/ }))
  fireEvent.click(await screen.findByRole('radio', { name: '春晖小区' }))
  fireEvent.click(screen.getByRole('button', { name: '去问问他们' }))
  await waitFor(() => expect(sent('menu.proposeMerge')[0]?.data).toEqual({ order: 'a', other: 'b', host: 'b' }))
})

it('who is asked to merge reads with whom, where and when, and says yes or no', async () => {
  const [a, b] = [
    { id: 'a', data: makeOrder() },
    { id: 'b', data: makeOrder(makeShare('chunhui')) },
  ]
  const outcome = propose(b, a, 'b', makeOffer(), { now: MORNING, parties: ['desk'], person: 'other' })
  if (!outcome.ok) throw new Error(outcome.refusal.code)
  door.orders = { a: outcome.value[1], b: outcome.value[0] }
  render(<OrderPane id="a" />)
  await screen.findByText('和春晖小区合成一单')
  await screen.findByText('一共 24 人，在春晖小区办，还等：区医院志愿服务队（示例）、怡景嘉园')
  expect(screen.getByRole('button', { name: '不合并' })).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: '同意合成一单' }))
  await waitFor(() => expect(sent('menu.agreeMerge')[0]?.data).toEqual({ order: 'a' }))
})

it('telephones are shown after a tap alone', async () => {
  render(<OrderPane id="a" />)
  const look = await screen.findByRole('button', { name: '看联系电话' })
  expect(screen.queryByText('05995550001')).toBeNull()
  fireEvent.click(look)
  await screen.findByText('05995550001')
})
