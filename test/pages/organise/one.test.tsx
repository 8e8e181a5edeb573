import Taro, { useRouter } from '@tarojs/taro'
import { configure, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { chinaDay, instant } from '@/domain/shared/time'
import MyEventsPage from '@/pages/organise/list/index'
import OneEventPage from '@/pages/organise/one/index'
import { viewsAt } from '../../support/builders/event-view'
import { asked, door } from './door'

jest.mock('@/client/transport/transport', () => ({
  call: jest.requireActual('./door').call,
  onBack: () => () => undefined,
  upload: jest.fn(),
  pictureAddress: (path: string) => path,
}))
jest.mock('@tarojs/taro', () => {
  const taro = jest.requireActual('../desk/stub').taroForDesk()
  taro.default.showModal = jest.fn(async () => ({ confirm: true }))
  return { ...taro, useShareAppMessage: () => undefined }
})

// Sheets take long to mount where everything is tested at once; nothing here waits longer than it must.
configure({ asyncUtilTimeout: 10_000 })

const ORGANISER = {
  token: 't',
  me: {
    person: 'teacher',
    nickname: '余老师',
    hats: [{ role: 'organizer', place: 'jianjin', placeName: '剑津社区', level: 'community' }],
    homes: [],
  },
}
// Tomorrow and later at ten in the morning: a session lies within one day, whenever this is run.
const { card, event, session, at } = viewsAt(instant(Date.parse(`${chinaDay(new Date().toISOString())}T10:00:00+08:00`)))
const mine = event({
  actions: ['edit', 'move', 'resize', 'cancel', 'end'],
  sessions: [session({ left: 0, offered: 1, waiting: 2 }), session({ id: 'clay.1', from: at(8), to: at(8, 90), left: 20 })],
})

const open = () => {
  jest.mocked(useRouter).mockReturnValue({ path: '/pages/organise/one/index', params: { id: 'clay' } } as never)
  return render(<OneEventPage />)
}
const tap = async (name: string | RegExp) => fireEvent.click((await screen.findAllByRole('button', { name }))[0] as HTMLElement)
const write = async (label: RegExp, value: string) => fireEvent.input(await screen.findByLabelText(label), { target: { value } })

beforeEach(() => {
  Taro.clearStorageSync()
  Taro.setStorageSync('session', ORGANISER)
  Object.assign(door, { event: mine, refusals: {}, online: true, asked: [] })
  jest.clearAllMocks()
})

it('the next session stands open with its seats and the ways to the list and to the door; the others are lines', async () => {
  open()
  expect(await screen.findByText('已报 19/20 · 等答复 1 · 候补 2')).toBeTruthy()
  expect(screen.getAllByRole('button', { name: /的名单$/ })).toHaveLength(1)
  await tap(/的名单$/)
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/pages/attendance/roster/index?session=clay.0' })
  await tap(/的签到$/)
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/pages/attendance/scan/index?session=clay.0' })
})

it('moving says who will be told, wants a reason, and is sent once', async () => {
  open()
  await tap(/^要改动/)
  await tap('改时间或地点')
  expect(await screen.findByText(/报了名的 20 人、候补的 2 家会收到消息/)).toBeTruthy()
  await tap('改好，告诉大家')
  expect(await screen.findByText('请写原因，报了名的人会看到')).toBeTruthy()
  await write(/为什么改/, '老师临时有事')
  fireEvent.click(await screen.findByRole('radio', { name: /小会议室/ }))
  const send = screen.getByRole('button', { name: '改好，告诉大家' })
  fireEvent.click(send)
  fireEvent.click(send)
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  expect(asked('event.move').map(({ data }) => data)).toEqual([
    {
      session: 'clay.0',
      to: { from: mine.sessions[0]?.from, to: mine.sessions[0]?.to },
      where: { centre: 'centre-1', room: 'small' },
      why: '老师临时有事',
    },
  ])
})

it('a room that is taken is said in the sheet, and nothing typed is lost', async () => {
  door.refusals['event.move'] = { code: 'taken', message: '那时有“书画班”' }
  open()
  await tap(/^要改动/)
  await tap('改时间或地点')
  await write(/为什么改/, '老师临时有事')
  await tap('改好，告诉大家')
  expect(await screen.findByText('那时有“书画班”')).toBeTruthy()
  expect(screen.getByDisplayValue('老师临时有事')).toBeTruthy()
})

it('seats are never fewer than are taken', async () => {
  open()
  await tap(/^要改动/)
  await tap('加减名额')
  await write(/这一场几个名额/, '12')
  await tap('存好')
  expect(await screen.findByText('已经占了 20 个，不能再少')).toBeTruthy()
  await write(/这一场几个名额/, '25')
  await tap('存好')
  await waitFor(() => expect(asked('event.resize').map(({ data }) => data)).toEqual([{ session: 'clay.0', capacity: 25 }]))
})

it('one session or all are called off with a reason', async () => {
  open()
  await tap('全部取消')
  expect(await screen.findByText(/还没办的 2 场都不办了/)).toBeTruthy()
  await write(/原因/, '台风')
  fireEvent.click((await screen.findAllByRole('button', { name: '全部取消' })).at(-1) as HTMLElement)
  await waitFor(() => expect(asked('event.cancel').map(({ data }) => data)).toEqual([{ event: 'clay', session: null, why: '台风' }]))
})

it('others are asked to run it together, and its maker stays', async () => {
  open()
  await tap('请人一起办')
  fireEvent.click(await screen.findByRole('switch', { name: /王书记/ }))
  await tap('存好')
  await waitFor(() =>
    expect(asked('event.organisers').map(({ data }) => data)).toEqual([{ event: 'clay', people: ['teacher', 'secretary'] }]),
  )
})

it('who only reads has no step to take, and is not told who runs it', async () => {
  door.event = event()
  open()
  await screen.findByText('已报 17/20')
  expect(screen.queryByRole('button', { name: /全部取消|^改动|请人一起办/ })).toBeNull()
  expect(asked('event.helpers')).toEqual([])
})

it('the list says what needs its organiser, and counts it', async () => {
  const next = { id: 's', from: at(3), to: at(3, 90), capacity: 20, left: 0, waiting: 2, drawAt: null }
  door.cards = [card({ id: 'a', title: '四点半学堂', next }), card({ id: 'b', title: '书赠春联', state: 'draft', next: null, coming: 0 })]
  render(<MyEventsPage />)
  expect(await screen.findByRole('button', { name: /四点半学堂.*有人在候补/ })).toBeTruthy()
  fireEvent.click(screen.getByRole('tab', { name: '草稿1' }))
  await tap(/书赠春联.*等您发布/)
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/pages/organise/one/index?id=b' })
})
