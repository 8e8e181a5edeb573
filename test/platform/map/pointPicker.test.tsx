import Taro from '@tarojs/taro'
import { act, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { PointPicker as BrowserPicker } from '@/components/point/PointPicker.h5'
import { PointPicker as WeChatPicker } from '@/components/point/PointPicker.weapp'
import { offset } from '@/platform/map/spot'

/** The picture of the pin is not loaded in tests; everything else of Leaflet is real. */
jest.mock('leaflet', () => {
  const actual = jest.requireActual<typeof import('leaflet')>('leaflet')
  return {
    ...actual,
    icon: ({ iconSize, iconAnchor }: { iconSize: [number, number]; iconAnchor: [number, number] }) =>
      actual.divIcon({ iconSize, iconAnchor, className: 'pin' }),
  }
})

const NEAR = { lng: 118.1636, lat: 26.6356, label: '怡景嘉园' }
const THERE = { lng: 118.164, lat: 26.636 }

function pick(Picker: typeof BrowserPicker, value: typeof THERE | null = null, near: typeof NEAR | null = NEAR) {
  const onPick = jest.fn()
  const onRemove = jest.fn()
  const view = render(<Picker near={near} value={value} onPick={onPick} onRemove={onRemove} />)
  return { onPick, onRemove, ...view }
}

describe.each([
  ['a browser', BrowserPicker],
  ['WeChat', WeChatPicker],
])('The picker in %s', (_, Picker) => {
  it('offers the map as something nobody has to use', async () => {
    pick(Picker)
    await screen.findByText('在地图上标一下')
    expect(screen.getByText('不标也行')).toBeTruthy()
  })

  it('shows what was picked and takes it away again', async () => {
    const { onRemove } = pick(Picker, THERE)
    await screen.findByText('没有底图，只看相对位置')
    expect(screen.getByText('换个位置')).toBeTruthy()
    fireEvent.click(screen.getByText('不标了'))
    expect(onRemove).toHaveBeenCalledTimes(1)
  })
})

describe('In a browser', () => {
  it('the arrow keys move the pin by five metres, Enter does not, and “就在这里” gives where it is', async () => {
    const { onPick } = pick(BrowserPicker)
    fireEvent.click(await screen.findByText('在地图上标一下'))
    const map = await screen.findByRole('application')
    for (const key of ['ArrowRight', 'ArrowRight', 'ArrowUp', 'ArrowLeft', 'ArrowDown', 'ArrowUp', 'Enter', ' '])
      fireEvent.keyDown(map, { key })
    await screen.findByText('图钉在怡景嘉园偏东 5 米、偏北 5 米')
    fireEvent.click(screen.getByRole('button', { name: '就在这里' }))
    const [spot, name] = onPick.mock.calls[0] ?? []
    const { east, north } = offset(NEAR, spot)
    expect([Math.round(east), Math.round(north), name]).toEqual([5, 5, ''])
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  })

  it('a tap on the map sets the pin there', async () => {
    const { onPick, container } = pick(BrowserPicker)
    fireEvent.click(await screen.findByText('在地图上标一下'))
    const map = await screen.findByRole('application')
    await waitFor(() => expect(container.querySelector('.leaflet-control-scale')).toBeTruthy())
    fireEvent.click(map, { clientX: 40, clientY: 30 })
    await screen.findByText(/^图钉在怡景嘉园偏东 \d+ 米、偏南 \d+ 米$/)
    fireEvent.click(screen.getByRole('button', { name: '就在这里' }))
    expect(onPick).toHaveBeenCalledTimes(1)
  })

  it('closing the sheet picks nothing', async () => {
    const { onPick } = pick(BrowserPicker)
    fireEvent.click(await screen.findByText('在地图上标一下'))
    fireEvent.click(await screen.findByRole('button', { name: '关闭' }))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(onPick).not.toHaveBeenCalled()
  })

  it('is not offered where nothing is known to begin from', () => {
    expect(pick(BrowserPicker, null, null).container.textContent).toBe('')
  })
})

describe('On WeChat', () => {
  const api = { chooseLocation: jest.fn(), showModal: jest.fn(), openSetting: jest.fn() }
  beforeEach(() => {
    for (const each of Object.values(api)) each.mockReset().mockResolvedValue({})
    Object.assign(Taro, api)
  })
  const tap = async () => {
    const row = await screen.findByText('在地图上标一下')
    await act(async () => void fireEvent.click(row))
  }

  it('its own map opens near the estate and gives the place with its name', async () => {
    api.chooseLocation.mockResolvedValue({ longitude: 118.164, latitude: 26.636, name: '南门' })
    const { onPick } = pick(WeChatPicker)
    await tap()
    await waitFor(() => expect(onPick).toHaveBeenCalledWith(THERE, '南门'))
    expect(api.chooseLocation).toHaveBeenCalledWith({ longitude: NEAR.lng, latitude: NEAR.lat })
  })

  it('changing one’s mind is met with silence', async () => {
    api.chooseLocation.mockRejectedValue({ errMsg: 'chooseLocation:fail cancel' })
    const { onPick } = pick(WeChatPicker)
    await tap()
    expect(onPick).not.toHaveBeenCalled()
    expect(api.showModal).not.toHaveBeenCalled()
  })

  it.each([
    ['chooseLocation:fail auth deny', true, 1],
    ['chooseLocation:fail auth deny', false, 0],
    ['chooseLocation:fail privacy permission is not authorized', true, 0],
    ['chooseLocation:fail system permission denied', true, 0],
  ])('“%s” is told in words that let the report go on; confirmed: %s', async (errMsg, confirm, settings) => {
    api.chooseLocation.mockRejectedValue({ errMsg })
    api.showModal.mockResolvedValue({ confirm })
    const { onPick } = pick(WeChatPicker)
    await tap()
    await waitFor(() => expect(api.showModal).toHaveBeenCalledTimes(1))
    expect(api.showModal.mock.calls[0]?.[0].content).toContain('不标')
    await waitFor(() => expect(api.openSetting).toHaveBeenCalledTimes(settings))
    expect(onPick).not.toHaveBeenCalled()
  })
})
