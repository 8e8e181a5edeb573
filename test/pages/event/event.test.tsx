import Taro from '@tarojs/taro'
import { configure, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { beginSession } from '@/client/session'
import { drawn, sealOf } from '@/domain/booking/draw'
import BookingPage from '@/pages/event/booking/index'
import DrawPage from '@/pages/event/draw/index'
import EventPage from '@/pages/event/one/index'
import { viewsAt } from '../../support/builders/event-view'
import { door } from './door'

configure({ asyncUtilTimeout: 30_000 })

jest.mock('@/client/transport/transport', () => ({
  call: jest.requireActual('./door').call,
  onBack: () => () => undefined,
  upload: jest.fn(),
  pictureAddress: (path: string) => path,
  addressOf: (path: string) => path,
}))
jest.mock('@tarojs/taro', () => {
  const stub = jest.requireActual('../../components/support/taro')
  const more = {
    showToast: jest.fn(),
    navigateTo: jest.fn(),
    removeStorageSync: (key: string) => stub.default.setStorageSync(key, ''),
  }
  return {
    ...stub,
    __esModule: true,
    useDidHide: () => undefined,
    useShareAppMessage: () => undefined,
    useRouter: jest.fn(),
    default: { ...stub.default, ...more },
  }
})
const opened = jest.requireMock('@tarojs/taro').useRouter as jest.Mock

const views = viewsAt(new Date().toISOString())
const two = [views.candidate(), views.candidate({ key: 'child.lele', name: '乐乐' })]
const form = (more: object = {}) => ({
  candidates: two,
  would: 'seat',
  left: 3,
  ahead: 0,
  words: '',
  drawAt: null,
  consentVersion: '1',
  ...more,
})
const button = (name: string | RegExp) => screen.findByRole('button', { name })
const press = async (name: string | RegExp) => fireEvent.click(await button(name))

beforeEach(() => {
  Taro.clearStorageSync()
  jest.mocked(Taro.navigateTo).mockClear()
  beginSession({ token: 't', me: { person: 'zhang', nickname: '张阿姨', hats: [], homes: [] } })
  opened.mockReturnValue({ params: { id: 'clay', session: undefined } })
  Object.assign(door, { online: true, asked: [], refusals: {} })
  door.answers = {
    'event.get': views.event(),
    'booking.form': form(),
    'booking.book': () => ({ bookings: [views.booking()] }),
    'booking.get': views.booking(),
  }
})

describe('Booking', () => {
  test('from the page of an event is two taps: both children are ticked, and the code is the next thing one sees', async () => {
    render(<EventPage />)
    await press('报名')
    await screen.findByText('还剩 3 个名额，确认后马上就有')
    await press('确认')
    await waitFor(() => expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/pages/event/booking/index?id=b1' }))
    expect(door.of('booking.book').map(({ data }) => data)).toEqual([
      { session: 'clay.0', attendees: ['child.doudou', 'child.lele'], together: true },
    ])
  })

  test('says before the tap what follows when seats are too few for both', async () => {
    door.answers['booking.form'] = form({ left: 1 })
    render(<EventPage />)
    await press('报名')
    await screen.findByText(/只剩 1 个名额，不够 2 位一起/)
    fireEvent.click(screen.getByRole('switch', { name: /要报就一起报/ }))
    await screen.findByText(/先到先得，其余的候补/)
  })

  test('what did not get through is asked again under the same request id, with what was chosen', async () => {
    render(<EventPage />)
    await press('报名')
    fireEvent.click(await screen.findByRole('checkbox', { name: '乐乐' }))
    door.online = false
    await press('确认')
    await screen.findByText(/没有确认报上。选的都还在/)
    door.online = true
    await press('确认')
    await waitFor(() => expect(Taro.navigateTo).toHaveBeenCalled())
    const sent = door.of('booking.book')
    expect(sent.map(({ data }) => data.attendees)).toEqual([['child.doudou'], ['child.doudou']])
    expect(new Set(sent.map(({ requestId }) => requestId)).size).toBe(1)
  })

  test('a child without consent cannot be ticked; the way to it stands beside', async () => {
    door.answers['booking.form'] = form({ candidates: [views.candidate({ consent: 'missing' })] })
    render(<EventPage />)
    await press('报名')
    const child = await screen.findByRole('checkbox', { name: /^豆豆，还没同意/ })
    fireEvent.click(child)
    expect(child.getAttribute('aria-checked')).toBe('false')
    await press(/同意豆豆参加/)
    expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/pages/child/consent/index?child=doudou' })
  })

  test('several meetings are asked for one after another, and each has its own answer', async () => {
    const later = views.session({ id: 'clay.1', from: views.at(8), to: views.at(8, 90) })
    door.answers['event.get'] = views.event({ sessions: [views.session(), later] })
    render(<EventPage />)
    await press('报名')
    await press('多报几次')
    fireEvent.click(screen.getByRole('switch', { name: /后面每次都报/ }))
    door.answers['booking.book'] = ({ session }: { session: string }) =>
      session === 'clay.0' ? { bookings: [views.booking()] } : undefined
    await press('确认')
    const results = within(await screen.findByRole('dialog', { name: '报名结果' }))
    expect(results.getByText('已报名')).toBeTruthy()
    expect(results.getByText('没报上')).toBeTruthy()
    expect(door.of('booking.book').map(({ data }) => data.session)).toEqual(['clay.0', 'clay.1'])
  })

  test('who has booked already is led to the booking', async () => {
    door.answers['booking.form'] = form({ candidates: two.map((one) => ({ ...one, booking: 'b7' })) })
    render(<EventPage />)
    await press('看我的报名')
    expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/pages/event/booking/index?id=b7' })
  })

  test('for oneself ticks oneself, and leaves children out of what is for adults', async () => {
    door.answers['event.get'] = views.event({ forWhom: 'adults', ages: null })
    const self = views.candidate({ key: 'self.zhang', name: '张阿姨', child: false, consent: null })
    const children = two.map((one) => ({ ...one, trouble: '这是给大人的活动' }))
    door.answers['booking.form'] = form({ candidates: [self, ...children] })
    render(<EventPage />)
    await press('报名')
    await screen.findByText('还剩 3 个名额，确认后马上就有')
    expect(screen.queryByRole('button', { name: /孩子/ })).toBeNull()
    await press('确认')
    await waitFor(() => expect(door.of('booking.book')[0]?.data.attendees).toEqual(['self.zhang']))
  })

  test('somebody with something else at that hour cannot be ticked, and the other event is named', async () => {
    const clash = '周三 16:30 已经报了“书法课”'
    door.answers['booking.form'] = form({
      candidates: [views.candidate({ trouble: clash }), views.candidate({ key: 'child.lele', name: '乐乐' })],
    })
    render(<EventPage />)
    await press('报名')
    await screen.findByText(clash)
    fireEvent.click(screen.getByRole('checkbox', { name: `豆豆，${clash}` }))
    await press('确认')
    await waitFor(() => expect(door.of('booking.book')[0]?.data.attendees).toEqual(['child.lele']))
  })

  test('that clashes in the meantime says with what, and the form stays', async () => {
    door.refusals['booking.book'] = { code: 'clash', message: '豆豆周三 16:30 已经报了“书法课”' }
    render(<EventPage />)
    await press('报名')
    await press('确认')
    await screen.findByText('豆豆周三 16:30 已经报了“书法课”')
    expect(Taro.navigateTo).not.toHaveBeenCalled()
    expect(screen.getByRole('checkbox', { name: '豆豆' }).getAttribute('aria-checked')).toBe('true')
  })

  test.each([
    ['a full one', form({ would: 'line', left: 0, ahead: 2 }), '排候补'],
    ['one with a draw', form({ would: 'draw' }), '报名抽签'],
  ])('the button of %s says so', async (_, answer, name) => {
    door.answers['booking.form'] = answer
    render(<EventPage />)
    await button(name)
  })
})

describe('An event', () => {
  test('that goes on for weeks shows the meetings to come, not those that are over', async () => {
    const meeting = (days: number) =>
      views.session({ id: `clay.${days + 9}`, from: views.at(days), to: views.at(days, 90), state: days < 0 ? 'ended' : 'published' })
    door.answers['event.get'] = views.event({ sessions: [-3, -2, -1, 1, 2, 3, 4, 5].map(meeting) })
    render(<EventPage />)
    await screen.findByText('还有 5 次')
    expect(screen.getAllByRole('radio')).toHaveLength(4)
    expect(screen.queryByText('结束了')).toBeNull()
    await press('看全部 5 次')
    expect(screen.getAllByRole('radio')).toHaveLength(5)
  })

  test('that was cancelled says so with the reason, and cannot be booked', async () => {
    const gone = views.session({ state: 'cancelled', note: '老师病了' })
    door.answers['event.get'] = views.event({ state: 'cancelled', sessions: [gone] })
    render(<EventPage />)
    await screen.findByText('老师病了')
    fireEvent.click(await button('报名'))
    expect(screen.queryByRole('dialog')).toBeNull()
  })
})

describe('A booking', () => {
  test('shows its code without a network, from what was kept', async () => {
    opened.mockReturnValue({ params: { id: 'b1' } })
    const first = render(<BookingPage />)
    await screen.findByText('ABCD-2345')
    first.unmount()
    door.online = false
    render(<BookingPage />)
    await screen.findByText('没有网络，这是手机里留着的')
    expect(screen.getByText('ABCD-2345')).toBeTruthy()
    expect(screen.queryByRole('button', { name: '取消报名' })).toBeNull()
  })

  test('that is offered asks one question with two answers', async () => {
    opened.mockReturnValue({ params: { id: 'b1' } })
    const words = '空出 1 个名额，您一起报了 2 位，所以先给了后面合适的一家。'
    door.answers['booking.get'] = views.booking({
      state: 'offered',
      code: null,
      offerUntil: views.at(0, 119),
      actions: ['accept', 'decline'],
      passed: [{ at: views.at(0, -60), words }],
    })
    door.answers['booking.accept'] = views.booking()
    render(<BookingPage />)
    await screen.findByText(words)
    await button('不要了')
    await press('要这个名额')
    await screen.findByText('ABCD-2345')
    expect(door.of('booking.accept')).toHaveLength(1)
  })

  test('that is offered too late says so, and shows what became of it', async () => {
    opened.mockReturnValue({ params: { id: 'b1' } })
    door.answers['booking.get'] = views.booking({
      state: 'offered',
      code: null,
      offerUntil: views.at(0, 119),
      actions: ['accept', 'decline'],
    })
    render(<BookingPage />)
    await screen.findByText(/有空位了！请在 .* 前答复，还剩 2 小时/)
    door.refusals['booking.accept'] = { code: 'tooLate', message: '答复的时间过了，名额给了下一位' }
    door.answers['booking.get'] = views.booking({ state: 'lapsed', code: null, actions: [] })
    await press('要这个名额')
    await screen.findByText('答复的时间过了，名额给了下一位')
    await screen.findByText('过了答复的时间，让给了下一位')
    expect(screen.queryByRole('button', { name: '要这个名额' })).toBeNull()
  })

  test('that waits says which place in the line, and leads back to the event once it is left', async () => {
    opened.mockReturnValue({ params: { id: 'b1' } })
    door.answers['booking.get'] = views.booking({ state: 'waiting', code: null, ahead: 2 })
    door.answers['booking.cancel'] = views.booking({ state: 'left', code: null, actions: [] })
    render(<BookingPage />)
    await screen.findByText('候补第 3')
    await press('不等了，退出候补')
    fireEvent.click(within(await screen.findByRole('dialog', { name: '不等了吗？' })).getByRole('button', { name: '不等了' }))
    await press('改主意了？再报一次')
    expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/pages/event/one/index?id=clay&session=clay.0' })
  })

  test.each([
    ['after the agreed hour', views.at(0, -5), true],
    ['in time', views.at(0, 60), false],
  ])('given up %s is told what that means', async (_, cancelUntil, late) => {
    opened.mockReturnValue({ params: { id: 'b1' } })
    door.answers['booking.get'] = views.booking({ cancelUntil })
    render(<BookingPage />)
    await press('取消报名')
    const sheet = within(await screen.findByRole('dialog', { name: '取消报名吗？' }))
    expect(sheet.queryByText(/已过了约定的取消时间/) !== null).toBe(late)
  })

  test('on whose list nobody was seen is asked first, and one word is enough', async () => {
    opened.mockReturnValue({ params: { id: 'b1' } })
    const session = { ...views.booking().session, from: views.at(0, -120), to: views.at(0, -30), state: 'ended' as const }
    const unseen = { key: 'child.doudou', name: '豆豆', inAt: null, outAt: null, handed: null, missing: 'asked' }
    const presence = { attendees: [unseen], objectUntil: views.at(1), forgottenAt: null, certificate: false }
    door.answers['booking.get'] = views.booking({ session, actions: [] })
    door.answers['attendance.mine'] = presence
    door.answers['attendance.object'] = {}
    render(<BookingPage />)
    await screen.findByText('签到表上没有看到您这边')
    door.answers['attendance.mine'] = { ...presence, attendees: [{ ...unseen, missing: 'objected' }], objectUntil: null }
    await press('我来了')
    await waitFor(() => expect(screen.queryByText('签到表上没有看到您这边')).toBeNull())
    expect(door.of('attendance.object').map(({ data }) => data)).toEqual([{ booking: 'b1' }])
  })

  test('that is over has no code for the door any more, but its certificate', async () => {
    opened.mockReturnValue({ params: { id: 'b1' } })
    const there = { key: 'child.doudou', name: '豆豆', inAt: views.at(0, -120), outAt: null, handed: null, missing: 'none' }
    door.answers['booking.get'] = views.booking({ state: 'attended', actions: [] })
    door.answers['attendance.mine'] = { attendees: [there], objectUntil: null, forgottenAt: null, certificate: true }
    render(<BookingPage />)
    await press('活动证明')
    expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/pages/event/certificate/index?booking=b1' })
    expect(screen.queryByText('ABCD-2345')).toBeNull()
  })

  test('is given up only after one has read what follows', async () => {
    opened.mockReturnValue({ params: { id: 'b1' } })
    door.answers['booking.cancel'] = views.booking({ state: 'cancelled', code: null, actions: [] })
    render(<BookingPage />)
    await press('取消报名')
    const sheet = within(await screen.findByRole('dialog', { name: '取消报名吗？' }))
    expect(door.of('booking.cancel')).toHaveLength(0)
    expect(sheet.getByText(/马上给候补的人/)).toBeTruthy()
    fireEvent.click(sheet.getByRole('button', { name: '取消报名' }))
    await screen.findByText('您取消了')
  })
})

describe('The draw', () => {
  const seed = 'a1b2'.repeat(8)
  const entries = drawn(
    seed,
    ['t1', 't2', 't3'].map((token, index) => ({ token, seats: 1, had: index % 2 })),
    2,
  )
  const draw = { at: views.at(-1), sealed: sealOf(seed), seed, capacity: 2, entries }

  beforeEach(() => opened.mockReturnValue({ params: { session: 'clay.0', booking: 'b1' } }))

  test('is computed again on the phone, and one finds oneself in it', async () => {
    door.answers['booking.draw'] = draw
    door.answers['booking.get'] = views.booking({ draw: { at: draw.at, held: true, token: 't2' } })
    render(<DrawPage />)
    await screen.findByText('t2（您的签号）')
    await press('自己验算')
    await screen.findByText('验算一致')
  })

  test.each([
    ['the seed is another', { ...draw, seed: 'b'.repeat(32) }, '封条对不上'],
    ['somebody was moved up', { ...draw, entries: [...entries].reverse() }, '名次对不上'],
  ])('says so when %s', async (_, answer, words) => {
    door.answers['booking.draw'] = answer
    render(<DrawPage />)
    await press('自己验算')
    await screen.findByText(words)
  })

  test('before it is held shows what was sealed, and no list', async () => {
    door.answers['booking.draw'] = { ...draw, at: views.at(2), seed: null, entries: [] }
    render(<DrawPage />)
    await screen.findByText(draw.sealed)
    expect(screen.queryByRole('button', { name: '自己验算' })).toBeNull()
  })
})
