import Taro from '@tarojs/taro'
import { configure, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { beginSession, type Session } from '@/client/session'
import type { StairwellView } from '@/domain/stairwell/schema'
import { CRITERIA, NO_MARKS } from '@/domain/stairwell/stairwell'
import StairwellsPage from '@/pages/stairwell/list/index'
import StairwellPage from '@/pages/stairwell/one/index'
import { door } from '../deliberation/door'

configure({ asyncUtilTimeout: 10_000 })
jest.mock('@/client/transport/transport', () => ({
  call: jest.requireActual('../deliberation/door').call,
  onBack: () => () => undefined,
  upload: jest.fn(),
}))
jest.mock('@tarojs/taro', () => jest.requireActual('../deliberation/mocks').taro())

const VIEW: StairwellView = {
  building: { id: 'yijing-3', name: '3栋' },
  households: 30,
  stars: CRITERIA.map((criterion, index) => ({ criterion, shines: index < 2, yes: 9, spoke: 10, wanting: index === 4 ? 3 : 0 })),
  adopter: '区里某单位（示例）',
  estate: { id: 'yijing-garden', name: '怡景嘉园' },
  period: '2026H2',
  until: '2026-12-31T16:00:00.000Z',
  before: null,
  mine: [{ household: 'h301', door: '3栋 1单元301', marks: { ...NO_MARKS, tidy: false } }],
}
const sent = () => door.asked.filter(({ action }) => action === 'stairwell.say')

beforeEach(() => {
  jest.clearAllMocks()
  Taro.clearStorageSync()
  door.params = { building: 'yijing-3', estate: 'yijing-garden' }
  beginSession({ token: 't', me: { person: 'me', nickname: '张阿姨', hats: [], homes: [] } } as unknown as Session)
  Object.assign(door, { stairwell: VIEW, online: true, asked: [], refusals: {} })
})

it.each([
  ['one building', StairwellPage],
  ['the buildings', StairwellsPage],
] as const)('an incomplete link to %s is said, and the door asked nothing', (_name, Page) => {
  delete door.params.building
  delete door.params.estate
  render(<Page />)
  screen.getByText('链接不完整')
  expect(door.asked).toEqual([])
})

it('the stars are told in words, with what is still wanting', async () => {
  render(<StairwellPage />)
  await screen.findByRole('img', { name: '2 颗星：党建引领、环境整洁' })
  screen.getByText('10 户说了，9 户说做到了，还要 3 户说')
  screen.getByText(/至少有 1\/3 的户说了话/)
})

it('a household marks some of the criteria, and only those are sent', async () => {
  render(<StairwellPage />)
  const groups = await screen.findAllByRole('radiogroup')
  const choose = (criterion: number, nth: number) => fireEvent.click(groups[criterion]?.querySelectorAll('[role=radio]')[nth] as Element)
  choose(0, 0)
  choose(2, 1)
  fireEvent.click(screen.getByRole('button', { name: '就这么评' }))
  await waitFor(() =>
    expect(sent()).toMatchObject([{ data: { building: 'yijing-3', household: 'h301', marks: { lead: true, safe: false } } }]),
  )
  expect(Object.keys((sent()[0]?.data.marks ?? {}) as object)).toEqual(['lead', 'safe'])
})

it('the list says how many stars each building has and who adopted it', async () => {
  render(<StairwellsPage />)
  await screen.findByText('2 星')
  screen.getByText('30 户 · 区里某单位（示例）认领')
  fireEvent.click(screen.getByText('3栋'))
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/pages/stairwell/one/index?building=yijing-3' })
})
