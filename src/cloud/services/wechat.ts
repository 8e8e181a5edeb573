import type { Outcome } from '../../domain/shared/refusal'

/** Who a WeChat user is: code2Session over HTTPS on a server of our own, the OPENID of the call on CloudBase. */
export interface Wechat {
  /**
   * The openid of whoever called `wx.login`. On CloudBase the platform says it by itself and the code is not looked at.
   * @param code good once, for five minutes
   */
  openidOf(code: string): Promise<Outcome<{ openid: string }, 'invalid' | 'forbidden' | 'tooMany' | 'unavailable'>>
}
