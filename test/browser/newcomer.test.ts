import type { Page } from 'playwright-core'
import { writeXlsx } from '@/cloud/services/xlsx.write'
import { LOOKS, openH5, photograph } from '../support/browser/h5'
import { type Door, startDoor } from '../support/door'
import { askDoor, type SignedIn } from '../support/session'
import { APPID, SECRET, startWechatStandIn, type WechatStandIn } from '../support/wechat-stand-in'
import { press, seen } from './people'

/** A district that begins with nothing: the real server, the real pages, and a stand-in for WeChat's own servers alone. */
describe('A new district, from the setup code to the first confirmed neighbour', () => {
  let door: Door
  let wechat: WechatStandIn

  beforeAll(async () => {
    wechat = await startWechatStandIn()
    door = await startDoor({
      real: true,
      env: { TENANT: 'gulou', WECHAT_APPID: APPID, WECHAT_SECRET: SECRET, WECHAT_API: wechat.address },
    })
  })
  afterAll(async () => {
    await door.stop()
    await wechat.close()
  })

  /** Somebody’s phone: the mini-program signs in there with the code that WeChat gives it. */
  async function phone(openid: string): Promise<SignedIn> {
    const device = { system: 'android', app: 'wechat' }
    return (await askDoor(door.address, 'session.wechat', { code: wechat.codeOf(openid), device })) as SignedIn
  }

  /** Comes in on a browser: the page shows a code, the phone confirms it. */
  async function comeIn(holder: SignedIn, path: string, viewport: { width: number; height: number }): Promise<Page> {
    const page = await openH5({ door: door.address, path: '/pages/session/signin/index', viewport })
    const typed = page.getByText(/^[0-9A-Z]{4}[ -][0-9A-Z]{4}$/).first()
    const code = (await typed.innerText()).replace(/[ -]/g, '')
    await askDoor(door.address, 'session.seen', { code }, holder.token)
    await askDoor(door.address, 'session.confirm', { code }, holder.token)
    // The page leaves by itself, for the first one.
    await seen(page, '身边')
    await page.goto(`${door.address}/#${path}`, { waitUntil: 'networkidle' })
    return page
  }

  it('is set up, filled from one workbook, staffed, joined, reported to and confirmed', async () => {
    const admin = await openH5({ door: door.address, path: '/pages/session/setup/index', viewport: LOOKS.wide.viewport })
    const printed = /设置码\):\s+([0-9A-Z -]+)/.exec(door.log())?.[1]?.trim() ?? ''
    await admin.getByRole('textbox', { name: '设置码' }).fill('22222 22222')
    await admin.getByRole('textbox', { name: '区的名字' }).fill('鼓楼区')
    await admin.getByRole('textbox', { name: '您的称呼' }).fill('小周')
    await press(admin, '开始使用')
    await seen(admin, '设置码不对')
    await admin.getByRole('textbox', { name: '设置码' }).fill(printed)
    await press(admin, '开始使用')
    await seen(admin, '您是管理员了')
    await photograph(admin, 'newcomer/1-admin')

    await admin.goto(`${door.address}/#/pages/office/places/index`, { waitUntil: 'networkidle' })
    await seen(admin, '第一次从这里开始')
    await photograph(admin, 'newcomer/2-empty')
    await upload(admin, await workbook('没有的网格'))
    await seen(admin, '有 1 行要先改')
    await seen(admin, '人员!D3')
    await photograph(admin, 'newcomer/3-refused')
    await press(admin, '收起，重新上传')
    await upload(admin, await workbook('第一网格'))
    await seen(admin, '每一行都可以导入')
    await press(admin, '发布')
    await admin.getByRole('dialog', { name: '发布后大家马上看到' }).getByRole('button', { name: '发布' }).click()
    await seen(admin, '已发布')
    await photograph(admin, 'newcomer/4-published')

    const secretary = await join('openid-of-lin', '林书记')
    const gridWorker = await join('openid-of-chen', '陈网格')

    const li = await phone('openid-of-li')
    const resident = await comeIn(li, '/pages/household/join/index', LOOKS.phone.viewport)
    await press(resident, /选小区/)
    await resident.getByRole('textbox', { name: '小区名字' }).fill('水岸')
    await press(resident, /水岸花园/)
    await resident.getByRole('dialog', { name: '选楼栋' }).getByRole('radio', { name: '2栋' }).click()
    await resident.getByRole('radio', { name: '1单元' }).click()
    await press(resident, /选门牌/)
    await resident.getByRole('dialog', { name: '选门牌' }).getByRole('radio', { name: '101' }).click()
    await resident.getByRole('radio', { name: /^业主/ }).click()
    await resident.getByRole('textbox', { name: '邻居怎么称呼您' }).fill('2栋李阿姨')
    await photograph(resident, 'newcomer/5-join')
    await press(resident, '提交，等邻居确认')
    await seen(resident, '您的资料，先说清楚')
    await photograph(resident, 'newcomer/5-consent')
    await press(resident, '同意，继续')
    await seen(resident, '已经替您登记')
    await photograph(resident, 'newcomer/6-waiting')

    await press(resident, '现在就可以报修')
    await resident.getByRole('radio', { name: '照明', exact: true }).click()
    await resident.getByRole('textbox', { name: '说几句' }).fill('二楼楼道的灯一直不亮，晚上看不清台阶')
    await press(resident, '发送报修')
    await seen(resident, '您的报修收到了')

    const worker = await comeIn(gridWorker, '/pages/household/claims/index', LOOKS.wide.viewport)
    await seen(worker, '2栋李阿姨')
    await photograph(worker, 'newcomer/7-claims')
    await worker.getByRole('button', { name: /^确认/ }).first().click()
    await seen(worker, '确认了2栋李阿姨')

    const desk = await comeIn(secretary, '/pages/desk/inbox/index', LOOKS.wide.viewport)
    await seen(desk, '二楼楼道的灯一直不亮')
    await photograph(desk, 'newcomer/8-inbox')

    await resident.goto(`${door.address}/#/pages/household/mine/index`, { waitUntil: 'networkidle' })
    await seen(resident, '已确认')
    await photograph(resident, 'newcomer/9-home')
    const me = (await askDoor(door.address, 'session.me', {}, li.token)) as SignedIn['me']
    expect(me.homes).toMatchObject([{ estateName: '水岸花园', buildingName: '2栋', confirmed: true }])

    /** Takes the role that the workbook names for this person, with the code that the admin hands over. */
    async function join(openid: string, name: string): Promise<SignedIn> {
      await admin.goto(`${door.address}/#/pages/desk/people/index`, { waitUntil: 'networkidle' })
      await admin.getByRole('radio', { name: '邀请', exact: true }).or(admin.getByRole('tab', { name: '邀请', exact: true })).first().click()
      await press(admin, new RegExp(name))
      const code = (await admin.getByText(/^[0-9A-Z]{5} [0-9A-Z]{5}$/).first().innerText()).replace(/ /g, '')
      const holder = await phone(openid)
      await askDoor(door.address, 'role.accept', { code }, holder.token)
      return holder
    }
  }, 240_000)

  async function upload(page: Page, buffer: Buffer) {
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), press(page, '上传工作簿')])
    await chooser.setFiles([{ name: '鼓楼区.xlsx', mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', buffer }])
  }
})

/** One street, one community, one estate of two buildings, whoever works there, and four doors. @param grid where 陈网格 is to work */
async function workbook(grid: string): Promise<Buffer> {
  const sheet = (name: string, titles: readonly string[], ...rows: readonly string[][]) => ({ name, columns: titles.map((title) => ({ title })), rows })
  const doors = ['1栋', '2栋'].flatMap((building) => ['1单元', '2单元'].map((unit) => ['水岸花园', building, unit, '101', '住宅', '89.55', '', '']))
  const bytes = await writeXlsx([
    sheet('区', ['名称'], ['鼓楼区']),
    sheet('街道', ['名称'], ['东街街道']),
    sheet('社区', ['街道', '名称'], ['东街街道', '水岸社区']),
    sheet('小区', ['社区', '名称', '经度', '纬度', '物业', '值班电话', '第一受理'], ['水岸社区', '水岸花园', '119.3062', '26.0753', '水岸物业', '物业值班 0591-5550100', '小区']),
    sheet('楼栋', ['小区', '名称'], ['水岸花园', '1栋'], ['水岸花园', '2栋']),
    sheet('网格', ['社区', '名称', '楼栋'], ['水岸社区', '第一网格', '水岸花园/1栋、水岸花园/2栋']),
    sheet(
      '人员',
      ['姓名', '电话', '角色', '地点'],
      ['林书记', '13800000001', '党支部书记', '东街街道/水岸社区/水岸花园'],
      ['陈网格', '13800000002', '网格员', `东街街道/水岸社区/${grid}`],
    ),
    sheet('户', ['小区', '楼栋', '单元', '室', '用途', '专有面积', '业主', '业主电话'], ...doors),
  ])
  return Buffer.from(bytes)
}
