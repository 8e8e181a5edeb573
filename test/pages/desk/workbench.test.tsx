import Taro from '@tarojs/taro'
import { configure, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import InboxPage from '@/pages/desk/inbox/index'
import { actors, makeReport } from '../../support/builders/report'
import { door, lastAsked, makeItem, repairDoor } from './door'
import { SECRETARY } from './stub'

// A table of Taro's own elements takes its time on a busy machine; nothing here is about time.
configure({ asyncUtilTimeout: 10_000 })
jest.mock('@/client/transport/transport', () => ({
  call: jest.requireActual('./door').call,
  onBack: () => () => undefined,
  upload: jest.fn(),
}))
jest.mock('@tarojs/taro', () => jest.requireActual('./stub').taroForDesk())

const press = (key: string, target: Element = document.body) => fireEvent.keyDown(target, { key })
const row = (name: string) => screen.findByRole('row', { name: new RegExp(name) })
const accepted = () => door.asked.filter(({ action }) => action === 'repair.accept')

async function open(items = [makeItem('r1'), makeItem('r2'), makeItem('r3')]) {
  door.items = items
  const shown = render(<InboxPage />)
  await row('r1')
  return shown
}

beforeEach(() => {
  Taro.clearStorageSync()
  Taro.setStorageSync('session', SECRETARY)
  window.location.hash = '#/pages/desk/inbox/index'
  Object.assign(door, { items: [], next: null, asked: [], refusals: {} })
  Object.assign(repairDoor, {
    report: makeReport({ now: new Date().toISOString() }),
    actor: actors.secretary,
    online: true,
    asked: [],
    refusals: {},
  })
  ;(Taro.getSystemInfoSync as jest.Mock).mockReturnValue({ windowWidth: 1440 })
})

describe('The keyboard', () => {
  it('goes up and down the table and stays at its ends', async () => {
    await open()
    const selected = async (name: string) => expect((await row(name)).getAttribute('aria-selected')).toBe('true')
    await selected('r1')
    press('ArrowUp')
    await selected('r1')
    press('ArrowDown')
    press('ArrowDown')
    await selected('r3')
    press('ArrowDown')
    await selected('r3')
    expect(screen.getByRole('grid').getAttribute('aria-activedescendant')).toBe('row-repair_r3')
  })

  it('puts the matter away with Escape, and brings it back with Enter', async () => {
    await open()
    await screen.findByRole('region', { name: '详情' })
    press('Escape')
    await waitFor(() => expect(screen.queryByRole('region', { name: '详情' })).toBeNull())
    press('Enter')
    await screen.findByRole('region', { name: '详情' })
  })

  it('goes to the field with / and leaves it with Escape; what is typed there moves no row', async () => {
    await open()
    press('/')
    const field = document.activeElement as HTMLInputElement
    expect(field.tagName).toBe('INPUT')
    press('ArrowDown', field)
    expect((await row('r1')).getAttribute('aria-selected')).toBe('true')
    press('?', field)
    expect(screen.queryByRole('dialog')).toBeNull()
    press('Escape', field)
    expect(document.activeElement).not.toBe(field)
    await screen.findByRole('region', { name: '详情' })
  })

  it('tells what it can do with ?', async () => {
    await open()
    press('?')
    const sheet = await screen.findByRole('dialog', { name: '快捷键' })
    expect(sheet.textContent).toContain('办这一件的下一步')
  })
})

describe('The table', () => {
  it('is sorted by what is due, and by another column at a tap on its title; a second tap turns it round', async () => {
    await open()
    expect(screen.getByRole('columnheader', { name: /到期/ }).getAttribute('aria-sort')).toBe('ascending')
    fireEvent.click(screen.getByRole('button', { name: '按报于排序' }))
    await waitFor(() => expect(lastAsked()).toMatchObject({ order: { by: 'createdAt', direction: 'desc' } }))
    fireEvent.click(screen.getByRole('button', { name: '按报于排序' }))
    await waitFor(() => expect(lastAsked()).toMatchObject({ order: { by: 'createdAt', direction: 'asc' } }))
    expect(screen.getByRole('columnheader', { name: /报于/ }).getAttribute('aria-sort')).toBe('ascending')
  })

  it('keeps what was chosen in the address, and follows an address that says so', async () => {
    const first = await open()
    fireEvent.click(screen.getByRole('checkbox', { name: '超时 1 件' }))
    await waitFor(() => expect(window.location.hash).toBe('#/pages/desk/inbox/index?bucket=late'))
    first.unmount()
    Taro.setStorageSync('desk.choice', '')
    const { useRouter } = jest.requireMock('@tarojs/taro') as { useRouter: jest.Mock }
    useRouter.mockReturnValue({ path: '/pages/desk/inbox/index', params: { category: 'lighting', by: 'updatedAt', direction: 'desc' } })
    await open()
    expect(lastAsked()).toMatchObject({ bucket: 'open', category: 'lighting', order: { by: 'updatedAt', direction: 'desc' } })
    useRouter.mockReturnValue({ path: '/pages/desk/inbox/index', params: {} })
  })

  it('looks for what was typed once the typing pauses', async () => {
    await open()
    const before = door.asked.length
    const field = await screen.findByLabelText('找')
    for (const text of ['漏', '漏水']) fireEvent.input(field, { target: { value: text } })
    await waitFor(() => expect(lastAsked()).toMatchObject({ text: '漏水' }))
    expect(door.asked.slice(before).filter(({ data }) => data.text === '漏')).toEqual([])
  })
})

describe('Several at once', () => {
  const check = (name: string, shiftKey = false) => fireEvent.click(screen.getByRole('checkbox', { name }), { shiftKey })
  const label = (id: string) => `楼道漏水 ${id}，怡景嘉园 3栋`

  it('shift chooses all between two; the step is taken on each that it fits, each with a request of its own', async () => {
    await open([makeItem('r1'), makeItem('r2', { bulk: [] }), makeItem('r3'), makeItem('r4')])
    check(label('r1'))
    await screen.findByText('选了 1 件')
    check(label('r3'), true)
    await screen.findByText('选了 3 件')
    fireEvent.click(screen.getByRole('button', { name: '先受理（2）' }))
    const sheet = await screen.findByRole('dialog', { name: '先受理：办成 2/2' })
    expect(within(sheet).getByText('楼道漏水 r1')).toBeTruthy()
    expect(accepted().map(({ data }) => data)).toEqual([{ report: 'r1' }, { report: 'r3' }])
    expect(new Set(accepted().map(({ requestId }) => requestId)).size).toBe(2)
  })

  it('what was refused is named with the reason, and only that is tried again, under the same request', async () => {
    await open()
    door.refusals = { r2: '刚刚有人受理了' }
    fireEvent.click(screen.getByRole('checkbox', { name: '全选这一页' }))
    fireEvent.click(await screen.findByRole('button', { name: '先受理（3）' }))
    const sheet = await screen.findByRole('dialog', { name: '先受理：办成 2/3' })
    expect(within(sheet).getByText('刚刚有人受理了')).toBeTruthy()
    door.refusals = {}
    fireEvent.click(within(sheet).getByRole('button', { name: '没办成的再试（1）' }))
    await screen.findByRole('dialog', { name: '先受理：办成 1/1' })
    const [, second, , again] = accepted()
    expect(accepted()).toHaveLength(4)
    expect(again).toMatchObject({ data: { report: 'r2' }, requestId: second?.requestId })
  })
})
