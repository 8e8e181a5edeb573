import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import * as v from 'valibot'
import { accept, refuse } from '../../domain/shared/refusal'
import type { Log } from '../context'
import type { Wechat } from './wechat'

interface WechatSettings {
  appid: string
  secret: string
  /** `https://api.weixin.qq.com`, or a stand-in. */
  api: string
  /** Calls of this process in a minute, all people together. */
  perMinute: number
  /** Longest wait for an answer, milliseconds. */
  patience: number
}

/** WeChat's own limits differ from account to account; a block of flats does not sign in faster than this. */
export const WECHAT_DEFAULTS = { api: 'https://api.weixin.qq.com', perMinute: 600, patience: 5_000 }

/** It sends `errcode` only when something is wrong. `session_key` comes along and is dropped here: we open nothing that is sealed with it. */
const reply = v.object({ openid: v.optional(v.string()), errcode: v.optional(v.number()) })
type WechatReply = v.InferOutput<typeof reply>

/**
 * WeChat's code2Session (GET /sns/jscode2session) and its error codes, which come with HTTP 200:
 * https://developers.weixin.qq.com/miniprogram/dev/OpenApiDoc/user-login/code2Session.html
 * Nothing that it sends or is sent reaches the log but the number of the error.
 */
export function createWechat({ appid, secret, api, perMinute, patience }: WechatSettings, log: Log): Wechat {
  const limiter = new RateLimiterMemory({ points: perMinute, duration: 60 })

  async function exchange(code: string): Promise<WechatReply | null> {
    const query = new URLSearchParams({ appid, secret, js_code: code, grant_type: 'authorization_code' })
    try {
      const response = await fetch(`${api}/sns/jscode2session?${query}`, { signal: AbortSignal.timeout(patience), redirect: 'error' })
      // Sent as text/plain; a proxy on the way answers in HTML.
      return v.parse(reply, JSON.parse(await response.text()))
    } catch {
      return null
    }
  }

  return {
    async openidOf(code) {
      if (!(await mayCall(limiter))) return refuse('tooMany', '现在登录的人比较多，请一分钟后再试')
      const answer = await exchange(code)
      if (answer?.openid) return accept({ openid: answer.openid })
      log.warn({ job: 'wechat.code2Session', status: answer?.errcode ?? 0 }, answer ? 'WeChat refused' : 'WeChat did not answer')
      return refusalOf(answer)
    },
  }
}

async function mayCall(limiter: RateLimiterMemory): Promise<boolean> {
  try {
    await limiter.consume('all')
    return true
  } catch (refused) {
    if (refused instanceof RateLimiterRes) return false
    throw refused
  }
}

function refusalOf(answer: WechatReply | null) {
  switch (answer?.errcode) {
    case undefined:
      return refuse('unavailable', '微信那边没有回应，请稍后再试')
    case -1:
      return refuse('unavailable', '微信那边现在很忙，请稍等几秒再试')
    case 40029:
      return refuse('invalid', '这次登录没有成功，请再点一次登录')
    case 40163:
      return refuse('invalid', '这次登录已经用过了，请再点一次登录')
    case 45011:
      return refuse('tooMany', '登录得太频繁了，请一分钟后再试')
    case 40226:
      return refuse('forbidden', '微信认为这个账号有风险，暂时不能登录。请到微信里查看账号状态')
    // 40013 and 40125 are a wrong AppID or secret: nothing that the person could mend.
    default:
      return refuse('unavailable', '微信登录没有设置好，请告诉社区工作人员')
  }
}
