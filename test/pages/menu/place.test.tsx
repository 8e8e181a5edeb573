import Taro from '@tarojs/taro'
import { configure, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { beginSession, type Session } from '@/client/session'
import MenuPage from '@/pages/menu/list/index'
import PlacePage from '@/pages/menu/place/index'
import { makeOffer, orderIn } from '../../support/builders/menu'
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
  const more = {
    navigateTo: jest.fn(),
    redirectTo: jest.fn(),
    showToast: jest.fn(),
    removeStorageSync: jest.fn(),
    showModal: jest.fn(async () => ({ confirm: true })),
  }
  return {
    ...stub,
    __esModule: true,
    useDidHide: () => undefined,
    useShareAppMessage: () => undefined,
    useRouter: () => ({ params: { offer: 'offer' } }),
    default: { ...stub.default, ...more },
  }
})

const SECRETARY = { role: 'secretary', place: 'yijing-garden', placeName: '怡景嘉园', level: 'estate' }
const signIn = (hats: readonly object[]) =>
  beginSession({ token: 't', me: { person: 'me', nickname: '林书记', hats, homes: [] } } as unknown as Session)
const sent = () => door.asked.filter(({ action }) => action === 'menu.place')

/** A day that lies ahead of the clock of the machine, within the year. */
const DAY = new Date(Date.now() + 40 * 24 * 3_600_000).toISOString().slice(0, 10)

beforeEach(() => {
  jest.clearAllMocks()
  Taro.clearStorageSync()
  signIn([SECRETARY])
  Object.assign(door, { orders: { a: orderIn('placed') }, online: true, asked: [], refusals: {}, offer: makeOffer() })
})

async function fill(people = '12') {
  fireEvent.change(await screen.findByLabelText('最想要的日子'), { target: { value: DAY } })
  fireEvent.click(screen.getByRole('tab', { name: '下午' }))
  fireEvent.input(screen.getByLabelText(/大概多少人/), { target: { value: people } })
}
const press = () => fireEvent.click(screen.getByRole('button', { name: '点这一样' }))

it('an order of few people may be sent, and says what follows', async () => {
  render(<PlacePage />)
  await fill()
  await screen.findByText(/还差 8 人到最少的 20 人/)
  press()
  await waitFor(() => expect(sent()).toHaveLength(1))
  expect(sent()[0]?.data).toMatchObject({ offer: 'offer', estate: 'yijing-garden', people: 12, contact: null })
  expect(sent()[0]?.data.wishes).toEqual([{ from: `${DAY}T06:00:00.000Z`, to: `${DAY}T10:00:00.000Z` }])
  await waitFor(() => expect(Taro.redirectTo).toHaveBeenCalledWith({ url: '/pages/menu/order/index?id=a' }))
})

it('what is missing is said beside the field, and nothing is sent', async () => {
  render(<PlacePage />)
  await screen.findByLabelText('最想要的日子')
  press()
  await screen.findByText('请选哪一天')
  await screen.findByText('请填大概多少人')
  expect(sent()).toHaveLength(0)
})

it('a full month is said beside the day, and what was typed stays', async () => {
  render(<PlacePage />)
  await fill()
  door.refusals['menu.place'] = {
    code: 'full',
    message: '选的月份都点满了，请换个月份',
    fields: { wishes: '选的月份都点满了，请换个月份' },
  }
  press()
  await screen.findByText('选的月份都点满了，请换个月份')
  expect((screen.getByLabelText(/大概多少人/) as HTMLInputElement).value).toBe('12')
  expect(Taro.redirectTo).not.toHaveBeenCalled()
})

it('residents read the menu and are told whom to ask; ordering is not theirs', async () => {
  signIn([{ role: 'resident', place: 'yijing-3', placeName: '3栋', level: 'building' }])
  const { unmount } = render(<MenuPage />)
  await screen.findByRole('button', { name: /^健康义诊/ })
  expect(screen.queryByRole('button', { name: '我们的点单' })).toBeNull()
  unmount()
  render(<PlacePage />)
  await screen.findByText('点单由书记和社区来做')
})

it('the menu is narrowed by kind, and says so when nothing is left', async () => {
  render(<MenuPage />)
  await screen.findByRole('button', { name: /^健康义诊/ })
  fireEvent.click(screen.getByRole('checkbox', { name: '手工' }))
  await screen.findByText('没有这样的活动')
  fireEvent.click(screen.getByRole('checkbox', { name: '手工' }))
  await screen.findByRole('button', { name: /^健康义诊/ })
})
