import Taro from '@tarojs/taro'
import { configure, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { beginSession, type Session } from '@/client/session'
import MinutesPage from '@/pages/deliberation/minutes/index'
import PlanPage from '@/pages/deliberation/plan/index'
import RaisePage from '@/pages/deliberation/raise/index'
import { deliberationIn, makeDeliberation } from '../../support/builders/deliberation'
import { china, MORNING } from '../../support/clock'
import { door } from './door'

configure({ asyncUtilTimeout: 10_000 })
jest.mock('@/client/transport/transport', () => ({
  call: jest.requireActual('./door').call,
  onBack: () => () => undefined,
  upload: jest.fn(),
}))
jest.mock('@tarojs/taro', () => jest.requireActual<typeof import('./mocks')>('./mocks').taro())

const sent = (action: string) => door.asked.filter((each) => each.action === action)
const press = async (name: string | RegExp) => fireEvent.click(await screen.findByRole('button', { name }))
const write = async (label: string | RegExp, value: string) => fireEvent.input(await screen.findByLabelText(label), { target: { value } })
const choose = async (label: string | RegExp, value: string) => fireEvent.change(await screen.findByLabelText(label), { target: { value } })

/** A day that lies ahead of the clock of the machine. */
const DAY = new Date(Date.now() + 5 * 24 * 3_600_000).toISOString().slice(0, 10)

beforeEach(() => {
  jest.clearAllMocks()
  Taro.clearStorageSync()
  door.params = {}
  beginSession({ token: 't', me: { person: 'me', nickname: '林书记', hats: [], homes: [] } } as unknown as Session)
  Object.assign(door, {
    talk: makeDeliberation(),
    parties: ['desk', 'staff'],
    now: MORNING,
    agreed: [],
    online: true,
    asked: [],
    refusals: {},
  })
})

it.each([
  ['raise', RaisePage],
  ['plan', PlanPage],
  ['minutes', MinutesPage],
] as const)('an incomplete link to %s is said, and the door asked nothing', (_name, Page) => {
  render(<Page />)
  screen.getByText('链接不完整')
  expect(door.asked).toEqual([])
})

it('an issue says what is missing beside the field, and goes with the ways that were written', async () => {
  door.params = { estate: 'yijing-garden', kind: 'repair', about: 'r1' }
  render(<RaisePage />)
  await press('提出来')
  await screen.findByText('请写一个题目')
  await screen.findByText('请写几句，说说是什么事')
  await write(/^题目/, '停车怎么停')
  await write(/^是什么事/, '没处停')
  await press('写两个办法')
  await write(/^办法 1/, '划线编号')
  await press('提出来')
  await screen.findByText('写一个以上的办法，或者先不写')
  await write(/^办法 2/, '错时共享')
  await press('提出来')
  await waitFor(() => expect(sent('deliberation.raise')).toHaveLength(1))
  expect(sent('deliberation.raise')[0]?.data).toEqual({
    estate: 'yijing-garden',
    title: '停车怎么停',
    words: '没处停',
    options: ['划线编号', '错时共享'],
    about: { kind: 'repair', id: 'r1' },
  })
  await waitFor(() => expect(Taro.redirectTo).toHaveBeenCalledWith({ url: '/pages/deliberation/one/index?id=talk' }))
})

it('what was typed of an issue stays when sending fails, and when one comes back to it', async () => {
  door.params = { estate: 'yijing-garden' }
  const { unmount } = render(<RaisePage />)
  await write(/^题目/, '停车怎么停')
  await write(/^是什么事/, '没处停')
  door.online = false
  await press('提出来')
  await waitFor(() => expect(Taro.showModal).toHaveBeenCalled())
  unmount()
  render(<RaisePage />)
  expect(((await screen.findByLabelText(/^题目/)) as HTMLInputElement).value).toBe('停车怎么停')
})

it('a meeting is set with day, time, place, topics and who writes the minutes', async () => {
  door.params = { id: 'talk' }
  render(<PlanPage />)
  await press('定下，告诉大家')
  await screen.findByText('请选哪一天')
  await choose(/哪一天/, DAY)
  await write(/^在哪里/, '架空层邻听园')
  await press(/书记和社区/)
  fireEvent.click(await screen.findByRole('radio', { name: /网格员小刘/ }))
  await press('定下，告诉大家')
  await waitFor(() => expect(sent('deliberation.schedule')).toHaveLength(1))
  expect(sent('deliberation.schedule')[0]?.data).toEqual({
    deliberation: 'talk',
    at: `${DAY}T11:30:00.000Z`,
    place: '架空层邻听园',
    agenda: [{ words: '停车怎么停', minutes: 30 }],
    recorder: 'gridWorker',
  })
})

it('minutes begin with the meeting as it was set, keep a draft, and are published once they are whole', async () => {
  door.params = { id: 'talk' }
  Object.assign(door, { talk: deliberationIn('held'), now: china('2026-11-29 09:00') })
  const { unmount } = render(<MinutesPage />)
  expect(((await screen.findByLabelText('地点')) as HTMLInputElement).value).toBe('架空层邻听园')
  await write('到场人数', '23')
  await press('公布纪要')
  await screen.findByText('请至少写一方的意见')
  expect(sent('deliberation.publish')).toEqual([])
  unmount()
  render(<MinutesPage />)
  expect(((await screen.findByLabelText('到场人数')) as HTMLInputElement).value).toBe('23')
  await write(/居民代表说了什么/, '晚上没处停')
  await write(/^记录/, '网格员')
  await write(/^形成的意见/, '路面划线')
  await press('加一件议定的事')
  await write('第 1 件：做什么', '划线编号')
  await choose(/第 1 件哪天前办好/, DAY)
  await press('公布纪要')
  await screen.findByText('请选由谁来办')
  await press(/选谁来办/)
  fireEvent.click(await screen.findByRole('radio', { name: /物业和维修师傅/ }))
  await press('公布纪要')
  await waitFor(() => expect(sent('deliberation.publish')).toHaveLength(1))
  expect(sent('deliberation.publish')[0]?.data).toMatchObject({
    at: china('2026-11-28 19:30'),
    host: '小区党支部',
    present: 23,
    sides: [{ who: '居民代表', said: '晚上没处停' }],
    opinion: '路面划线',
    unsettled: '',
    agreed: [{ what: '划线编号', role: 'fixer', person: null, day: DAY }],
  })
  await waitFor(() => expect(Taro.navigateBack).toHaveBeenCalled())
})

it('minutes that are not to be written now say so', async () => {
  door.params = { id: 'talk' }
  render(<MinutesPage />)
  await screen.findByText('现在没有纪要要写')
})
