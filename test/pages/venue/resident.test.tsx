import Taro, { useRouter } from '@tarojs/taro'
import { configure, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { beginSession, endSession, type Session } from '@/client/session'
import DayPage from '@/pages/venue/day/index'
import MealsPage from '@/pages/venue/meals/index'
import MinePage from '@/pages/venue/mine/index'
import PlacesPage from '@/pages/venue/places/index'
import { booking, dayView, mealDay, mealOf, meals, place, slot, TOMORROW, venue } from '../../support/builders/venue-view'
import { door } from '../event/door'
import { NOT_FAKED, NOW, RESIDENT } from './stage'

// Nothing here is about how fast it is, and the machine may be busy.
configure({ asyncUtilTimeout: 10_000 })
jest.mock('@/client/transport/transport', () => ({
  call: jest.requireActual('../event/door').call,
  onBack: () => () => undefined,
  upload: jest.fn(),
}))
jest.mock('@tarojs/taro', () => jest.requireActual('./stage').taroForVenue())

beforeAll(() => jest.useFakeTimers({ now: NOW, doNotFake: [...NOT_FAKED] }))
afterAll(() => jest.useRealTimers())
beforeEach(() => {
  Taro.clearStorageSync()
  beginSession(RESIDENT as Session)
  jest.clearAllMocks()
  Object.assign(door, {
    answers: {
      'venue.day': dayView(),
      'venue.meals': meals(),
      'venue.mine': { slots: [booking()], meals: [mealOf()] },
      'venue.list': { items: [venue()] },
      'venue.book': booking(),
      'venue.cancel': booking({ state: 'cancelled' }),
      'venue.orderMeal': mealOf(),
      'venue.cancelMeal': mealOf({ state: 'cancelled' }),
    },
    refusals: {},
    online: true,
    asked: [],
  })
})

function open(page: JSX.Element, params: Record<string, string> = { centre: 'house', room: 'meeting' }) {
  jest.mocked(useRouter).mockReturnValue({ path: '', params } as never)
  return render(page)
}
const tap = async (name: string | RegExp) => fireEvent.click(await screen.findByRole('button', { name }))
const inSheet = async () => within(await screen.findByRole('dialog'))

describe('a slot of a room', () => {
  it('is booked in two taps, and the day is asked for anew', async () => {
    open(<DayPage />)
    await tap('9:00–10:00，可以订')
    await (await inSheet()).findByText('11月24日 周二 9:00–10:00')
    await tap('确定预约')
    await waitFor(() => expect(Taro.showToast).toHaveBeenCalledWith(expect.objectContaining({ title: '订好了' })))
    expect(door.of('venue.book').map(({ data }) => data)).toEqual([{ centre: 'house', room: 'meeting', from: slot(9).from }])
    await waitFor(() => expect(door.of('venue.day').length).toBeGreaterThan(1))
  })

  it('that somebody has cannot be tapped, and my own leads to what I booked', async () => {
    open(<DayPage />)
    fireEvent.click(await screen.findByRole('button', { name: '10:00–11:00，有人用' }))
    expect(screen.queryByRole('button', { name: '确定预约' })).toBeNull()
    await tap('11:00–12:00，我订的')
    expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/pages/venue/mine/index' })
  })

  it('says with what it clashes, and what to do when somebody else was quicker', async () => {
    const words = '这段时间您已经有“四点半学堂”（16:30–18:00）'
    door.refusals = { 'venue.book': { code: 'clash', message: words } }
    open(<DayPage />)
    await tap('9:00–10:00，可以订')
    await tap('确定预约')
    await screen.findByText(words)
    door.refusals = { 'venue.book': { code: 'full' } }
    await tap('确定预约')
    await screen.findByText('刚刚被别人订走了，换一个时间吧')
    expect(Taro.showToast).not.toHaveBeenCalled()
  })

  it('is asked for under the same id when the network failed in between', async () => {
    open(<DayPage />)
    await tap('9:00–10:00，可以订')
    door.online = false
    await tap('确定预约')
    await screen.findByText(/网络不太好/)
    door.online = true
    await tap('确定预约')
    await waitFor(() => expect(Taro.showToast).toHaveBeenCalled())
    const [first, second] = door.of('venue.book')
    expect(second?.requestId).toBe(first?.requestId)
  })

  it('is looked at by anybody, and booked after signing in', async () => {
    endSession()
    open(<DayPage />)
    await tap('9:00–10:00，可以订')
    expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/pages/session/signin/index' })
  })

  it('is not for whom the house does not serve, and why is said before the first tap', async () => {
    door.answers['venue.day'] = dayView({ place: place({ trouble: '这里只给本社区的居民预约' }) })
    open(<DayPage />)
    await screen.findByText('这里只给本社区的居民预约')
    await tap('9:00–10:00，可以订')
    expect(screen.queryByRole('button', { name: '确定预约' })).toBeNull()
  })

  it('is not there on a day that is shut, and why is said', async () => {
    door.answers['venue.day'] = dayView({ shut: '停电检修', slots: [] })
    open(<DayPage />)
    await screen.findByText('11月24日 周二 停电检修')
    expect(await screen.findByRole('radio', { name: /^今天.*不开$/ })).toBeTruthy()
  })
})

describe('a meal', () => {
  it('is ordered for oneself as the page stands, with what it costs on the button', async () => {
    open(<MealsPage />)
    await tap('订明天的餐')
    await tap('确定订 1 份，共 8 元')
    await waitFor(() => expect(door.of('venue.orderMeal')).toHaveLength(1))
    expect(door.of('venue.orderMeal')[0]?.data).toEqual({
      centre: 'house',
      day: TOMORROW,
      eater: { kind: 'self' },
      portions: 1,
      way: 'here',
      diet: '',
    })
  })

  it('for somebody at home is brought to the door, with what to mind', async () => {
    open(<MealsPage />)
    await tap('订明天的餐')
    fireEvent.click(await screen.findByRole('radio', { name: /家里别的人/ }))
    fireEvent.input(await screen.findByLabelText(/^怎么称呼/), { target: { value: '奶奶' } })
    fireEvent.click(screen.getByRole('tab', { name: '2 份' }))
    fireEvent.click(screen.getByRole('tab', { name: '送到家' }))
    await screen.findByText('送到 3栋301')
    fireEvent.input(screen.getByLabelText(/要注意的/), { target: { value: '少盐' } })
    await tap('确定订 2 份，共 16 元')
    await waitFor(() => expect(door.of('venue.orderMeal')).toHaveLength(1))
    expect(door.of('venue.orderMeal')[0]?.data).toMatchObject({
      eater: { kind: 'family', name: '奶奶' },
      portions: 2,
      way: 'door',
      diet: '少盐',
    })
  })

  it('of an elder whom I look after is ordered again as the last time', async () => {
    const granny = { key: 'k', kind: 'elder' as const, name: '陈奶奶', order: 'm9', address: '3栋502', way: 'door' as const, diet: '少盐' }
    door.answers['venue.meals'] = meals({
      eaters: [granny],
      home: null,
      buildings: [{ id: 'b3', name: '怡景嘉园3栋' }],
      trouble: '只给居民',
    })
    open(<MealsPage />)
    await tap('订明天的餐')
    await tap('确定订 1 份，共 8 元')
    await waitFor(() =>
      expect(door.of('venue.orderMeal')[0]?.data).toMatchObject({ eater: { kind: 'again', order: 'm9' }, way: 'door', diet: '少盐' }),
    )
  })

  it('of a new elder needs a name and a door: what is missing is said beside the field, and what was typed stays', async () => {
    door.answers['venue.meals'] = meals({ eaters: [], home: null, trouble: '只给居民', buildings: [{ id: 'b3', name: '怡景嘉园3栋' }] })
    door.refusals = {
      'venue.orderMeal': { code: 'invalid', fields: { 'eater.door': '请写门牌' } } as { code: string },
    }
    open(<MealsPage />)
    await tap('订明天的餐')
    fireEvent.input(await screen.findByLabelText(/老人怎么称呼/), { target: { value: '陈奶奶' } })
    await tap(/住在哪栋/)
    fireEvent.click(await screen.findByRole('radio', { name: '怡景嘉园3栋' }))
    await tap(/^确定订/)
    await screen.findByText('请写门牌')
    expect((screen.getByLabelText(/老人怎么称呼/) as HTMLInputElement).value).toBe('陈奶奶')
    expect(door.of('venue.orderMeal')[0]?.data).toMatchObject({
      eater: { kind: 'elder', name: '陈奶奶', building: 'b3', door: '', phone: null },
    })
  })

  it('has no button after the cut-off; who opened the page before is told so', async () => {
    door.refusals = { 'venue.orderMeal': { code: 'tooLate', message: '这一天的餐已经停订了' } }
    door.answers['venue.meals'] = meals({ days: [mealDay('2026-11-23', { state: 'over', mine: [mealOf()] }), mealDay(TOMORROW)] })
    open(<MealsPage />)
    await screen.findByText('已经停订')
    expect(screen.queryByRole('button', { name: '订今天的餐' })).toBeNull()
    await tap('订明天的餐')
    await tap(/^确定订/)
    await screen.findByText('这一天的餐已经停订了')
  })

  it('of a day that is shut or full says so, and what I ordered stands there', async () => {
    door.answers['venue.meals'] = meals({
      days: [
        mealDay(TOMORROW, { mine: [mealOf()] }),
        mealDay('2026-11-25', { state: 'shut', words: '停水' }),
        mealDay('2026-11-26', { state: 'full', left: 0 }),
      ],
    })
    open(<MealsPage />)
    await screen.findByText('已订：奶奶 1 份，送到 3栋301')
    await screen.findByText('停水')
    await screen.findByText('已经订满了')
    expect(screen.getAllByRole('button', { name: /^(订.*的餐|再给别人订)/ })).toHaveLength(1)
  })
})

describe('what I booked', () => {
  it('is given up with a tap and one more, slot and meal alike', async () => {
    open(<MinePage />)
    await tap(/11:00–12:00/)
    await tap('取消这次')
    await waitFor(() => expect(door.of('venue.cancel')[0]?.data).toEqual({ booking: 'b1' }))
    await waitFor(() => expect(screen.queryByRole('button', { name: '取消这次' })).toBeNull())
    await tap(/周二 助餐/)
    await tap('取消这次')
    await waitFor(() => expect(door.of('venue.cancelMeal')[0]?.data).toEqual({ order: 'm1' }))
  })

  it('cannot be given up too late: there is a number to ring instead', async () => {
    door.answers['venue.mine'] = { slots: [], meals: [mealOf({ cancellable: false })] }
    open(<MinePage />)
    await tap(/周二 助餐/)
    await screen.findByText(/厨房开始准备了/)
    expect(screen.queryByRole('button', { name: '取消这次' })).toBeNull()
    expect(await screen.findByRole('button', { name: /05995550006/ })).toBeTruthy()
  })

  it('says why it ended when the house was shut', async () => {
    door.answers['venue.mine'] = { slots: [booking({ state: 'cancelled', why: 'closed', cancellable: false })], meals: [] }
    open(<MinePage />)
    await screen.findByText('那天关门，已取消')
  })
})

describe('what can be booked', () => {
  it('is looked for in the whole district when the own community has nothing', async () => {
    door.answers['venue.list'] = ({ estate }: { estate: string | null }) => ({ items: estate === null ? [venue()] : [] })
    open(<PlacesPage />, {})
    await tap('看看全区的')
    await tap(/共享会议室/)
    expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/pages/venue/day/index?centre=house&room=meeting' })
    expect(screen.queryByRole('button', { name: /管理场地/ })).toBeNull()
  })

  it('has a way for its keepers to who uses it', async () => {
    door.answers['venue.list'] = { items: [venue({ keeper: true })] }
    open(<PlacesPage />, { centre: 'house' })
    await tap(/管理场地与助餐/)
    expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/pages/venue/use/index?centre=house' })
  })
})
