import Taro, { useRouter } from '@tarojs/taro'
import { act, configure, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { beginSession, endSession } from '@/client/session'
import JoinPage from '@/pages/household/join/index'
import { ANNA, door } from './door'

jest.mock('@/client/transport/transport', () => ({
  call: jest.requireActual('./door').call,
  onBack: () => () => undefined,
  upload: jest.fn(),
}))
jest.mock('@tarojs/taro', () => {
  const stub = jest.requireActual('../../components/support/taro')
  const heard = ['showToast', 'showModal', 'navigateTo', 'redirectTo', 'switchTab', 'pageScrollTo']
  const more = {
    ...Object.fromEntries(heard.map((name) => [name, jest.fn()])),
    removeStorageSync: (key: string) => stub.default.setStorageSync(key, ''),
  }
  return { ...stub, __esModule: true, useRouter: jest.fn(), default: { ...stub.default, ...more } }
})

// Two sheets open one after the other: on a busy machine that takes longer than a second.
configure({ asyncUtilTimeout: 5_000 })

const claims = () => door.asked.filter(({ action }) => action === 'household.claim')
const arriveWith = (params: object) => (useRouter as jest.Mock).mockReturnValue({ params })

beforeEach(() => {
  Taro.clearStorageSync()
  act(() => beginSession({ token: 't', me: ANNA }))
  Object.assign(door, { online: true, agreed: true, asked: [], refusals: {} })
  arriveWith({})
})

const tap = async (role: string, name: RegExp | string) => fireEvent.click(await screen.findByRole(role, { name }))

/** Estate, building, door and who one is, one tap each. */
async function fillIn() {
  await tap('button', /选小区/)
  fireEvent.click(await within(await screen.findByRole('dialog', { name: '选小区' })).findByRole('button', { name: /怡景嘉园/ }))
  fireEvent.click(await within(await screen.findByRole('dialog', { name: '选楼栋' })).findByRole('radio', { name: /3栋/ }))
  await tap('button', /选门牌/)
  fireEvent.click(await within(await screen.findByRole('dialog', { name: '选门牌' })).findByRole('radio', { name: /301/ }))
  await tap('radio', /^家人/)
}

it('says beforehand what may be done at once and what comes later', async () => {
  render(<JoinPage />)
  expect(await screen.findByText('确认之前，报修、看公告都可以；表态和投票要等确认以后。')).toBeTruthy()
})

it('what is missing is said beside its field, and nothing is sent', async () => {
  render(<JoinPage />)
  await tap('button', '提交，等邻居确认')
  expect(await screen.findByText('请先选小区')).toBeTruthy()
  expect(claims()).toEqual([])
})

it('three steps and one tap: the claim is sent once, and the page says who will answer', async () => {
  render(<JoinPage />)
  await fillIn()
  const button = await screen.findByRole('button', { name: '提交，等邻居确认' })
  fireEvent.click(button)
  fireEvent.click(button)
  expect(await screen.findByText('楼栋长、网格员看到后会确认，确认了会给您发消息。')).toBeTruthy()
  expect(claims().map(({ data }) => data)).toEqual([
    { building: 'b3', household: 'h301', room: null, relation: 'family', nickname: '小安', ownerName: null, code: null },
  ])
})

it('before the first claim one agrees to what is kept; who does not yet keeps what was typed', async () => {
  door.agreed = false
  render(<JoinPage />)
  await fillIn()
  expect(screen.queryByRole('dialog', { name: '您的资料，先说清楚' })).toBeNull()
  await tap('button', '提交，等邻居确认')
  await tap('button', '先不用')
  expect(claims()).toEqual([])
  expect(screen.getByText('301')).toBeTruthy()
  await tap('button', '提交，等邻居确认')
  await tap('button', '同意，继续')
  expect(await screen.findByText('楼栋长、网格员看到后会确认，确认了会给您发消息。')).toBeTruthy()
  const told = door.asked.map(({ action }) => action).filter((action) => /consent|claim/.test(action))
  expect(told).toEqual(['privacy.consent', 'household.claim'])
})

it('a slip’s link fills in door and code; the code confirms at once', async () => {
  arriveWith({ building: 'b3', household: 'h302', code: 'abcd2345' })
  render(<JoinPage />)
  expect(await screen.findByText('302')).toBeTruthy()
  await tap('radio', /^租户/)
  await tap('button', '用入户码确认')
  expect(await screen.findByText('入户码对上了。从现在起，您可以代表这一户表态。')).toBeTruthy()
  expect(claims()[0]?.data).toMatchObject({ household: 'h302', relation: 'tenant', code: 'ABCD2345' })
})

it('a door that the roll does not have is written by hand, kindly', async () => {
  render(<JoinPage />)
  await fillIn()
  await tap('button', '名册上没有我的门牌')
  expect(await screen.findByText('名册上还没有也不要紧：照门上的写，工作人员会对上')).toBeTruthy()
  const [outer] = await screen.findAllByPlaceholderText('例如：2单元 301')
  if (outer) fireEvent(outer, new CustomEvent('input', { detail: { value: '4单元101' } }))
  await tap('button', '提交，等邻居确认')
  await waitFor(() => expect(claims()[0]?.data).toMatchObject({ household: null, room: '4单元101', code: null }))
})

it('a wrong code is said beside the code, and what was typed stays', async () => {
  arriveWith({ building: 'b3', household: 'h301', code: 'ABCD2345' })
  door.refusals['household.claim'] = { code: 'invalid', message: '码不对', fields: { code: '和这户的入户码对不上，请看看纸条' } }
  render(<JoinPage />)
  expect(await screen.findByText('301')).toBeTruthy()
  await tap('radio', /^业主/)
  await tap('button', '用入户码确认')
  expect(await screen.findByText('和这户的入户码对不上，请看看纸条')).toBeTruthy()
  expect(screen.getByText('301')).toBeTruthy()
})

it('without network nothing is lost: the form is as it was when it is opened again', async () => {
  const first = render(<JoinPage />)
  await fillIn()
  door.online = false
  await tap('button', '提交，等邻居确认')
  await waitFor(() => expect(Taro.showModal).toHaveBeenCalled())
  first.unmount()
  door.online = true
  render(<JoinPage />)
  await tap('button', '提交，等邻居确认')
  await waitFor(() => expect(claims()[0]?.data).toMatchObject({ household: 'h301', relation: 'family' }))
})

it('whoever is not signed in is asked to, and their slip waits until they are', async () => {
  act(() => endSession())
  arriveWith({ building: 'b3', household: 'h301', code: 'ABCD2345' })
  const first = render(<JoinPage />)
  expect(await screen.findByText('纸条上的入户码已经替您记下了。')).toBeTruthy()
  first.unmount()
  arriveWith({})
  act(() => beginSession({ token: 't', me: ANNA }))
  render(<JoinPage />)
  expect(await screen.findByText('301')).toBeTruthy()
})
