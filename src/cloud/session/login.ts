import type { Secrets } from '../services/secrets'

/** Id of the login record of a WeChat account: equal for equal openids, and nothing can be read back. */
export function wechatLogin(secrets: Secrets, openid: string): string {
  return secrets.fingerprint(`wechat ${openid}`)
}
