import { startWeapp } from '../support/weapp/app'

describe('The real WeChat build', () => {
  it('boots to its first page with words on it and stays within what WeChat carries', async () => {
    const app = await startWeapp()
    expect(app.current().route).toBe('pages/home/index')
    await app.current().until('我要报修')
    expect(app.current().nodes().depth).toBeGreaterThan(0)
    expect(app.current().nodes().depth).toBeLessThanOrEqual(20)
    expect(Math.max(...app.payloads.map((sent) => sent.bytes))).toBeLessThanOrEqual(64 * 1024)
  })
})
