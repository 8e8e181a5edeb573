import { type Door, startDoor } from '../support/door'
import { askDoor } from '../support/session'
import { type App, startWeapp } from '../support/weapp/app'
import { type Person, personOf } from './visit'

const NAME = '车棚旁的空地'
const IDEA = '种一排桂花'
const SLOPE = '/pages/space/one/index?id=demo-space-slope'

/** Suggesting, supporting and the slider, in the very build that WeChat would get, on two phones. The parts stand on each other. */
describe('A space in the WeChat build', () => {
  let door: Door
  let neighbour: Person
  let other: Person
  let space: string

  beforeAll(async () => {
    door = await startDoor({ patience: 150_000 })
    neighbour = await personOf(door.address, 'resident', 0)
    other = await personOf(door.address, 'resident', 2)
  }, 180_000)
  afterAll(() => door.stop())

  const open = ({ phone }: Person, path: string): Promise<App> => startWeapp({ door: door.address, storage: phone, path })
  const here = () => `/pages/space/one/index?id=${space}`

  it('is suggested with a kind, a name and a few words', async () => {
    const app = await open(neighbour, '/pages/space/suggest/index')
    const form = app.current()
    await form.until('是个什么地方')
    await form.tap('空地')
    await form.until(() => form.attribute('空地', 'aria-checked') === true)
    await form.fill('大家怎么叫它', NAME)
    await form.fill('现在什么样', '围了两年，一直空着')
    await form.tap('提出来')
    await form.until('提出来了，谢谢您')
    await form.tap('看进展')
    const page = await app.arrive('pages/space/one/index')
    await page.until('有人提议')
    expect(page.text()).toContain('下一步：小区书记、网格员或楼栋长到现场看一看、量一量')
    const { items } = (await askDoor(door.address, 'space.mine', {}, neighbour.token)) as { items: { id: string; name: string }[] }
    space = items.find(({ name }) => name === NAME)?.id ?? ''
  })

  it('gets an idea from one household and the support of another, which can be taken back', async () => {
    await askDoor(door.address, 'space.propose', { space, words: IDEA }, neighbour.token)
    const page = (await open(other, here())).current()
    await page.until('1 户支持')
    await page.tap(`支持：${IDEA}`)
    await page.until('2 户支持')
    await page.tap(`已支持：${IDEA}`)
    await page.until('1 户支持')
    await page.tap(`支持：${IDEA}`)
    await page.until('2 户支持')
  })

  it('shows what became of a slope under a line that follows the finger, a few bytes at a time', async () => {
    const app = await open(other, SLOPE)
    const page = app.current()
    await page.until('改造前后')
    await page.until(() => app.network.inFlight === 0)
    expect(page.has('改造前与改造后对比，线在 50%')).toBe(true)
    app.phone.rect = { left: 20, width: 200 }
    const payload = await page.payload(() => page.event('改造前与改造后对比，线在 50%', 'touchmove', { clientX: 70 }))
    await page.until(() => page.has('改造前与改造后对比，线在 25%'))
    expect(payload.calls).toBeLessThanOrEqual(2)
    expect(payload.bytes).toBeLessThan(1_000)
    await page.tap('只看改造前')
    await page.until(() => page.has('改造前与改造后对比，线在 100%'))
    await page.tap('只看改造后')
    await page.until(() => page.has('改造前与改造后对比，线在 0%'))
  })
})
