import Taro from '@tarojs/taro'
import { configure, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { beginSession, endSession } from '@/client/session'
import type { MarkInput, RosterView } from '@/domain/attendance/schema'
import { printedCode } from '@/domain/booking/code'
import RosterPage from '@/pages/attendance/roster/index'
import ScanPage from '@/pages/attendance/scan/index'
import { codeFor, makeRoster, makeRow } from '../../support/builders/roster'

/** The door's end: takes marks as the real one does, unless there is no network. */
const door = {
  online: true,
  roster: null as RosterView | null,
  sent: [] as MarkInput[][],
  answer: null as null | { result: string; words: string },
}

jest.mock('@/client/transport/transport', () => ({
  onBack: () => () => undefined,
  upload: jest.fn(),
  addressOf: (path: string) => path,
  pictureAddress: (path: string) => path,
  call: async ({ action, data }: { action: string; data: { marks: MarkInput[] } }) => {
    if (!door.online) return { kind: 'unreached' }
    if (action === 'attendance.roster') return { kind: 'answer', body: { ok: true, value: door.roster } }
    if (action !== 'attendance.mark') return { kind: 'answer', body: { ok: false, refusal: { code: 'notFound' } } }
    door.sent.push(data.marks)
    const results = data.marks.map(({ key }) => ({ key, ...(door.answer ?? { result: 'done', words: null }) }))
    const taken = door.answer?.result === 'refused' ? [] : data.marks
    if (door.roster)
      door.roster = {
        ...door.roster,
        rows: door.roster.rows.map((row) => ({
          ...row,
          marks: [
            ...row.marks,
            ...taken
              .filter(({ attendee }) => attendee === row.attendee)
              .map(({ key, what, undoes = null, at }) => ({ key, what, undoes, at })),
          ],
        })),
      }
    return { kind: 'answer', body: { ok: true, value: { results } } }
  },
}))
jest.mock('@tarojs/taro', () => {
  const stub = jest.requireActual('../../components/support/taro')
  const more = {
    navigateTo: jest.fn(),
    redirectTo: jest.fn(),
    showToast: jest.fn(),
    removeStorageSync: (key: string) => stub.default.setStorageSync(key, ''),
  }
  return { ...stub, __esModule: true, useRouter: () => ({ params: { session: 's1' } }), default: { ...stub.default, ...more } }
})

// Sheets take long to mount where everything is tested at once; nothing here waits longer than it must.
configure({ asyncUtilTimeout: 10_000 })

const rows = () => [
  makeRow({ allergyNote: '花生过敏' }),
  makeRow({ booking: 'b2', attendee: 'child.niuniu', name: '妞妞', pickUps: [] }),
  makeRow({ booking: 'b3', attendee: 'self.wang', name: '小王', child: false, ageMonths: null, pickUps: [] }),
]

beforeEach(() => {
  Taro.clearStorageSync()
  beginSession({ token: 't', me: { person: 'teacher', nickname: '陈老师', hats: [], homes: [] } as never })
  jest.clearAllMocks()
  Object.assign(door, { online: true, sent: [], answer: null, roster: makeRoster(new Date().toISOString(), rows()) })
})

const tap = async (name: string | RegExp) => fireEvent.click(await screen.findByRole('button', { name }))
const type = async (code: string) => {
  fireEvent.input(await screen.findByRole('textbox', { name: /报名码/ }), { target: { value: code } })
}

describe('The list', () => {
  it('checks somebody in with one tap, and counts', async () => {
    render(<RosterPage />)
    await tap('豆豆到了')
    await screen.findByRole('button', { name: /^豆豆\s*到了.+/ })
    expect(door.sent).toMatchObject([[{ booking: 'b1', attendee: 'child.doudou', what: 'in', via: 'list' }]])
    expect(screen.getByText('要注意：花生过敏')).toBeTruthy()
  })

  it('shows only those who are not there yet', async () => {
    render(<RosterPage />)
    await tap('豆豆到了')
    fireEvent.click(await screen.findByRole('tab', { name: /还没到/ }))
    await waitFor(() => expect(screen.queryByRole('button', { name: /^豆豆\s*(还没到|到了.|走了.)/ })).toBeNull())
    expect(screen.getByRole('button', { name: /^妞妞\s*还没到/ })).toBeTruthy()
  })

  it('gives a child only to somebody who was chosen, and to nobody else without a line why', async () => {
    render(<RosterPage />)
    await tap('豆豆到了')
    await tap('豆豆接走')
    const sheet = await screen.findByRole('dialog', { name: '豆豆交给谁' })
    expect(within(sheet).getByText('请选交给了谁')).toBeTruthy()
    fireEvent.click(within(sheet).getByRole('radio', { name: /名单以外的人/ }))
    expect(await within(sheet).findByText('请写一句为什么')).toBeTruthy()
    fireEvent.click(within(sheet).getByRole('radio', { name: /奶奶 · 王秀兰/ }))
    fireEvent.click(within(sheet).getByRole('button', { name: '交给了他们' }))
    await screen.findByRole('button', { name: /^豆豆\s*走了.*奶奶接走/ })
    expect(door.sent[1]).toMatchObject([{ what: 'out', to: '王秀兰' }])
  })

  it('says from when on one can check in, when it is too early', async () => {
    const day = 24 * 3_600_000
    door.roster = makeRoster(new Date(Date.now() + 2 * day).toISOString(), rows())
    render(<RosterPage />)
    await screen.findByText('还没到签到的时候')
  })

  it('takes back a mistake', async () => {
    render(<RosterPage />)
    await tap('小王到了')
    await tap(/^小王\s*到了.+/)
    await tap('撤回签到')
    await waitFor(() => expect(door.sent[1]).toMatchObject([{ what: 'undo', undoes: 'in', attendee: 'self.wang' }]))
    await screen.findByRole('button', { name: '小王到了' })
  })

  it('what the door refuses is not shown as done', async () => {
    door.answer = { result: 'refused', words: '这个报名现在没有名额' }
    render(<RosterPage />)
    await tap('豆豆到了')
    await waitFor(() => expect(Taro.showToast).toHaveBeenCalledWith(expect.objectContaining({ title: '这个报名现在没有名额' })))
    expect(screen.getByRole('button', { name: /^豆豆\s*还没到/ })).toBeTruthy()
  })
})

describe('Without a network', () => {
  it('goes on with the list that was fetched before, says what waits, and sends it in one request when the network is back', async () => {
    const { unmount } = render(<RosterPage />)
    await screen.findByRole('button', { name: '豆豆到了' })
    unmount()
    door.online = false
    render(<RosterPage />)
    await screen.findByText('离线')
    await tap('豆豆到了')
    await tap('小王到了')
    await screen.findByText('离线 · 2 条待上传')
    expect(screen.getByRole('button', { name: /^豆豆\s*到了.+/ })).toBeTruthy()
    door.online = true
    await tap('现在再试')
    await waitFor(() => expect(screen.queryByText(/待上传|离线|正在上传/)).toBeNull())
    expect(door.sent.map((marks) => marks.map(({ attendee }) => attendee))).toEqual([['child.doudou', 'self.wang']])
    expect(screen.getByRole('button', { name: /^小王\s*到了.+/ })).toBeTruthy()
  })

  it('nobody else who signs in on this phone sees the list', async () => {
    const { unmount } = render(<RosterPage />)
    await screen.findByRole('button', { name: '豆豆到了' })
    unmount()
    endSession()
    beginSession({ token: 'other', me: { person: 'other', nickname: '别人', hats: [], homes: [] } as never })
    door.online = false
    render(<RosterPage />)
    await screen.findByText('没有加载出来')
    expect(screen.queryByText('豆豆')).toBeNull()
  })
})

describe('At the door', () => {
  it('a typed code checks in whose it is, in large letters with what to mind, and can be taken back', async () => {
    render(<ScanPage />)
    await type(printedCode(codeFor('b1')).toLowerCase())
    await tap('签这一位')
    const found = within(await screen.findByRole('status'))
    await found.findByText('豆豆')
    expect(found.getByText('要注意：花生过敏')).toBeTruthy()
    expect(door.sent).toMatchObject([[{ what: 'in', via: 'code', booking: 'b1' }]])
    fireEvent.click(found.getByRole('button', { name: '撤回豆豆的这一步' }))
    await found.findByText('撤回了')
  })

  it('a code with a wrong letter is noticed without asking anybody', async () => {
    render(<ScanPage />)
    const code = codeFor('b1')
    await type(`${code.slice(0, 7)}${code[7] === '2' ? '3' : '2'}`)
    await tap('签这一位')
    await screen.findByText('报名码不对：8 个字母或数字，请再看一遍')
    expect(door.sent).toEqual([])
  })

  it('a code of another session is said to be none of this list', async () => {
    render(<ScanPage />)
    await type(codeFor('b9'))
    await tap('签这一位')
    await screen.findByText('这一场的名单里没有这个报名码')
  })

  it('fetching asks to whom', async () => {
    render(<ScanPage />)
    fireEvent.click(await screen.findByRole('tab', { name: '接走' }))
    await type(codeFor('b1'))
    await tap('签这一位')
    await screen.findByRole('dialog', { name: '豆豆交给谁' })
  })
})
