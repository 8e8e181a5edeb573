import Taro from '@tarojs/taro'
import { render, screen, waitFor } from '@testing-library/react'
import { PointMap as BrowserMap } from '@/platform/map/PointMap.h5'
import { PointMap as WeChatMap } from '@/platform/map/PointMap.weapp'

/** The picture of the pin is not loaded in tests; everything else of Leaflet is real. */
jest.mock('leaflet', () => {
  const actual = jest.requireActual<typeof import('leaflet')>('leaflet')
  return {
    ...actual,
    icon: ({ iconSize, iconAnchor }: { iconSize: [number, number]; iconAnchor: [number, number] }) =>
      actual.divIcon({ iconSize, iconAnchor, className: 'pin' }),
  }
})

const given: Record<string, unknown>[] = []
jest.mock('@tarojs/components', () => ({
  ...jest.requireActual<object>('@tarojs/components'),
  Map: (props: Record<string, unknown>) => {
    given.push(props)
    return null
  },
}))

const POINT = { lng: 118.1636, lat: 26.6356 }
const OTHERS = [{ id: 'estate', lng: 118.1626, lat: 26.6351, label: '怡景<b>嘉园</b>' }]

describe('A map in a browser', () => {
  it('shows the pin with its words and what stands around, on plain ground with a scale, and says that there is no picture below', async () => {
    const { container } = render(<BrowserMap point={POINT} label="这里" others={OTHERS} />)
    expect(screen.getByText('正在打开地图')).toBeTruthy()
    await screen.findByText('没有底图，只看相对位置')
    expect(screen.getByRole('group', { name: '地图：这里' })).toBeTruthy()
    expect(screen.getByText('这里')).toBeTruthy()
    expect(container.querySelectorAll('.pin')).toHaveLength(2)
    expect(container.querySelector('.leaflet-control-scale')?.textContent).toMatch(/m$/)
  })

  it('writes a label as it was typed, never as markup', async () => {
    const { container } = render(<BrowserMap point={POINT} label="这里" others={OTHERS} />)
    await screen.findByText('怡景<b>嘉园</b>')
    expect(container.querySelector('b')).toBeNull()
  })

  it('asks no host for tiles when none is named', async () => {
    const { container } = render(<BrowserMap point={POINT} label="这里" />)
    await screen.findByText('没有底图，只看相对位置')
    expect(container.querySelectorAll('img')).toHaveLength(0)
  })

  it('follows the point when it is another', async () => {
    const { container, rerender } = render(<BrowserMap point={POINT} label="这里" others={OTHERS} />)
    await waitFor(() => expect(container.querySelectorAll('.pin')).toHaveLength(2))
    rerender(<BrowserMap point={POINT} label="那里" />)
    expect(container.querySelectorAll('.pin')).toHaveLength(1)
    expect(screen.getByText('那里')).toBeTruthy()
  })
})

describe('A map on WeChat', () => {
  beforeEach(() => {
    given.length = 0
    Object.assign(Taro, { pxTransform: (px: number) => `${px * 2}rpx` })
  })

  it('is the native one, in GCJ-02 as it is, and never asks where the reader is', () => {
    render(<WeChatMap point={POINT} label="这里" others={OTHERS} />)
    expect(given[0]).toMatchObject({ longitude: 118.1636, latitude: 26.6356, showLocation: false })
    expect(given[0]?.markers).toMatchObject([
      { id: 0, longitude: 118.1636, latitude: 26.6356, callout: { content: '这里', display: 'ALWAYS' } },
      { id: 1, longitude: 118.1626, latitude: 26.6351, callout: { content: '怡景<b>嘉园</b>' } },
    ])
    expect(given[0]?.includePoints).toEqual([
      { longitude: 118.1636, latitude: 26.6356 },
      { longitude: 118.1626, latitude: 26.6351 },
    ])
  })
})
