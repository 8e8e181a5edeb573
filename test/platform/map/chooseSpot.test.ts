import Taro from '@tarojs/taro'
import { chooseSpot } from '@/platform/map/chooseSpot'

const NEAR = { lng: 118.1636, lat: 26.6356 }
const choose = jest.fn()

beforeEach(() => {
  choose.mockReset()
  Object.assign(Taro, { chooseLocation: choose })
})

it('opens the map of WeChat near the estate and gives what was pointed at, with six decimals', async () => {
  choose.mockResolvedValue({
    errMsg: 'chooseLocation:ok',
    longitude: 118.16361234567,
    latitude: 26.6356789,
    name: '怡景嘉园南门',
    address: '',
  })
  expect(await chooseSpot(NEAR)).toEqual({ kind: 'chosen', spot: { lng: 118.163612, lat: 26.635679 }, name: '怡景嘉园南门' })
  expect(choose).toHaveBeenCalledWith({ longitude: 118.1636, latitude: 26.6356 })
})

it('lets WeChat decide where to open when nothing is known', async () => {
  choose.mockResolvedValue({ longitude: '118.16', latitude: '26.63', name: '' })
  expect(await chooseSpot(null)).toEqual({ kind: 'chosen', spot: { lng: 118.16, lat: 26.63 }, name: '' })
  expect(choose).toHaveBeenCalledWith({})
})

it.each([[{ longitude: undefined, latitude: undefined, name: '' }], [{ longitude: '', latitude: '', name: '' }]])(
  'an “ok” without a place (%j) is a change of mind',
  async (answer) => {
    choose.mockResolvedValue({ errMsg: 'chooseLocation:ok', ...answer })
    expect(await chooseSpot(NEAR)).toEqual({ kind: 'cancelled' })
  },
)

it.each([
  ['chooseLocation:fail cancel', { kind: 'cancelled' }],
  ['chooseLocation:fail auth deny', { kind: 'refused', why: 'scope' }],
  ['chooseLocation:fail:auth denied', { kind: 'refused', why: 'scope' }],
  ['chooseLocation:fail authorize no response', { kind: 'refused', why: 'scope' }],
  ['chooseLocation:fail system permission denied', { kind: 'refused', why: 'phone' }],
  ['chooseLocation:fail:system permission denied', { kind: 'refused', why: 'phone' }],
  ['chooseLocation:fail privacy permission is not authorized', { kind: 'refused', why: 'privacy' }],
  ['chooseLocation:fail api scope is not declared in the privacy agreement', { kind: 'refused', why: 'closed' }],
  [
    'chooseLocation:fail the api need to be declared in the requiredPrivateInfos field in app.json/ext.json',
    { kind: 'refused', why: 'closed' },
  ],
])('“%s” is an answer, not a surprise', async (errMsg, answer) => {
  choose.mockRejectedValue({ errMsg })
  expect(await chooseSpot(NEAR)).toEqual(answer)
})

it('what nobody foresaw is thrown', async () => {
  choose.mockRejectedValue(new Error('chooseLocation:fail out of memory'))
  await expect(chooseSpot(NEAR)).rejects.toThrow('out of memory')
})
