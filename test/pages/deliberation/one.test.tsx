import Taro from '@tarojs/taro'
import { configure, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { beginSession, type Session } from '@/client/session'
import DeliberationPage from '@/pages/deliberation/one/index'
import { deliberationIn, makeDeliberation } from '../../support/builders/deliberation'
import { china, MORNING } from '../../support/clock'
import { door } from './door'

// Nothing here is about time, and the machine may be busy.
configure({ asyncUtilTimeout: 10_000 })
jest.mock('@/client/transport/transport', () => ({
  call: jest.requireActual('./door').call,
  onBack: () => () => undefined,
  upload: jest.fn(),
  pictureAddress: (path: string) => path,
}))
jest.mock('@tarojs/taro', () => jest.requireActual<typeof import('./mocks')>('./mocks').taro())

const sent = (action: string) => door.asked.filter((each) => each.action === action)
const button = (name: string | RegExp) => screen.findByRole('button', { name })

beforeEach(() => {
  jest.clearAllMocks()
  Taro.clearStorageSync()
  door.params = { id: 'talk' }
  beginSession({ token: 't', me: { person: 'me', nickname: '张阿姨', hats: [], homes: [] } } as unknown as Session)
  Object.assign(door, {
    talk: deliberationIn('scheduled'),
    parties: ['neighbour'],
    now: MORNING,
    coming: false,
    agreed: [],
    remarks: [],
    online: true,
    asked: [],
    refusals: {},
  })
})

it('an incomplete link is said, and the door asked nothing', () => {
  delete door.params.id
  render(<DeliberationPage />)
  screen.getByText('链接不完整')
  expect(door.asked).toEqual([])
})

it('a neighbour sees when and where, and says that they will come with one tap', async () => {
  render(<DeliberationPage />)
  await screen.findByText('架空层邻听园')
  await screen.findByText(/1\. 停车难在哪里（20 分钟）/)
  fireEvent.click(await button('我会来'))
  await waitFor(() => expect(sent('deliberation.come')).toMatchObject([{ data: { deliberation: 'talk', coming: true } }]))
  expect(screen.queryByRole('button', { name: '改时间地点' })).toBeNull()
})

it('words that could not be sent stay, and are sent again under the same request', async () => {
  render(<DeliberationPage />)
  const field = (await screen.findByLabelText('说几句')) as HTMLTextAreaElement
  fireEvent.input(field, { target: { value: '消防通道要留出来' } })
  door.online = false
  fireEvent.click(await button('说给邻居听'))
  await waitFor(() => expect(Taro.showToast).toHaveBeenCalled())
  expect(field.value).toBe('消防通道要留出来')
  door.online = true
  fireEvent.click(await button('说给邻居听'))
  await waitFor(() => expect(sent('deliberation.say')).toHaveLength(2))
  const [first, second] = sent('deliberation.say')
  expect(second?.requestId).toBe(first?.requestId)
  await waitFor(() => expect(field.value).toBe(''))
})

it('the desk has the next step as the largest button, and declines with a reason alone', async () => {
  Object.assign(door, { talk: makeDeliberation(), parties: ['desk', 'staff'] })
  render(<DeliberationPage />)
  fireEvent.click(await button('定时间地点'))
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/pages/deliberation/plan/index?id=talk' })
  fireEvent.click(await button('不安排，说明原因'))
  const sheet = await screen.findByRole('dialog')
  const send = () => fireEvent.click(Array.from(sheet.querySelectorAll('[role=button]')).pop() as Element)
  send()
  await screen.findByText('请写原因')
  expect(sent('deliberation.decline')).toEqual([])
  fireEvent.input(screen.getByLabelText(/^原因/), { target: { value: '上个月刚谈过' } })
  send()
  await waitFor(() => expect(sent('deliberation.decline')).toMatchObject([{ data: { deliberation: 'talk', reason: '上个月刚谈过' } }]))
})

it('the minutes stand in their form, are copied as text, and tell who is not of the estate that they are not for them', async () => {
  Object.assign(door, { talk: deliberationIn('done'), parties: ['neighbour'] })
  const { unmount } = render(<DeliberationPage />)
  await screen.findByText('形成的意见')
  await screen.findByText('路面划线，访客限时')
  fireEvent.click(await button('复制纪要'))
  expect(Taro.setClipboardData).toHaveBeenCalledWith({ data: expect.stringContaining('没谈拢的：收不收费下次再谈') })
  unmount()
  door.parties = []
  render(<DeliberationPage />)
  await screen.findByText('纪要只给本小区看')
  expect(screen.queryByText('路面划线，访客限时')).toBeNull()
  expect(screen.queryByText('邻居们说')).toBeNull()
})

it('whoever took something on says that it is done with a sentence; what is late is shown late', async () => {
  const agreed = {
    id: 'talk.1',
    nth: 1,
    what: '路面划线',
    owner: '物业和维修师傅',
    day: '2026-11-01',
    about: null,
    late: true,
    done: null,
    mine: true,
  }
  Object.assign(door, { talk: { ...deliberationIn('agreed'), agreed: 1, undone: [1] }, agreed: [agreed], now: china('2026-11-20 09:00') })
  render(<DeliberationPage />)
  await screen.findByText('过了日子')
  fireEvent.click(await button(/办好了，记一笔/))
  fireEvent.click(await button('记一笔'))
  await screen.findByText('请写一句办得怎么样')
  fireEvent.input(screen.getByLabelText(/办得怎么样/), { target: { value: '划了 42 个车位' } })
  fireEvent.click(await button('记一笔'))
  await waitFor(() =>
    expect(sent('deliberation.done')).toMatchObject([{ data: { agreed: 'talk.1', words: '划了 42 个车位', photos: [] } }]),
  )
})

it('words of neighbours stand under their building; the desk takes them out of sight', async () => {
  const remark = { id: 'r', who: '5栋居民', words: '晚上别太亮', at: MORNING, mine: false, waiting: false, hidden: false }
  Object.assign(door, { remarks: [remark], parties: ['desk', 'staff'] })
  render(<DeliberationPage />)
  await screen.findByText(/5栋居民/)
  fireEvent.click(await button('收起来'))
  await waitFor(() => expect(sent('deliberation.judge')).toMatchObject([{ data: { remark: 'r', shown: false } }]))
})
