import { axe, LOOKS, openH5, photographLooks } from '../support/browser/h5'
import { type Door, startDoor } from '../support/door'

describe('The first page in a browser', () => {
  let door: Door
  beforeAll(async () => {
    door = await startDoor()
  })
  afterAll(() => door.stop())

  it('shows its one large button in every look, fit for everybody and without sideways scrolling', async () => {
    await photographLooks({ door: door.address }, 'home/index', async (page, look) => {
      const report = page.getByRole('button', { name: '我要报修' })
      await report.waitFor()
      const box = await report.boundingBox()
      expect(box?.height).toBeGreaterThanOrEqual(look === 'elder' ? 60 : 44)
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
      expect(await axe(page)).toEqual([])
    })
  })

  it('keeps 关怀模式 across a reload', async () => {
    const page = await openH5({ door: door.address, ...LOOKS.elder })
    const height = async () => (await page.getByRole('button', { name: '我要报修' }).boundingBox())?.height
    const before = await height()
    await page.reload({ waitUntil: 'networkidle' })
    expect(await height()).toBe(before)
  })
})
