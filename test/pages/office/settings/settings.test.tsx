import Taro, { useRouter } from '@tarojs/taro'
import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import SettingsPage from '@/pages/office/settings/index'
import { makeSettings } from '../../../support/builders/place'

/** What the door holds, and what it was asked. */
const door = { version: 1, property: '老物业', saved: [] as { version: number; change: object }[], refusal: null as string | null }

jest.mock('@/client/transport/transport', () => ({
  call: async (envelope: { action: string; data: never }) => ({ kind: 'reached', body: answer(envelope.action, envelope.data) }),
  onBack: () => () => undefined,
  upload: jest.fn(),
}))
jest.mock('@tarojs/taro', () => {
  const taro = jest.requireActual('../../desk/stub').taroForDesk()
  taro.default.showModal = jest.fn(async () => ({ confirm: true }))
  return taro
})

function view() {
  const settings = makeSettings({ property: door.property })
  return { estate: 'estate', name: '怡景嘉园', community: '东教社区', version: door.version, settings, names: {} }
}

function answer(action: string, data: { version: number; change: { property?: string } }) {
  if (action === 'estate.list')
    return { ok: true, value: { items: [{ id: 'estate', name: '怡景嘉园', community: '东教社区', set: true }], cut: false } }
  if (action === 'estate.settings') return { ok: true, value: view() }
  door.saved.push(data)
  if (data.version !== door.version) return { ok: false, refusal: { code: 'conflict', message: '刚刚有人改过' } }
  if (door.refusal !== null) return { ok: false, refusal: { code: 'notAccepted', message: door.refusal } }
  Object.assign(door, { version: door.version + 1, property: data.change.property ?? door.property })
  return { ok: true, value: view() }
}

const SECRETARY = jest.requireActual('../../desk/stub').SECRETARY
const open = (section: string) => {
  jest.mocked(useRouter).mockReturnValue({ path: '/pages/office/settings/index', params: { estate: 'estate', section } } as never)
  return render(<SettingsPage />)
}
const type = (label: string, value: string) => {
  const field = screen.getByRole('textbox', { name: new RegExp(label) })
  fireEvent.input(field, { target: { value } })
}
const save = () => fireEvent.click(screen.getByRole('button', { name: '保存' }))

beforeEach(() => {
  Taro.clearStorageSync()
  Taro.setStorageSync('session', SECRETARY)
  Object.assign(door, { version: 1, property: '老物业', saved: [], refusal: null })
  jest.mocked(Taro.showModal).mockClear()
})

it('sends what was changed and nothing else', async () => {
  open('phones')
  await screen.findByDisplayValue('老物业')
  type('物业公司', '新物业')
  save()
  await waitFor(() => expect(door.saved).toEqual([{ estate: 'estate', version: 1, change: { property: '新物业' } }]))
  await screen.findByDisplayValue('新物业')
})

it('of two who save, the second is told, keeps what was typed, and can save it then', async () => {
  open('phones')
  await screen.findByDisplayValue('老物业')
  type('物业公司', '我写的')
  Object.assign(door, { version: 2, property: '别人写的' })
  save()
  await waitFor(() =>
    expect(Taro.showModal).toHaveBeenCalledWith(expect.objectContaining({ content: expect.stringContaining('您写的还在') })),
  )
  await screen.findByDisplayValue('我写的')
  save()
  await waitFor(() => expect(door.property).toBe('我写的'))
})

it('keeps what was typed when it is refused, and through the death of the app', async () => {
  door.refusal = '有些话不适合发出来，请换个说法'
  const first = open('phones')
  await screen.findByDisplayValue('老物业')
  type('物业公司', '写了一半')
  save()
  await waitFor(() => expect(Taro.showModal).toHaveBeenCalledWith(expect.objectContaining({ content: door.refusal })))
  first.unmount()
  open('phones')
  await screen.findByDisplayValue('写了一半')
})

it('hours that are not understood are said so beside the day, and are not sent', async () => {
  open('hours')
  await screen.findAllByDisplayValue('8:00–12:00、14:00–18:00')
  type('周二', '八点到十二点')
  await screen.findByText('写成 8:30–12:00、14:30–18:00')
  save()
  await waitFor(() => expect(Taro.showModal).toHaveBeenCalled())
  expect(door.saved).toEqual([])
})
