import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { type Door, startDoor } from '../support/door'
import { type App, startWeapp } from '../support/weapp/app'
import type { Screen } from '../support/weapp/screen'
import { makePhoto } from '../support/weapp/wx-files'
import { askDoor } from '../support/session'
import { type Person, personOf } from './visit'

/** Each test is a resident of their own, so that what one filed does not count for another. */
let number = 20

describe('Without network', () => {
  let door: Door
  let me: Person
  beforeAll(async () => {
    door = await startDoor()
  }, 90_000)
  afterAll(() => door.stop())
  beforeEach(async () => {
    me = await personOf(door.address, 'resident', ++number)
  })

  const start = (options: { offline?: boolean } = {}): Promise<App> => startWeapp({ door: door.address, storage: me.phone, ...options })

  const openForm = async (app: App): Promise<Screen> => {
    await app.current().until('我要报修')
    await app.current().tap('我要报修')
    const form = await app.arrive('pages/repair/report/index')
    await form.until('哪里坏了')
    return form
  }

  /** They have agreed already; the phone learns it when the form opens. */
  const knowsConsent = (form: Screen) => form.until(() => me.phone.has('consent'))

  /** A kind, a photo that cannot go up, and words. */
  const fillIn = async (app: App, form: Screen, words: string) => {
    app.phone.photos = [await makePhoto('dark', { width: 800, height: 600 })]
    await form.tap('拍照或选图')
    await form.until('等待上传')
    await write(form, words)
  }

  /** What the door has of this resident, in their own words. */
  const filed = async (): Promise<string[]> => {
    const { items } = (await askDoor(door.address, 'repair.mine', {}, me.token)) as { items: { words: string }[] }
    return items.map(({ words }) => words)
  }

  const sendFromLift = async (app: App, words: string) => {
    const form = await openForm(app)
    await knowsConsent(form)
    await app.goOffline()
    await fillIn(app, form, words)
    await form.tap('发送报修')
    await form.until('现在没有网络')
    expect(form.text()).toContain('已经替您留在手机里')
  }

  it('keeps a report with its photo, and sends it exactly once when the network is back', async () => {
    const app = await start()
    const before = await filed()
    await sendFromLift(app, '楼道灯一闪一闪')
    expect(await filed()).toEqual(before)

    await app.sleepAndWake()
    await app.goOnline()
    await app.current().until(() => submissions(app).length > 0, 20)
    await app.sleepAndWake()
    await app.goOffline()
    await app.goOnline()
    expect((await filed()).filter((words) => words === '楼道灯一闪一闪')).toHaveLength(1)
    const mine = await app.open('/pages/repair/mine/index')
    await mine.until('楼道灯一闪一闪')
    expect(mine.has('还没发出去')).toBe(false)
  })

  it('sends it at the next start when WeChat was closed meanwhile', async () => {
    await sendFromLift(await start(), '门口路灯不亮')
    const later = await start()
    await later.current().until(() => submissions(later).length === 1, 20)
    await later.current().until('门口路灯不亮')
    expect((await filed()).filter((words) => words === '门口路灯不亮')).toHaveLength(1)
  })

  it('keeps what waits when the session has ended meanwhile, and sends it after signing in again', async () => {
    await sendFromLift(await start(), '车库出口的灯坏了')
    const session = me.phone.get('session') ?? ''
    me.phone.set('session', JSON.stringify({ ...JSON.parse(session), token: 'ended' }))
    const ended = await start()
    await ended.current().until('还没有登录')
    expect(await filed()).not.toContain('车库出口的灯坏了')

    me.phone.set('session', session)
    const later = await start()
    await later.current().until(() => submissions(later).some(({ statusCode }) => statusCode === 200), 20)
    expect((await filed()).filter((words) => words === '车库出口的灯坏了')).toHaveLength(1)
  })

  it('counts one report when the answer was lost on the way back', async () => {
    const app = await start()
    const form = await openForm(app)
    await write(form, '车棚灯坏了')
    const sending = form.tap('发送报修')
    // Looked at between any two turns: the answer must not be quicker.
    while (submissions(app).length === 0) await new Promise((resolve) => setTimeout(resolve, 0))
    // The request is on its way; the phone loses its network before the answer is there.
    await app.goOffline()
    await sending
    await form.until('现在没有网络')
    await app.goOnline()
    await form.until(() => submissions(app).length === 2 && submissions(app)[1]?.statusCode === 200, 20)
    const [first, second] = submissions(app).map(({ body }) => (body as { requestId: string }).requestId)
    expect(second).toBe(first)
    expect((await filed()).filter((words) => words === '车棚灯坏了')).toHaveLength(1)
  })

  it('opens the form in a lift, with the own building in it', async () => {
    const app = await start()
    await app.goOffline()
    const form = await openForm(app)
    expect(form.text()).toContain(me.me.homes[0]?.buildingName)
    // Whether they agreed on another phone cannot be asked here: they say so again, and it is told later.
    await form.tap('拍照或选图')
    await form.until('您的资料，先说清楚')
    await form.tap('同意，继续')
    await form.until(() => !form.has('同意，继续'))
    await fillIn(app, form, '电梯里的灯坏了')
    await form.tap('发送报修')
    await form.until('已经替您留在手机里')
    await app.goOnline()
    await form.until(() => submissions(app).some(({ statusCode }) => statusCode === 200), 20)
    expect(await filed()).toContain('电梯里的灯坏了')
  })

  it('keeps a step that was taken on a report, and shows what became of it when the network is back', async () => {
    const { phone } = await personOf(door.address, 'resident')
    const app = await startWeapp({ door: door.address, storage: phone, path: '/pages/repair/matter/index?id=demo-report-kitchen-leak' })
    const matter = app.current()
    await matter.until('办理过程')
    await app.goOffline()
    await matter.tap('确认修好')
    await matter.until('来得快不快')
    await matter.tap('很满意', { within: '来得快不快' })
    await matter.tap('很满意', { within: '修得好不好' })
    await matter.until(() => !matter.isDisabled('确认修好', { nth: 1 }))
    await matter.tap('确认修好', { nth: 1 })
    await matter.until('有网就自动发出去，只发一次')
    expect(matter.has('已办结')).toBe(false)

    await app.goOnline()
    await matter.until('已办结', 20)
    expect(matter.has('有网就自动发出去，只发一次')).toBe(false)
  })

  it('has the draft with its photo again after the app slept, and after it was closed', async () => {
    const app = await start()
    const form = await openForm(app)
    await knowsConsent(form)
    await app.goOffline()
    await fillIn(app, form, '写到一半')
    await app.sleepAndWake()
    expect(form.value('说几句')).toBe('写到一半')

    const later = await start()
    const again = await openForm(later)
    expect(again.value('说几句')).toBe('写到一半')
    expect(again.attribute('照明', 'aria-checked')).toBe(true)
    await again.until(() => later.network.requests.some(({ path, statusCode }) => path === '/files' && statusCode === 200), 20)
    expect(again.has('去掉第 1 张')).toBe(true)
  })

  it('says beside the field what is wrong before anything is sent', async () => {
    const app = await start()
    const form = await openForm(app)
    await write(form, '三楼的灯坏了')
    await form.tap('补充电话、上门时间')
    await form.until('联系电话')
    await form.fill('联系电话', '12')
    await form.until(() => form.value('联系电话') === '12')
    await form.tap('发送报修')
    await form.until('请检查电话号码')
    expect(submissions(app)).toEqual([])
    expect(form.value('说几句')).toBe('三楼的灯坏了')
  })

  it('keeps what was typed when the door refuses it, with the reason beside the field', async () => {
    // The phone believes in a building that the server does not know (any more), and has no network to learn better.
    const [home] = me.me.homes
    const moved = { ...me.me, homes: [{ ...home, building: `${home?.estate}-b99`, buildingName: '99栋' }] }
    me.phone.set('session', JSON.stringify({ token: me.token, me: moved }))
    const app = await start({ offline: true })
    const form = await openForm(app)
    await write(form, '楼下的灯坏了')
    await app.goOnline()
    await form.tap('发送报修')
    await form.until('没有找到这个楼栋，请重新选')
    expect(app.calls('showModal').at(-1)).toMatchObject({ title: '还没有发出去', content: '没有找到这个楼栋' })
    expect(form.value('说几句')).toBe('楼下的灯坏了')
    expect(form.attribute('照明', 'aria-checked')).toBe(true)
    // Nothing of it is tried again behind the person's back.
    await app.sleepAndWake()
    expect(submissions(app)).toHaveLength(1)
  })

  it('says on the picture itself that it is none, and keeps the words', async () => {
    const app = await start()
    const form = await openForm(app)
    const file = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'weapp-photo-')), 'letter.jpg')
    fs.writeFileSync(file, '这不是照片')
    app.phone.photos = [file]
    await form.tap('拍照或选图')
    await form.until('，重试')
    await write(form, '灯罩裂了')
    await form.tap('发送报修')
    await form.until(() => app.calls('showModal').length === 1)
    expect(await filed()).not.toContain('灯罩裂了')
    expect(form.value('说几句')).toBe('灯罩裂了')

    await form.tap('去掉第 1 张')
    await form.until(() => !form.has('去掉第 1 张'))
    await form.tap('发送报修')
    await form.until('您的报修收到了')
    expect(await filed()).toContain('灯罩裂了')
  })
})

/** A kind and words. */
async function write(form: Screen, words: string) {
  await form.tap('照明')
  await form.until(() => form.attribute('照明', 'aria-checked') === true)
  await form.fill('说几句', words)
  await form.until(() => form.value('说几句') === words)
}

function submissions(app: App) {
  return app.network.requests.filter(({ body }) => (body as { action?: string }).action === 'repair.submit')
}
