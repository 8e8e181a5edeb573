import Taro from '@tarojs/taro'
import { configure, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { beginSession } from '@/client/session'
import type { PersonRow, PersonView } from '@/domain/role/schema'
import PeoplePage from '@/pages/desk/people/index'

// Two loads stand between the page and what is looked for: a busy machine takes its time.
configure({ asyncUtilTimeout: 30_000 })

interface Envelope {
  action: string
  data: Record<string, unknown>
}
const asked: Envelope[] = []
let answers: Record<string, (data: Record<string, unknown>) => unknown> = {}
let refusal: { code: string; message?: string } | null = null

jest.mock('@/client/transport/transport', () => ({
  call: async (envelope: Envelope) => {
    asked.push(envelope)
    if (refusal && envelope.action !== 'role.people' && envelope.action !== 'role.person')
      return { kind: 'answer', body: { ok: false, refusal } }
    return { kind: 'answer', body: { ok: true, value: answers[envelope.action]?.(envelope.data) } }
  },
  onBack: () => () => undefined,
  upload: jest.fn(),
}))
jest.mock('@tarojs/taro', () => {
  const stub = jest.requireActual('../../components/support/taro')
  const more = {
    showToast: jest.fn(),
    navigateTo: jest.fn(),
    removeStorageSync: jest.fn(),
    getSystemInfoSync: jest.fn(() => ({ windowWidth: 375 })),
  }
  return {
    ...stub,
    __esModule: true,
    useDidHide: () => undefined,
    useRouter: () => ({ path: '/pages/desk/people/index', params: {} }),
    default: { ...stub.default, ...more },
  }
})

const grant = {
  role: 'fixer',
  place: 'e',
  placeName: '怡景嘉园',
  level: 'estate',
  from: '2020-01-01T00:00:00.000Z',
  to: null,
  held: true,
  mine: true,
} as const
const row = (id: string, nickname: string): PersonRow => ({
  id,
  nickname,
  phone: '139****1234',
  joined: '2021-07-01T00:00:00.000Z',
  grants: [grant],
})
const view = (person: PersonRow): PersonView => ({
  ...person,
  self: false,
  work: [{ role: 'fixer', place: 'e', work: 'repair', word: '件没修完的报修', count: 2 }],
  trail: [],
})
const zheng = row('zheng', '老郑师傅')
const wu = row('wu', '小吴师傅')

beforeEach(() => {
  asked.length = 0
  refusal = null
  answers = {
    'role.people': () => ({ items: [zheng, wu], next: null }),
    'role.person': ({ person }) => view(person === 'wu' ? wu : zheng),
    'role.handOver': () => ({ moved: 2 }),
  }
  ;(Taro.getSystemInfoSync as jest.Mock).mockReturnValue({ windowWidth: 1280 })
  beginSession({
    token: 't',
    me: { person: 'lin', nickname: '林书记', hats: [{ role: 'secretary', place: 'e', placeName: '怡景嘉园', level: 'estate' }], homes: [] },
  })
})

const sent = (action: string) => asked.filter((each) => each.action === action).map(({ data }) => data)

test('on a phone a row says who does what, and opens the person', async () => {
  ;(Taro.getSystemInfoSync as jest.Mock).mockReturnValue({ windowWidth: 375 })
  render(<PeoplePage />)
  fireEvent.click(await screen.findByText('老郑师傅'))
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/pages/desk/people/person/index?id=zheng' })
})

test('on a desktop the arrows look at one after the other, beside the table', async () => {
  render(<PeoplePage />)
  await screen.findByRole('heading', { name: '老郑师傅' })
  fireEvent.keyDown(document.body, { key: 'ArrowDown' })
  await screen.findByRole('heading', { name: '小吴师傅' })
})

test('a title sorts what is in sight', async () => {
  render(<PeoplePage />)
  const table = await screen.findByRole('grid', { name: '人员' })
  const names = () =>
    within(table)
      .getAllByRole('row')
      .slice(1)
      .map((line) => within(line).getAllByRole('gridcell')[0]?.textContent)
  expect(names()).toEqual(['老郑师傅', '小吴师傅'])
  fireEvent.click(within(table).getByRole('button', { name: '按名字排序' }))
  expect(names()).toEqual(['小吴师傅', '老郑师傅'])
})

test('a role with open work is not taken before somebody takes it over; then both are one step', async () => {
  render(<PeoplePage />)
  fireEvent.click(await screen.findByRole('button', { name: '免去怡景嘉园维修师傅' }))
  const sheet = await screen.findByRole('dialog', { name: '免去维修师傅' })
  within(sheet).getByText('手上还有 2 件没修完的报修')
  fireEvent.click(within(sheet).getByRole('button', { name: '免去' }))
  expect(sent('role.revoke')).toEqual([])
  fireEvent.click(await within(sheet).findByRole('radio', { name: /小吴师傅/ }))
  fireEvent.click(within(sheet).getByRole('button', { name: '免去，交给小吴师傅' }))
  await waitFor(() => expect(sent('role.handOver')).toEqual([{ from: 'zheng', to: 'wu', role: 'fixer', place: 'e', reason: '' }]))
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
})

test('a refusal is said, and what was chosen stays', async () => {
  refusal = { code: 'conflict' }
  render(<PeoplePage />)
  fireEvent.click(await screen.findByRole('button', { name: '免去怡景嘉园维修师傅' }))
  const sheet = await screen.findByRole('dialog', { name: '免去维修师傅' })
  fireEvent.click(await within(sheet).findByRole('radio', { name: /没有人接手/ }))
  fireEvent.click(within(sheet).getByRole('button', { name: '免去' }))
  await within(sheet).findByText('刚刚有人也在改，请再看一眼')
  expect(
    within(sheet)
      .getByRole('radio', { name: /没有人接手/ })
      .getAttribute('aria-checked'),
  ).toBe('true')
})

test('who gives no role is told what this place is for', () => {
  beginSession({
    token: 't',
    me: { person: 'wu', nickname: '小吴', hats: [{ role: 'fixer', place: 'e', placeName: '怡景嘉园', level: 'estate' }], homes: [] },
  })
  render(<PeoplePage />)
  screen.getByText('这里是安排人手的地方')
  expect(sent('role.people')).toEqual([])
})
