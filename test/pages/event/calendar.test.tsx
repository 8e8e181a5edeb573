import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import { beginSession } from '@/client/session'
import CalendarPage from '@/pages/event/calendar'
import { AddToCalendar } from '@/pages/event/calendar/AddToCalendar'
import { called } from '../../components/support/taro'
import { door, IN, no, yes } from '../session/door'

jest.mock('@/client/transport/transport', () => ({
  call: jest.requireActual('../session/door').call,
  onBack: () => () => undefined,
  upload: jest.fn(),
  addressOf: (path: string) => `https://doorstep.example${path}`,
}))
jest.mock('@tarojs/taro', () => jest.requireActual('../session/taro').taroForPages())
const phone = { has: true, says: 'added', asked: [] as object[] }
jest.mock('@/platform/calendar/calendar', () => ({
  get hasPhoneCalendar() {
    return phone.has
  },
  addToPhoneCalendar: async (entry: object) => {
    phone.asked.push(entry)
    return phone.says
  },
}))
const saved: string[][] = []
jest.mock('@/client/save/save', () => ({ saveFile: async (...given: string[]) => void saved.push(given) }))

const ENTRY = { title: '四点半学堂', from: '2026-11-24T08:30:00.000Z', to: '2026-11-24T10:00:00.000Z', where: '邻学社', notes: '' }
const FEED = { address: '/calendar/abc.ics', since: '2026-11-21T00:00:00.000Z' }

beforeEach(() => {
  door.reset()
  called.length = 0
  saved.length = 0
  Object.assign(phone, { has: true, says: 'added', asked: [] })
  beginSession(IN)
})
const press = async (label: string) => fireEvent.click(await screen.findByRole('button', { name: label }))

test('a subscription is opened on a tap, and its address is the whole one', async () => {
  door.script = { 'calendar.feed': [yes({ address: null, since: null }), yes(FEED)], 'calendar.renew': [yes(FEED)] }
  render(<CalendarPage />)
  await press('开通我的日历订阅')
  await press('复制地址')
  await waitFor(() =>
    expect(called).toContainEqual(
      expect.objectContaining({
        name: 'setClipboardData',
        options: expect.objectContaining({ data: 'https://doorstep.example/calendar/abc.ics' }),
      }),
    ),
  )
})

test('another address, and none, are asked about first', async () => {
  door.script = {
    'calendar.feed': [yes(FEED), yes({ address: null, since: null })],
    'calendar.stop': [yes({ address: null, since: null })],
  }
  render(<CalendarPage />)
  await press('停止订阅')
  expect(door.of('calendar.stop')).toEqual([])
  expect(await screen.findByText(/现在的地址马上失效/)).toBeTruthy()
  await press('停止')
  await screen.findByRole('button', { name: '开通我的日历订阅' })
  expect(door.of('calendar.stop')).toHaveLength(1)
})

test.each([
  ['added', '已加到手机日历，开始前半小时会响'],
  ['refused', '没有加上：请在设置里允许写入日历'],
])('on a phone, %s is said in words', async (says, words) => {
  phone.says = says
  door.script = { 'calendar.file': [yes({ ...ENTRY, address: '/calendar/booking/b1.ics?sig=x' })] }
  render(<AddToCalendar booking="b1" />)
  await press('加到日历')
  await waitFor(() =>
    expect(called).toContainEqual(expect.objectContaining({ name: 'showToast', options: expect.objectContaining({ title: words }) })),
  )
  expect(phone.asked).toEqual([ENTRY])
})

test('a browser saves the file, and a refusal of the door is said', async () => {
  phone.has = false
  door.script = {
    'calendar.file': [yes({ ...ENTRY, address: '/calendar/booking/b1.ics?sig=x' }), no('wrongState', '有了名额，才能加到日历')],
  }
  render(<AddToCalendar booking="b1" />)
  await press('加到日历')
  await waitFor(() => expect(saved).toEqual([['/calendar/booking/b1.ics?sig=x', '四点半学堂.ics']]))
  await press('加到日历')
  await waitFor(() =>
    expect(called).toContainEqual(expect.objectContaining({ options: expect.objectContaining({ title: '有了名额，才能加到日历' }) })),
  )
})
