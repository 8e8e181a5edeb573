import type { Page } from 'playwright-core'
import { axe, photograph } from '../support/browser/h5'
import { type Door, startDoor } from '../support/door'
import { openAs, photo, pick, press, seen, type Who } from './people'

const NAME = '花坛边的边角地'
const NEIGHBOUR: Who = ['resident', 0]
const OTHER: Who = ['resident', 2]
const SECRETARY: Who = ['secretary', 0]

/** An idle corner becomes a garden, told through the real pages by two neighbours and the secretary of their estate. */
describe('An idle corner, from a suggestion to the slider', () => {
  let door: Door
  beforeAll(async () => {
    door = await startDoor({ patience: 150_000 })
  }, 180_000)
  afterAll(() => door.stop())

  /** One tap, a few words, sent. */
  async function say(page: Page, step: string, label: string, words: string): Promise<void> {
    await press(page, step)
    const sheet = page.getByRole('dialog', { name: step })
    await sheet.getByRole('textbox', { name: label }).fill(words)
    await sheet.getByRole('button', { name: step }).click()
    await sheet.waitFor({ state: 'detached' })
  }

  async function suggest(): Promise<string> {
    const page = await openAs(door.address, NEIGHBOUR, '/pages/space/list/index')
    await press(page, '提一个地方')
    await pick(page, () => press(page, /拍照或选图/), await photo('weeds', '#6f7a3c'))
    await page.getByRole('radio', { name: '边角地' }).click()
    await page.getByRole('textbox', { name: '大家怎么叫它' }).fill(NAME)
    await page.getByRole('textbox', { name: '现在什么样' }).fill('草长得比人高，常有人扔垃圾')
    await photograph(page, 'space/1-suggest')
    await press(page, '提出来')
    await seen(page, '提出来了，谢谢您')
    await press(page, '看进展')
    await seen(page, '邻居暂时看不全')
    expect(await axe(page)).toEqual([])
    return new URL(page.url().replace('/#', '')).searchParams.get('id') ?? ''
  }

  it('is suggested, surveyed, talked about, planned, renovated and opened, without an error on any page', async () => {
    const path = `/pages/space/one/index?id=${await suggest()}`

    const secretary = await openAs(door.address, SECRETARY, path)
    await press(secretary, '让邻居看到')
    await press(secretary, '记踏勘结果')
    await secretary.getByRole('spinbutton', { name: '面积（平方米）' }).fill('35.5')
    await secretary.getByRole('radio', { name: '全体业主共有' }).click()
    await secretary.getByRole('checkbox', { name: '地下管线' }).click()
    await secretary.getByRole('textbox', { name: '看到了什么' }).fill('下面有一根雨水管，不能挖深')
    await photograph(secretary, 'space/2-survey')
    expect(await axe(secretary)).toEqual([])
    await press(secretary, '记下')
    await seen(secretary, '35.5 ㎡')
    await say(secretary, '请大家来议', '怎么议', '周六下午三点，在花坛边')
    await seen(secretary, '正在议')

    const other = await openAs(door.address, OTHER, path)
    await say(other, '出个点子', '可以改成什么', '种花，放两张长凳')
    await seen(other, '1 户支持 · 我出的')
    const neighbour = await openAs(door.address, NEIGHBOUR, path)
    await press(neighbour, '支持：种花，放两张长凳')
    await seen(neighbour, '2 户支持')
    await photograph(neighbour, 'space/3-ideas')
    await press(neighbour, '已支持：种花，放两张长凳')
    await seen(neighbour, '1 户支持')
    await press(neighbour, '支持：种花，放两张长凳')
    await seen(neighbour, '2 户支持')
    await say(neighbour, '说两句', '说给大家听', '谁来浇水要先说好')
    await seen(neighbour, '谁来浇水要先说好')
    expect(await axe(neighbour)).toEqual([])

    await say(secretary, '定方案', '改成什么', '种花，放两张长凳，装一盏灯')
    await seen(secretary, '种花，放两张长凳，装一盏灯')
    await press(secretary, '定费用')
    await secretary.getByRole('spinbutton', { name: '一共要多少元' }).fill('1200')
    await secretary.getByRole('spinbutton', { name: '多少元', exact: true }).first().fill('1000.5')
    await seen(secretary, '还差 199.5 元')
    await photograph(secretary, 'space/4-budget')
    expect(await axe(secretary)).toEqual([])
    await press(secretary, '定下来')
    await secretary.getByRole('img', { name: /还差 199.5 元/ }).waitFor()
    await neighbour.reload({ waitUntil: 'networkidle' })
    await press(neighbour, '认领一份')
    const claim = neighbour.getByRole('dialog', { name: '认领一份费用' })
    await claim.getByRole('textbox', { name: '队伍名称' }).fill('花坛浇水队')
    await claim.getByRole('spinbutton', { name: '认领多少元' }).fill('199.5')
    await claim.getByRole('textbox', { name: '打算怎么做' }).fill('凑钱买花苗')
    await claim.getByRole('button', { name: '认领', exact: true }).click()
    await seen(neighbour, '凑齐了')
    await photograph(neighbour, 'space/5-claimed')

    await secretary.reload({ waitUntil: 'networkidle' })
    await press(secretary, '同意认领')
    await say(secretary, '开工', '说明', '一个星期，白天施工')
    await press(secretary, '改好了，开放')
    await press(secretary, '改造前的照片 1')
    await seen(secretary, '站到同一个位置，对齐了再拍')
    await photograph(secretary, 'space/6-ghost')
    await pick(secretary, () => press(secretary, '从相册里选'), await photo('garden', '#3f8f52'))
    await secretary.getByRole('slider', { name: '改造前与改造后对比' }).waitFor()
    await secretary.getByRole('textbox', { name: '改成了什么样' }).fill('花种上了，晚上有灯')
    expect(await axe(secretary)).toEqual([])
    await press(secretary, '改好了，开放')
    await seen(secretary, '开放了')

    const visitor = await openAs(door.address, null, path)
    await slide(visitor)
    await seen(visitor, '还没有人管护')
    expect(await axe(visitor)).toEqual([])
  }, 240_000)

  /** Keys, a mouse, and the two words that jump to one side. */
  async function slide(page: Page): Promise<void> {
    const slider = page.getByRole('slider', { name: '改造前与改造后对比' })
    const at = async () => Number(await slider.getAttribute('aria-valuenow'))
    expect(await at()).toBe(50)
    await slider.focus()
    await page.keyboard.press('ArrowRight')
    expect(await at()).toBe(55)
    await page.keyboard.press('End')
    expect(await at()).toBe(100)
    await page.keyboard.press('Home')
    expect(await at()).toBe(0)
    const box = await slider.boundingBox()
    if (!box) throw new Error('The slider is nowhere')
    // By places on the slider, wherever the page has put it meanwhile.
    await slider.hover({ position: { x: box.width / 2, y: 60 } })
    await page.mouse.down()
    await slider.hover({ position: { x: box.width / 4, y: 60 } })
    await page.mouse.up()
    // The place of the slider is asked for, not known: the line follows a moment later.
    await page.locator('[role=slider][aria-valuenow="25"]').waitFor()
    await photograph(page, 'space/7-slider')
    await press(page, '只看改造后')
    expect(await at()).toBe(0)
  }
})
