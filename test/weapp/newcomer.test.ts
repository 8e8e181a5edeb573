import { type Door, startDoor } from '../support/door'
import { askDoor } from '../support/session'
import { type App, startWeapp } from '../support/weapp/app'
import { APPID, SECRET, startWechatStandIn, type WechatStandIn } from '../support/wechat-stand-in'

const SIGN_IN = 'pages/session/signin/index'

/** The build that WeChat would get, the server that a district runs, and a stand-in for WeChat's own servers. */
describe('A newcomer in the WeChat build', () => {
  let door: Door
  let wechat: WechatStandIn
  let app: App

  beforeAll(async () => {
    wechat = await startWechatStandIn()
    door = await startDoor({ real: true, env: { WECHAT_APPID: APPID, WECHAT_SECRET: SECRET, WECHAT_API: wechat.address } })
  }, 90_000)
  afterAll(async () => {
    await door.stop()
    await wechat.close()
  })
  beforeEach(async () => {
    app = await startWeapp({ door: door.address })
    await app.current().until('我要报修')
  })

  const token = () => (JSON.parse(app.storage.get('session') ?? '{}') as { token?: string }).token
  const signIn = async (code: string) => {
    await app.current().tap('我要报修')
    const page = await app.arrive(SIGN_IN)
    await page.until('微信登录')
    app.phone.loginCode = code
    await page.tap('微信登录')
    return page
  }

  it('is asked for a name only on the way to something, and signs in by WeChat with one tap', async () => {
    expect(app.calls('login')).toHaveLength(0)
    await signIn(wechat.codeOf('openid-of-a-newcomer'))
    const report = await app.arrive('pages/repair/report/index')
    await report.until('登记住址')
    expect(await askDoor(door.address, 'session.me', {}, token())).toMatchObject({ hats: [], homes: [] })
    expect(JSON.stringify([...app.storage])).not.toContain('openid-of-a-newcomer')
  })

  it('may leave the sign-in and look around', async () => {
    await app.current().tap('我要报修')
    const page = await app.arrive(SIGN_IN)
    await page.until('先不登录')
    await page.tap('先不登录')
    await (await app.arrive('pages/home/index')).until('我要报修')
    expect(token()).toBeUndefined()
  })

  it('is told in words when WeChat does not know the code, and tries again', async () => {
    const page = await signIn('made-up-code')
    await page.until('没有登录成功')
    expect(token()).toBeUndefined()
    app.phone.loginCode = wechat.codeOf('openid-of-another')
    await page.tap('再试一次')
    await app.arrive('pages/repair/report/index')
    expect(token()).toBeDefined()
  })

  it('signs out, and what the phone held counts for nothing any more', async () => {
    await signIn(wechat.codeOf('openid-who-leaves'))
    await app.arrive('pages/repair/report/index')
    const held = token()
    const me = await app.open('/pages/me/index')
    await me.until('退出登录')
    await me.tap('退出登录')
    await me.until('您好')
    expect(token()).toBeUndefined()
    expect(await askDoor(door.address, 'session.me', {}, held)).toBeNull()
  })
})
