import Taro, { useRouter } from '@tarojs/taro'
import { configure, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { saveFile } from '@/client/save/save'
import { beginSession, type Session } from '@/client/session'
import KitchenPage from '@/pages/venue/kitchen/index'
import RulesPage from '@/pages/venue/settings/index'
import UsePage from '@/pages/venue/use/index'
import { kitchen, settings, useOf, venue } from '../../support/builders/venue-view'
import { door } from '../event/door'
import { KEEPER, NOT_FAKED, NOW, RESIDENT } from './stage'

configure({ asyncUtilTimeout: 10_000 })
jest.mock('@/client/transport/transport', () => ({
  call: jest.requireActual('../event/door').call,
  onBack: () => () => undefined,
  upload: jest.fn(),
}))
jest.mock('@/client/save/save', () => ({ saveFile: jest.fn(async () => undefined) }))
jest.mock('@tarojs/taro', () => jest.requireActual('./stage').taroForVenue())

const ROWS = [
  { id: '1', name: '陈奶奶', portions: 1, way: 'door', building: '怡景嘉园 3栋', door: '502', phone: '05995550123', diet: '少盐' },
  { id: '2', name: '王叔', portions: 2, way: 'here', building: '怡景嘉园 3栋', door: null, phone: null, diet: null },
]

beforeAll(() => jest.useFakeTimers({ now: NOW, doNotFake: [...NOT_FAKED] }))
afterAll(() => jest.useRealTimers())
beforeEach(() => {
  Taro.clearStorageSync()
  beginSession(KEEPER as Session)
  jest.clearAllMocks()
  Object.assign(door, {
    answers: {
      'venue.list': { items: [venue({ keeper: true })] },
      'venue.kitchen': kitchen(),
      'venue.kitchenList': { rows: ROWS },
      'venue.exportKitchen': { address: '/f/1', name: '助餐名单-2026-11-23.xlsx', rows: 2 },
      'venue.settings': settings(),
      'venue.saveSettings': settings(),
      'venue.saveMeals': settings(),
      'venue.use': useOf(),
      'venue.who': { nickname: '3栋张阿姨', phone: '05995550100' },
      'venue.clear': { booking: 'b1' },
    },
    refusals: {},
    online: true,
    asked: [],
  })
  jest.mocked(useRouter).mockReturnValue({ path: '', params: { centre: 'house' } } as never)
})

const tap = async (name: string | RegExp) => fireEvent.click(await screen.findByRole('button', { name }))
const write = async (label: RegExp, value: string) => fireEvent.input(await screen.findByLabelText(label), { target: { value } })

describe('the list for the kitchen', () => {
  it('counts first; names, doors and what to mind after one tap that says it is written down', async () => {
    render(<KitchenPage />)
    await screen.findByText('怡景嘉园 3栋')
    await screen.findByText(/看一次记一次/)
    expect(screen.queryByText(/陈奶奶/)).toBeNull()
    await tap('打开名单')
    await screen.findByText('502 陈奶奶')
    await screen.findByText('少盐 · 05995550123')
    await screen.findByText('王叔')
    expect(door.of('venue.kitchenList')).toHaveLength(1)
  })

  it('is printed once it is open, and kept as a table', async () => {
    const print = jest.spyOn(window, 'print').mockImplementation(() => undefined)
    render(<KitchenPage />)
    await tap('存成表格')
    await waitFor(() => expect(saveFile).toHaveBeenCalledWith('/f/1', '助餐名单-2026-11-23.xlsx'))
    expect(screen.queryByRole('button', { name: '打印' })).toBeNull()
    await tap('打开名单')
    await tap('打印')
    expect(print).toHaveBeenCalled()
  })

  it('of another day is another list', async () => {
    door.answers['venue.kitchen'] = ({ day }: { day: string }) => kitchen(day === '2026-11-24' ? { day, portions: 0, buildings: [] } : {})
    render(<KitchenPage />)
    await tap('打开名单')
    await screen.findByText('王叔')
    fireEvent.click(await screen.findByRole('radio', { name: /^明天/ }))
    await screen.findByText('这天还没人订')
    expect(screen.queryByText('王叔')).toBeNull()
  })

  it('where no meals are set up leads to the settings; a failure is a failure, with another try', async () => {
    door.refusals = { 'venue.kitchen': { code: 'notFound', message: '这里还没有开助餐' } }
    door.answers['venue.list'] = { items: [venue({ keeper: true, meals: false })] }
    const { unmount } = render(<KitchenPage />)
    await tap('去设置')
    expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/pages/venue/settings/index?centre=house' })
    unmount()
    door.answers['venue.list'] = { items: [venue({ keeper: true })] }
    door.refusals = { 'venue.kitchen': { code: 'trouble', message: '我们这边出了点问题' } }
    render(<KitchenPage />)
    await screen.findByText('我们这边出了点问题')
    expect(screen.queryByRole('button', { name: '去设置' })).toBeNull()
  })

  it('is nothing for a resident', async () => {
    beginSession(RESIDENT as Session)
    render(<KitchenPage />)
    await screen.findByText('这一页由社区来管')
    expect(door.asked).toEqual([])
  })
})

describe('who uses the rooms', () => {
  it('shows events and bookings without a name; who it is, only after a tap that says so', async () => {
    render(<UsePage />)
    await screen.findByText('普法沙龙')
    expect(screen.queryByText(/张阿姨/)).toBeNull()
    await tap(/居民预约/)
    await screen.findByText('看一次记一次，对方能查到。')
    await tap('看是谁订的')
    expect(await screen.findByRole('button', { name: /3栋张阿姨.*05995550100/ })).toBeTruthy()
  })

  it('takes a slot back for a reason that the neighbour will read', async () => {
    door.refusals = { 'venue.clear': { code: 'invalid', fields: { reason: '请写原因，对方会看到' } } as { code: string } }
    render(<UsePage />)
    await tap(/居民预约/)
    await tap('收回这一段')
    await tap('收回并告诉对方')
    await screen.findByText('请写原因，对方会看到')
    door.refusals = {}
    await write(/为什么收回/, '要开业主大会')
    await tap('收回并告诉对方')
    await waitFor(() => expect(Taro.showToast).toHaveBeenCalledWith(expect.objectContaining({ title: '已收回并告知' })))
    expect(door.of('venue.clear')[1]?.data).toEqual({ booking: 'b1', reason: '要开业主大会' })
  })

  it('an event cannot be taken back here', async () => {
    render(<UsePage />)
    await tap(/普法沙龙/)
    await within(await screen.findByRole('dialog')).findByText(/10:00–12:00 · 普法沙龙/)
    expect(screen.queryByRole('button', { name: '收回这一段' })).toBeNull()
  })
})

describe('how things are booked', () => {
  it('a number that is none is said beside its field, and nothing is sent', async () => {
    render(<RulesPage />)
    await tap(/共享会议室/)
    await write(/每次多少分钟/, '一小时')
    await tap('保存')
    await screen.findByText('请填整数')
    expect(door.of('venue.saveSettings')).toEqual([])
    await write(/每次多少分钟/, '90')
    await tap('保存')
    await waitFor(() =>
      expect(door.of('venue.saveSettings')[0]?.data).toMatchObject({ room: 'meeting', version: 3, rules: { minutes: 90 } }),
    )
  })

  it('what somebody else saved meanwhile is fetched, and said', async () => {
    door.refusals = { 'venue.saveSettings': { code: 'conflict', message: '刚刚有人改过，请看看最新的再改' } }
    render(<RulesPage />)
    await tap(/共享会议室/)
    await tap('保存')
    await waitFor(() => expect(door.of('venue.settings').length).toBeGreaterThan(1))
  })

  it('meals have a cut-off, and a day on which nothing is cooked', async () => {
    render(<RulesPage />)
    await tap(/助餐点/)
    await write(/每天几份/, '80')
    await write(/每份多少元/, '8.5')
    fireEvent.change(await screen.findByLabelText('几点停订'), { target: { value: '16:00' } })
    await write(/明天吃什么/, '清蒸鱼')
    fireEvent.click(await screen.findByRole('radio', { name: /^后天/ }))
    fireEvent.click(await screen.findByRole('switch', { name: /后天做饭/ }))
    await screen.findByText('保存后，这天订的会取消并告诉他们')
    await tap('保存')
    await waitFor(() => expect(door.of('venue.saveMeals')).toHaveLength(1))
    expect(door.of('venue.saveMeals')[0]?.data).toMatchObject({
      version: 2,
      rules: {
        capacity: 80,
        price: 850,
        cutOff: { daysBefore: 1, minute: 960 },
        menus: [
          { day: '2026-11-24', words: '清蒸鱼', capacity: null },
          { day: '2026-11-25', words: '', capacity: 0 },
        ],
      },
    })
  })
})
