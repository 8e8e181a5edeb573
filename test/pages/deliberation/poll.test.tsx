import Taro from '@tarojs/taro'
import { configure, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { beginSession, type Session } from '@/client/session'
import type { PollView } from '@/domain/poll/schema'
import AskPage from '@/pages/deliberation/ask/index'
import PollPage from '@/pages/deliberation/poll/index'
import { door } from './door'

configure({ asyncUtilTimeout: 10_000 })
jest.mock('@/client/transport/transport', () => ({
  call: jest.requireActual('./door').call,
  onBack: () => () => undefined,
  upload: jest.fn(),
}))
jest.mock('@tarojs/taro', () => jest.requireActual<typeof import('./mocks')>('./mocks').taro())

const option = (id: string, words: string, count: number | null = null, percent: number | null = null, leads = false) => ({
  id,
  words,
  count,
  percent,
  leads,
})
const POLL: PollView = {
  id: 'poll',
  estate: { id: 'yijing-garden', name: '怡景嘉园' },
  question: '车怎么停',
  state: 'open',
  until: '2999-11-30T10:00:00.000Z',
  spoke: 12,
  waits: true,
  createdAt: '2026-11-23T01:00:00.000Z',
  words: '',
  about: null,
  options: [option('a', '划线编号'), option('b', '错时共享')],
  households: 96,
  mine: [{ household: 'h301', door: '3栋 1单元301', choice: null, byMe: false }],
  reason: null,
  mayWithdraw: false,
  mayVoteOn: false,
}
const sent = (action: string) => door.asked.filter((each) => each.action === action)
const SECRETARY = { role: 'secretary', place: 'yijing-garden', placeName: '怡景嘉园', level: 'estate' }
const signIn = (hats: readonly object[] = []) =>
  beginSession({ token: 't', me: { person: 'me', nickname: '张阿姨', hats, homes: [] } } as unknown as Session)

beforeEach(() => {
  jest.clearAllMocks()
  Taro.clearStorageSync()
  door.params = { id: 'poll', estate: 'yijing-garden' }
  signIn()
  Object.assign(door, { poll: POLL, online: true, asked: [], refusals: {} })
})

it('an incomplete link is said, and the door asked nothing', () => {
  delete door.params.id
  render(<PollPage />)
  screen.getByText('链接不完整')
  expect(door.asked).toEqual([])
})

it('a household says its word with two taps, and is told that it binds nobody', async () => {
  render(<PollPage />)
  await screen.findByText(/对谁都没有约束力/)
  screen.getByText('您家说了以后，就能看到大家怎么说。')
  const send = screen.getByRole('button', { name: '就这么说' })
  expect(send.getAttribute('aria-disabled')).toBe('true')
  fireEvent.click(screen.getByRole('radio', { name: '错时共享' }))
  fireEvent.click(send)
  await waitFor(() => expect(sent('poll.say')).toMatchObject([{ data: { poll: 'poll', household: 'h301', choice: 'b' } }]))
})

it('how it goes is shown as words and numbers once one has spoken, with whose word counts', async () => {
  door.poll = {
    ...POLL,
    waits: false,
    options: [option('a', '划线编号', 8, 67, true), option('b', '错时共享', 4, 33)],
    mine: [{ household: 'h301', door: '3栋 1单元301', choice: 'a', byMe: false }],
  }
  render(<PollPage />)
  await screen.findByRole('img', { name: '划线编号：8 户，占 67%，最多' })
  screen.getByRole('img', { name: '错时共享：4 户，占 33%' })
  screen.getByText(/家里别的人说的是：划线编号/)
})

it('of two homes one chooses for which to speak', async () => {
  door.poll = { ...POLL, mine: [...POLL.mine, { household: 'h501', door: '5栋 501', choice: 'b', byMe: true }] }
  render(<PollPage />)
  fireEvent.click(await screen.findByRole('tab', { name: '5栋 501' }))
  fireEvent.click(screen.getByRole('radio', { name: '划线编号' }))
  fireEvent.click(screen.getByRole('button', { name: '改成这个' }))
  await waitFor(() => expect(sent('poll.say')).toMatchObject([{ data: { household: 'h501', choice: 'a' } }]))
})

it('whoever is not confirmed yet is told what is wanting, and the desk makes an owners’ vote of what has ended', async () => {
  door.poll = { ...POLL, mine: [] }
  const { unmount } = render(<PollPage />)
  await screen.findByText('确认住在这里以后就能说')
  unmount()
  door.poll = {
    ...POLL,
    state: 'closed',
    mine: [],
    mayVoteOn: true,
    options: [option('a', '划线编号', 1, 50, true), option('b', '错时共享', 1, 50, true)],
  }
  render(<PollPage />)
  await screen.findByText('并列最多，还要再商量')
  fireEvent.click(screen.getByRole('button', { name: '转成业主表决' }))
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/pages/assembly/write/index?estate=yijing-garden&about=poll.poll' })
})

it('the desk asks with options and a day; a resident is told who asks', async () => {
  const { unmount } = render(<AskPage />)
  await screen.findByText('征询由书记和社区发起')
  unmount()
  signIn([SECRETARY])
  render(<AskPage />)
  fireEvent.click(await screen.findByRole('button', { name: '发给大家' }))
  await screen.findByText('请选哪天截止')
  const day = new Date(Date.now() + 9 * 24 * 3_600_000).toISOString().slice(0, 10)
  fireEvent.change(screen.getByLabelText(/哪天截止/), { target: { value: day } })
  fireEvent.input(screen.getByLabelText(/^问什么/), { target: { value: '灯几点关' } })
  fireEvent.input(screen.getByLabelText(/^选项 1/), { target: { value: '十点' } })
  fireEvent.input(screen.getByLabelText(/^选项 2/), { target: { value: '十一点' } })
  fireEvent.click(screen.getByRole('button', { name: '发给大家' }))
  await waitFor(() =>
    expect(sent('poll.ask')).toMatchObject([
      { data: { question: '灯几点关', options: ['十点', '十一点'], until: `${day}T16:00:00.000Z` } },
    ]),
  )
})
