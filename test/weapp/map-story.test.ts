import type { MapProps } from '@tarojs/components'
import { type Door, startDoor } from '../support/door'
import { STREWN, strewSpaces } from '../support/story-map'
import { type App, startWeapp } from '../support/weapp/app'
import type { Screen } from '../support/weapp/screen'
import { type Person, personOf } from './visit'

type Marker = MapProps.marker & { callout: { content: string } }

const MAP = '/pages/map/index'
/** Half a side of a view in degrees, so near that every space stands alone. */
const NEAR = 0.0009
/** One setData of a map with all it may show. */
const LARGEST = 64 * 1024

/** The map of spaces in the very build that WeChat would get, with its own native map. */
describe('The map of spaces in the WeChat build', () => {
  let door: Door
  let resident: Person
  beforeAll(async () => {
    door = await startDoor()
    await strewSpaces(door.address)
    resident = await personOf(door.address, 'resident', 0)
  }, 180_000)
  afterAll(() => door.stop())

  const open = (): Promise<App> => startWeapp({ door: door.address, storage: resident.phone, path: MAP })
  const markers = (page: Screen) => (page.given('map', 'markers') ?? []) as Marker[]
  const words = (page: Screen) => markers(page).map(({ callout }) => callout.content)
  /** A finger has let go somewhere else. */
  const look = async (app: App, { lng, lat }: { lng: number; lat: number }, half: number) => {
    const region = {
      southwest: { longitude: lng - half, latitude: lat - half },
      northeast: { longitude: lng + half, latitude: lat + half },
    }
    await app.current().eventOn('map', 'regionchange', { type: 'begin', causedBy: 'gesture' })
    await app.current().eventOn('map', 'regionchange', { type: 'end', causedBy: 'drag', region })
  }
  const middle = (page: Screen) => ({ lng: Number(page.given('map', 'longitude')), lat: Number(page.given('map', 'latitude')) })

  it('gives the native map numbered markers with bubbles, and asks anew when a finger has let go', async () => {
    const app = await open()
    const page = app.current()
    await page.until(() => markers(page).length > 0)
    for (const { id } of markers(page)) expect(String(id)).toMatch(/^\d{1,9}$/)
    expect(page.given('map', 'show-location')).toBe(false)

    // The south-west corner, where the slope is, seen from near.
    const at = middle(page)
    await look(app, at, NEAR)
    await page.until(() => words(page).some((one) => one.includes('测试')))
    await look(app, { lng: at.lng + 1, lat: at.lat }, 0.01)
    await page.until(() => markers(page).length === 0 || !words(page).some((one) => one.includes('测试')))
    expect(Math.max(...app.payloads.map(({ bytes }) => bytes))).toBeLessThanOrEqual(LARGEST)
  })

  it('opens a card at a tap on a bubble, and the page of the space from there', async () => {
    const app = await open()
    const page = app.current()
    await page.until(() => markers(page).length > 0)
    await look(app, middle(page), NEAR)
    await page.until(() => words(page).some((one) => one.includes('测试北坡')))
    const slope = markers(page).find(({ callout }) => callout.content.includes('测试北坡'))
    await page.eventOn('map', 'callouttap', { markerId: slope?.id })
    await page.until('看看这里')
    await page.tap('看看这里')
    const space = await app.arrive('pages/space/one/index')
    await space.until(STREWN.slope.name)
  })

  it('looks nearer at a tap on a number', async () => {
    const app = await open()
    const page = app.current()
    await page.until(() => words(page).some((one) => /^\d+$/.test(one)))
    const many = markers(page).find(({ callout }) => /^\d+$/.test(callout.content))
    await page.eventOn('map', 'markertap', { markerId: many?.id })
    const [told] = app.calls('includePoints')
    expect(told?.points).toHaveLength(2)
  })

  it('is a list as well, and filters both', async () => {
    const app = await open()
    const page = app.current()
    await page.until('测试北坡')
    await page.tap('种类')
    await page.until('看哪一类')
    await page.tap('旧厂房')
    await page.until(() => !page.has('测试北坡'))
    expect(page.text()).toContain('测试旧车间')
  })
})
