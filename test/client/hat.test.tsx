import Taro from '@tarojs/taro'
import { act, renderHook } from '@testing-library/react'
import { useHat, worn } from '@/client/hat'
import { beginSession, endSession, renewMe } from '@/client/session'
import type { Me } from '@/domain/session/contract'

jest.mock('@tarojs/taro', () => {
  const stub = jest.requireActual('../components/support/taro')
  return {
    ...stub,
    __esModule: true,
    default: { ...stub.default, removeStorageSync: (key: string) => stub.default.setStorageSync(key, '') },
  }
})

const secretary = { role: 'secretary', place: 'e', placeName: '怡景嘉园', level: 'estate' } as const
const grid = { role: 'gridWorker', place: 'g', placeName: '第一网格', level: 'grid' } as const
const home = { role: 'resident', place: 'b', placeName: '3栋', level: 'building' } as const
const me = (person: string, ...hats: Me['hats']): Me => ({ person, nickname: person, hats, homes: [] })

beforeEach(() => {
  Taro.clearStorageSync()
  beginSession({ token: 't', me: me('lin', home, secretary, grid) })
})

test('all roles but living here can be worn, a grid as one; none is worn until one is chosen', () => {
  const { result } = renderHook(useHat)
  expect(result.current.hats).toEqual([secretary, grid])
  expect(result.current.hat).toBeNull()
  expect(worn(result.current.hat)).toBeNull()
})

test('the chosen one is kept for this person, and every page follows', () => {
  const one = renderHook(useHat)
  const other = renderHook(useHat)
  act(() => one.result.current.wear(grid))
  expect(other.result.current.hat).toEqual(grid)
  expect(worn(other.result.current.hat)).toEqual({ role: 'gridWorker', place: 'g' })
  act(() => {
    endSession()
    beginSession({ token: 'u', me: me('zhang', secretary, grid) })
  })
  expect(one.result.current.hat).toBeNull()
  act(() => beginSession({ token: 't', me: me('lin', secretary, grid) }))
  expect(one.result.current.hat).toEqual(grid)
  act(() => one.result.current.wear(null))
  expect(other.result.current.hat).toBeNull()
})

test('a role that was taken away is worn no longer', () => {
  const { result } = renderHook(useHat)
  act(() => result.current.wear(secretary))
  act(() => renewMe(me('lin', grid)))
  expect(result.current.hat).toBeNull()
})

test('nobody who is signed out wears anything', () => {
  act(endSession)
  const { result } = renderHook(useHat)
  act(() => result.current.wear(secretary))
  expect(result.current).toMatchObject({ hats: [], hat: null })
})
