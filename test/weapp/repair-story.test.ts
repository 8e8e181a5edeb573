import sharp from 'sharp'
import { type Door, startDoor } from '../support/door'
import { type App, startWeapp } from '../support/weapp/app'
import type { Screen } from '../support/weapp/screen'
import { makePhoto } from '../support/weapp/wx-files'
import { type Person, personOf, pictureAt } from './visit'

const WORDS = '厨房水管接头在滴水，柜子都湿了'
const ROLES = ['resident', 'secretary', 'fixer'] as const
type Role = (typeof ROLES)[number]
/** How the notice of the fixer's proposal is titled. */
const PROPOSED = `漏水“${WORDS.slice(0, 9)}…” · 提议上门时间`
const INBOX = 'pages/desk/inbox/index'
const MATTER = 'pages/repair/matter/index'

/**
 * One repair from the first tap to the stars, on the phones of three people, in the very build that WeChat would get, against the real
 * server. That build carries no demonstration sign-in, so each phone begins with a session in its storage. The parts are one story:
 * each goes on where the one before it ended.
 */
describe('A leak is reported, dispatched, mended and confirmed in the WeChat build', () => {
  let door: Door
  const people = {} as Record<Role, Person>

  beforeAll(async () => {
    door = await startDoor()
    for (const role of ROLES) people[role] = await personOf(door.address, role)
  }, 90_000)
  afterAll(() => door.stop())

  const pickUpPhoneOf = (who: Role): Promise<App> => startWeapp({ door: door.address, storage: people[who].phone })

  /** From the first page through the inbox of staff to the report. */
  const openFromInbox = async (app: App): Promise<Screen> => {
    await app.current().until('去处理')
    await app.current().tap('去处理')
    const inbox = await app.arrive(INBOX)
    await inbox.until('最急的在前')
    await inbox.until(() => app.network.inFlight === 0)
    return inbox
  }

  const openFromHome = async (app: App): Promise<Screen> => {
    await app.current().until(WORDS)
    await app.current().tap(WORDS)
    const matter = await app.arrive(MATTER)
    await matter.until('办理过程')
    return matter
  }

  it('lets the resident go from the first page to a receipt with a photo, a kind and a few words', async () => {
    const app = await pickUpPhoneOf('resident')
    await app.current().tap('我要报修')
    const form = await app.arrive('pages/repair/report/index')
    await form.until('哪里坏了')

    app.phone.photos = [await makePhoto('leak', { width: 3000, height: 2000 })]
    await form.tap('拍照或选图')
    await form.until(() => uploads(app) === 1, 20)
    expect(app.calls('compressImage')).toHaveLength(1)

    await form.tap('漏水')
    await form.until(() => form.attribute('漏水', 'aria-checked') === true)
    await form.fill('说几句', WORDS)
    await form.until(() => form.value('说几句') === WORDS)
    await form.tap('发送报修')
    await form.until('您的报修收到了')
    expect(form.text()).toMatch(/由.+负责到底/)

    await form.tap('看进度')
    const matter = await app.arrive(MATTER)
    await matter.until(WORDS)
    expect(matter.text()).toContain('等待受理')
  })

  it('shows the photo on the report without the place where it was taken', async () => {
    const app = await pickUpPhoneOf('resident')
    const matter = await openFromHome(app)
    const [picture] = await picturesOf(matter, door)
    const { width, height, format, exif, xmp, iptc } = await sharp(picture).metadata()
    expect(Math.max(width, height)).toBeLessThanOrEqual(1600)
    expect({ format, exif, xmp, iptc }).toEqual({
      format: expect.stringMatching(/jpeg|webp/),
      exif: undefined,
      xmp: undefined,
      iptc: undefined,
    })
  })

  it('puts it on the desk of the secretary behind what is in danger or late, and lets them send a fixer', async () => {
    const app = await pickUpPhoneOf('secretary')
    const inbox = await openFromInbox(app)
    await inbox.tap('待安排')
    await inbox.until(WORDS)
    const shown = inbox.text()
    expect(shown.indexOf('急·')).toBeGreaterThan(-1)
    expect(shown.indexOf('急·')).toBeLessThan(shown.indexOf(WORDS))

    await inbox.tap(WORDS)
    const matter = await app.arrive(MATTER)
    await matter.until('安排师傅')
    await matter.tap('安排师傅')
    const { nickname } = people.fixer.me
    await matter.until(nickname)
    await matter.tap(nickname)
    await matter.until(`请${nickname}来修`)
    await matter.tap(`请${nickname}来修`)
    await matter.until(`安排了师傅 ${nickname}`)
    expect(app.toasts).toContain('师傅已安排')
  })

  const SEND = /约 .*14:00–16:00/

  it('lets the fixer propose when to come', async () => {
    const app = await pickUpPhoneOf('fixer')
    const inbox = await openFromInbox(app)
    await inbox.until(WORDS)
    await inbox.tap(WORDS)
    const matter = await app.arrive(MATTER)
    await matter.until('更多')
    await matter.tap('更多操作')
    await matter.until('还可以')
    await matter.tap('约上门时间')
    await matter.until('哪一天')
    await matter.tap('明天')
    await matter.until(() => matter.attribute('明天', 'aria-checked') === true)
    await matter.tap('14:00–16:00')
    await matter.until(SEND)
    await matter.tap(SEND.exec(matter.text())?.[0] ?? '')
    await matter.until('等确认')
  })

  it('tells the resident, who agrees to the time', async () => {
    const app = await pickUpPhoneOf('resident')
    const notices = await app.open('/pages/notices/index')
    await notices.until(PROPOSED)
    await notices.tap(PROPOSED)
    const matter = await app.arrive(MATTER)
    await matter.until('确认上门时间')
    await matter.tap('确认上门时间')
    await matter.until('已约好')
  })

  it('lets the fixer begin, and end with a photo before, a photo after and a sentence', async () => {
    const app = await pickUpPhoneOf('fixer')
    const inbox = await openFromInbox(app)
    await inbox.until(WORDS)
    await inbox.tap(WORDS)
    const matter = await app.arrive(MATTER)
    await matter.until('开始维修')
    await matter.tap('开始维修')
    await matter.until('正在维修')

    await matter.tap('修好了')
    await matter.until('拍修前')
    expect(matter.isDisabled('修好了，请住户确认')).toBe(true)
    app.phone.photos = [await makePhoto('before')]
    await matter.tap('拍修前')
    await matter.until(() => uploads(app) === 1, 20)
    app.phone.photos = [await makePhoto('after', { width: 1200, height: 1600 })]
    await matter.tap('拍修后')
    await matter.until(() => uploads(app) === 2, 20)
    await matter.tap('填入：已紧固，不再漏水')
    await matter.until(() => !matter.isDisabled('修好了，请住户确认'))
    await matter.tap('修好了，请住户确认')
    await matter.until('待住户确认')
  })

  it('shows the resident before and after, and takes their stars', async () => {
    const app = await pickUpPhoneOf('resident')
    const matter = await openFromHome(app)
    expect(matter.text()).toContain('已紧固，不再漏水')
    expect(matter.has('只看修前')).toBe(true)
    expect(await picturesOf(matter, door)).toHaveLength(3)

    await matter.tap('确认修好')
    await matter.until('来得快不快')
    await matter.tap('很满意', { within: '来得快不快' })
    await matter.tap('满意', { within: '修得好不好' })
    await matter.until(() => !matter.isDisabled('确认修好', { nth: 1 }))
    await matter.tap('确认修好', { nth: 1 })
    await matter.until('已办结')
    expect(matter.attribute('速度：很满意', 'aria-role')).toBe('img')
    expect(matter.has('质量：满意')).toBe(true)
  })

  it('keeps every step in the messages of those whom it concerned', async () => {
    for (const [who, words] of [
      ['resident', '修好了，请看修前修后的照片并确认'],
      ['fixer', '住户确认修好，速度 5 分，质量 4 分'],
      ['secretary', '住户确认修好，速度 5 分，质量 4 分'],
    ] as const) {
      const app = await pickUpPhoneOf(who)
      const notices = await app.open('/pages/notices/index')
      await notices.until(words)
    }
  })
})

/** Pictures that the server took from this phone. */
function uploads(app: App): number {
  return app.network.requests.filter(({ path, statusCode }) => path === '/files' && statusCode === 200).length
}

/** The bytes behind every different picture of the page. */
function picturesOf(page: Screen, door: Door): Promise<Buffer[]> {
  return Promise.all([...new Set(page.images())].map((address) => pictureAt(door.address, address)))
}
