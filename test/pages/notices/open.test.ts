import Taro from '@tarojs/taro'
import { openNoticed } from '@/pages/notices/open'
import { called } from '../../components/support/taro'

jest.mock('@tarojs/taro', () => {
  const stub = jest.requireActual('../../components/support/taro')
  const record = (name: string) => (options: unknown) => Promise.resolve(stub.called.push({ name, options }))
  return { ...stub, __esModule: true, default: { ...stub.default, navigateTo: record('navigateTo'), switchTab: record('switchTab') } }
})

beforeEach(() => {
  Taro.clearStorageSync()
  called.length = 0
})

it.each([
  ['repair:r1', '/pages/repair/matter/index?id=r1'],
  ['bulletin:b1', '/pages/bulletin/one/index?id=b1'],
  ['household:m1', '/pages/household/mine/index'],
  ['claim:m1', '/pages/household/claims/index?claim=m1'],
])('a notice about %s opens %s', (matter, url) => {
  openNoticed(matter)
  expect(called).toEqual([{ name: 'navigateTo', options: { url } }])
})

it('a notice about a role opens 我的, which is a tab', () => {
  openNoticed('role:yijing')
  expect(called).toEqual([{ name: 'switchTab', options: { url: '/pages/me/index' } }])
})

it('a capability that this version does not know opens nothing', () => {
  openNoticed('parking:p1')
  openNoticed('')
  expect(called).toEqual([])
})
