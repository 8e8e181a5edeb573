import type { Page } from 'playwright-core'
import { axe, photograph } from '../support/browser/h5'
import { type Door, startDoor } from '../support/door'
import { openAs, press, seen } from './people'

const TITLE = '楼下晾衣绳怎么拉'
const TALK = '/pages/deliberation/one/index?id='

/** The calendar day of China so many days from now. */
const dayFrom = (days: number) => new Date(Date.now() + (8 + days * 24) * 3_600_000).toISOString().slice(0, 10)
const write = (page: Page, label: string | RegExp, words: string) => page.getByLabel(label).filter({ visible: true }).first().fill(words)

/** Taro’s own question above the page. */
const confirm = (page: Page, answer: string) => page.locator('.taro-model__confirm', { hasText: answer }).click()

/** What neighbours talk over, told through the real pages by those who have to do with it. The parts stand on each other. */
describe('The talk in the 邻听园', () => {
  let door: Door
  let talk = ''
  beforeAll(async () => {
    door = await startDoor({ patience: 150_000 })
  }, 180_000)
  afterAll(() => door.stop())

  it('is raised by a resident from the neighbours’ tab', async () => {
    const page = await openAs(door.address, ['resident', 0], '/pages/neighbours/index')
    await press(page, /^邻听园/)
    await press(page, '提一件事')
    await write(page, /^题目/, TITLE)
    await write(page, /^是什么事/, '被子没处晒，绳子拉在路中间又不安全。')
    await press(page, '写两个办法')
    await write(page, /^办法 1/, '天台统一拉')
    await write(page, /^办法 2/, '楼下划两排')
    await press(page, '提出来')
    await seen(page, '等安排')
    talk = new URL(page.url().replace('/#/', '/')).searchParams.get('id') ?? ''
    expect(talk).not.toBe('')
    expect(await axe(page)).toEqual([])
    await photograph(page, 'talk/1-raised')
  }, 180_000)

  it('is given a time by the secretary, and a neighbour says a few words and will come', async () => {
    const desk = await openAs(door.address, ['secretary', 0], `${TALK}${talk}`)
    await press(desk, '定时间地点')
    await desk.getByLabel('哪一天').filter({ visible: true }).fill(dayFrom(3))
    await write(desk, /^在哪里/, '架空层邻听园')
    await press(desk, '定下，告诉大家')
    await seen(desk, '到时候来坐坐')

    const neighbour = await openAs(door.address, ['resident', 1], `${TALK}${talk}`)
    await press(neighbour, '我会来')
    await seen(neighbour, '您说了会来')
    await write(neighbour, '说几句', '天台要先修护栏')
    await press(neighbour, '说给邻居听')
    await seen(neighbour, '天台要先修护栏')
    expect(await axe(neighbour)).toEqual([])
    await photograph(neighbour, 'talk/2-will-come')
  }, 180_000)

  it('that was held gets its minutes; what was agreed is in the inbox of who took it on, and done ends it', async () => {
    const desk = await openAs(door.address, ['secretary', 0], `${TALK}demo-talk-dogs`)
    await press(desk, '谈过了')
    await confirm(desk, '好')
    await seen(desk, '写一半可以先走')
    await write(desk, /^记录/, '网格员')
    await write(desk, /^到场人数/, '18')
    await write(desk, /^居民代表说了什么/, '牵绳、收拾干净就行')
    await write(desk, /^形成的意见/, '早晚两个时段，进出电梯抱起来')
    await press(desk, '加一件议定的事')
    await write(desk, /^第 1 件：做什么/, '草地边装两个拾便箱')
    await press(desk, '选谁来办')
    await desk.getByRole('radio', { name: /物业和维修师傅/ }).click()
    await desk
      .getByLabel(/第 1 件哪天前办好/)
      .filter({ visible: true })
      .fill(dayFrom(10))
    await press(desk, '公布纪要')
    await confirm(desk, '公布')
    await seen(desk, '早晚两个时段，进出电梯抱起来')
    expect(await axe(desk)).toEqual([])
    await photograph(desk, 'talk/3-minutes')

    const fixer = await openAs(door.address, ['fixer', 0], '/pages/desk/inbox/index')
    await fixer.getByText('草地边装两个拾便箱').filter({ visible: true }).first().click()
    await press(fixer, /^办好了，记一笔/)
    await fixer.getByRole('dialog').getByLabel('办得怎么样').fill('装好了，每天清一次')
    await press(fixer, /^记一笔/)
    await seen(fixer, '装好了，每天清一次')
    await photograph(fixer, 'talk/4-done')

    const outsider = await openAs(door.address, null, `${TALK}demo-talk-dogs`)
    await seen(outsider, '纪要只给本小区看')
    expect(await outsider.getByText('早晚两个时段，进出电梯抱起来').count()).toBe(0)
  }, 240_000)
})

describe('A household’s voice', () => {
  let door: Door
  beforeAll(async () => {
    door = await startDoor({ patience: 150_000 })
  }, 180_000)
  afterAll(() => door.stop())

  it('is given in two taps, shows how it goes, and can be given otherwise', async () => {
    const page = await openAs(door.address, ['resident', 0], '/pages/deliberation/poll/index?id=demo-poll-lamps')
    await seen(page, '您家说了以后，就能看到大家怎么说。')
    await page.getByRole('radio', { name: '十一点半' }).click()
    await press(page, '就这么说')
    await seen(page, '24 户说了')
    await page.getByRole('img', { name: /^十一点半：13 户/ }).waitFor()
    await page.getByRole('radio', { name: '整夜不调' }).click()
    await press(page, '改成这个')
    await page.getByRole('img', { name: /^十一点半：12 户/ }).waitFor()
    expect(await axe(page)).toEqual([])
    await photograph(page, 'talk/5-poll')
  }, 180_000)

  it('helps light the stars of the stairwell', async () => {
    const page = await openAs(door.address, ['resident', 0], '/pages/stairwell/one/index?building=yijing-b3')
    await seen(page, '您家来评')
    const before = await page
      .getByText(/^亮了。\d+ 户说了/)
      .first()
      .innerText()
    for (const name of ['党建引领', '环境整洁', '平安有序', '邻里和睦', '文明新风'])
      await page.getByRole('radiogroup', { name }).getByRole('radio', { name: '做到了' }).click()
    await press(page, '就这么评')
    const spoke = Number(/(\d+) 户说了/.exec(before)?.[1])
    await seen(page, `亮了。${spoke + 1} 户说了`)
    await photograph(page, 'talk/6-stars')
  }, 180_000)
})
