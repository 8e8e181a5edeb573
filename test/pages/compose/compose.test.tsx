import Taro, { useRouter } from '@tarojs/taro'
import { configure, fireEvent, render, screen, waitFor } from '@testing-library/react'
import ComposePage from '@/pages/compose/event/index'
import { viewsAt } from '../../support/builders/event-view'
import { asked, door } from '../organise/door'

jest.mock('@/client/transport/transport', () => ({
  call: jest.requireActual('../organise/door').call,
  onBack: () => () => undefined,
  upload: jest.fn(),
  pictureAddress: (path: string) => path,
}))
jest.mock('@tarojs/taro', () => {
  const taro = jest.requireActual('../desk/stub').taroForDesk()
  taro.default.showModal = jest.fn(async () => ({ confirm: true }))
  taro.default.pageScrollTo = jest.fn()
  return taro
})

// The door is asked once nothing was tapped for a moment; nothing here waits longer than it must.
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
const NOW = new Date().toISOString()
const views = viewsAt(NOW)
const draft = (part: object = {}) => views.event({ id: 'e1', state: 'draft', actions: ['edit', 'publish', 'cancel'], ...part })

/** Everything is there but what the test is about. */
const WRITTEN = {
  place: 'jianjin',
  title: '四点半学堂',
  weekly: true,
  weekdays: [3],
  day: '2026-12-02',
  until: '2026-12-23',
  from: 990,
  to: 1080,
  room: 'centre-1/youth',
  begunAt: NOW,
}

const open = (params: Record<string, string> = {}) => {
  jest.mocked(useRouter).mockReturnValue({ path: '/pages/compose/event/index', params } as never)
  return render(<ComposePage />)
}
const tap = async (name: string | RegExp) => fireEvent.click(await screen.findByRole('button', { name }))
const next = () => tap('下一步')
const begun = (part: object = {}) => Taro.setStorageSync('draft.event.teacher', { ...WRITTEN, ...part })

beforeEach(() => {
  Taro.clearStorageSync()
  Taro.setStorageSync('session', ORGANISER)
  Object.assign(door, { event: draft(), refusals: {}, online: true, asked: [], plan: { sessions: [], skipped: [], unpublished: [] } })
  jest.clearAllMocks()
})

it('a template fills in what is usual, and each decision is asked for by itself', async () => {
  open()
  fireEvent.click(await screen.findByRole('radio', { name: '四点半学堂' }))
  expect(screen.getByRole('textbox', { name: '活动名称' })).toBeTruthy()
  await next()
  expect((await screen.findByRole('checkbox', { name: '周三' })).getAttribute('aria-checked')).toBe('true')
  expect(screen.queryByRole('textbox', { name: '活动名称' })).toBeNull()
  expect(Taro.getStorageSync('draft.event.teacher')).toMatchObject({ title: '四点半学堂', pickUp: true, ageFrom: '6' })
})

it('a decision that is not complete says so beside its field, and is not left by 下一步', async () => {
  open()
  await next()
  expect(await screen.findByText('请写活动名称')).toBeTruthy()
  expect(screen.getByRole('button', { name: /^内容，要改/ })).toBeTruthy()
})

it('a day of the calendar is taken out by a tap and in again by another; a holiday is out from the start', async () => {
  begun()
  open({ step: 'when' })
  expect(await screen.findByText('一共 3 次')).toBeTruthy()
  expect(screen.getByRole('gridcell', { name: /12月9日周三，元旦放假，不办/ })).toBeTruthy()
  fireEvent.click(screen.getByRole('gridcell', { name: /12月16日.*有活动/ }))
  expect(await screen.findByText('一共 2 次')).toBeTruthy()
  fireEvent.click(screen.getByRole('gridcell', { name: /12月16日.*不办/ }))
  fireEvent.click(await screen.findByRole('gridcell', { name: /12月9日周三，元旦放假/ }))
  expect(await screen.findByText('一共 4 次')).toBeTruthy()
})

it('what is in the way stands at its day, and before publishing', async () => {
  begun()
  door.plan.sessions = [{ from: '2026-12-16T08:30:00.000Z', to: '2026-12-16T10:00:00.000Z', trouble: '这个时间已有“书画班”' }]
  open({ step: 'when' })
  expect(await screen.findByText('有 1 天要改')).toBeTruthy()
  expect(screen.getByRole('gridcell', { name: /12月16日.*书画班/ })).toBeTruthy()
  await tap(/^6\s*发布/)
  expect(await screen.findByText('有 1 天的时间或房间撞上了')).toBeTruthy()
})

it('each room says whether it is free at all those times, and whether it is large enough', async () => {
  begun()
  door.plan.sessions = [
    { from: '2026-12-02T08:30:00.000Z', to: '2026-12-02T10:00:00.000Z', trouble: null },
    { from: '2026-12-16T08:30:00.000Z', to: '2026-12-16T10:00:00.000Z', trouble: '有人' },
  ]
  open({ step: 'where' })
  expect(await screen.findByRole('radio', { name: /青少年活动中心，可坐 30 人 · 2 次里有 1 次空着/ })).toBeTruthy()
  expect(await screen.findByRole('radio', { name: /小会议室，只坐得下 8 人，比名额少/ })).toBeTruthy()
})

describe('publishing', () => {
  beforeEach(() => begun())

  it('makes and publishes once however often one taps, and leads to the event', async () => {
    open({ step: 'publish' })
    const publish = await screen.findByRole('button', { name: '发布' })
    fireEvent.click(publish)
    fireEvent.click(publish)
    await waitFor(() => expect(Taro.redirectTo).toHaveBeenCalledWith({ url: '/pages/organise/one/index?id=e1' }))
    expect(asked('event.make')).toHaveLength(1)
    expect(asked('event.make')[0]?.data).toMatchObject({ place: 'jianjin', when: { series: { weekdays: [3], first: '2026-12-02' } } })
    expect(asked('event.publish').map(({ data }) => data)).toEqual([{ event: 'e1', version: 1 }])
    expect(Taro.getStorageSync('draft.event.teacher')).toBe('')
  })

  it('says before it what everybody will see, and that names stay hidden', async () => {
    open({ step: 'publish' })
    expect(await screen.findByText('大家会看到')).toBeTruthy()
    expect(screen.getByText('每周三 16:30–18:00，共 3 次')).toBeTruthy()
    expect(screen.getByText(/不会公开/)).toBeTruthy()
  })

  it('without network keeps everything, and the next try, even in a new app, is the same request', async () => {
    const first = open({ step: 'publish' })
    const publish = await screen.findByRole('button', { name: '发布' })
    door.online = false
    fireEvent.click(publish)
    await waitFor(() => expect(Taro.showModal).toHaveBeenCalledWith(expect.objectContaining({ content: expect.stringContaining('网络') })))
    first.unmount()
    door.online = true
    open({ step: 'publish' })
    await tap('发布')
    await waitFor(() => expect(Taro.redirectTo).toHaveBeenCalled())
    const [once, again] = asked('event.make')
    expect(again?.requestId).toBe(once?.requestId)
    expect(asked('event.make')).toHaveLength(2)
  })

  it('that is refused leaves a draft at the door, and says why', async () => {
    door.refusals['event.publish'] = { code: 'taken', message: '12月2日 培训室已有“书画班”' }
    open({ step: 'publish' })
    await tap('发布')
    await waitFor(() => expect(Taro.redirectTo).toHaveBeenCalledWith({ url: '/pages/compose/event/index?id=e1&step=publish' }))
    expect(Taro.showModal).toHaveBeenCalledWith(
      expect.objectContaining({ title: expect.stringContaining('草稿'), content: '12月2日 培训室已有“书画班”' }),
    )
  })

  it('with words that are not accepted keeps what was typed', async () => {
    door.refusals['event.make'] = { code: 'notAccepted', fields: { 'content.title': '这个词不合适' } }
    open({ step: 'publish' })
    await tap('发布')
    await waitFor(() => expect(Taro.showModal).toHaveBeenCalled())
    expect(await screen.findByText(/内容：这个词不合适/)).toBeTruthy()
    expect(Taro.getStorageSync('draft.event.teacher')).toMatchObject({ title: '四点半学堂' })
  })

  it('is not tried while something is missing', async () => {
    begun({ room: null })
    open({ step: 'publish' })
    await tap('发布')
    expect(await screen.findByText(/地点：请选一个房间/)).toBeTruthy()
    expect(asked('event.make')).toHaveLength(0)
  })
})

it('what is published keeps its times, room and seats, and is edited in place', async () => {
  door.event = draft({ state: 'published', actions: ['edit', 'move', 'resize', 'cancel', 'end'] })
  open({ id: 'e1' })
  expect(await screen.findByText('这个活动已经发布了')).toBeTruthy()
  expect(screen.queryByRole('button', { name: /时间/ })).toBeNull()
  await tap(/^4\s*发布/)
  await tap('存好')
  await waitFor(() => expect(asked('event.edit')).toHaveLength(1))
  expect(asked('event.edit')[0]?.data).toMatchObject({
    event: 'e1',
    version: 1,
    when: null,
    content: { capacity: 20, where: { room: 'youth' } },
  })
  expect(asked('event.publish')).toHaveLength(0)
})

it('who may not put up events is told so, and nothing is asked', async () => {
  const { beginSession } = jest.requireActual('@/client/session')
  beginSession({ token: 't', me: { ...ORGANISER.me, hats: [] } })
  const page = open()
  expect(await screen.findByText('活动由社区和活动组织者来办')).toBeTruthy()
  expect(door.asked).toEqual([])
  page.unmount()
  beginSession(ORGANISER)
})
