import * as v from 'valibot'
import { LEVELS } from '../place/tree'
import { ROLES } from '../shared/actor'
import { words } from '../shared/fields'
import { codeIn, plainCode, SETUP_CODE_LENGTH } from './code'
import { APPS, SYSTEMS } from './device'
import { NICKNAME_MAX } from './limits'
import { REQUEST_STATES } from './machine'
import { VIAS } from './session'

/** Who is signed in, as their own pages show it. */
export const me = v.strictObject({
  person: v.string(),
  nickname: v.string(),
  hats: v.array(
    v.strictObject({ role: v.picklist(ROLES), place: v.string(), placeName: v.string(), level: v.picklist([...LEVELS, 'grid']) }),
  ),
  homes: v.array(
    v.strictObject({
      estate: v.string(),
      estateName: v.string(),
      building: v.string(),
      buildingName: v.string(),
      household: v.nullable(v.string()),
      /** Until then this home has no voice. */
      confirmed: v.boolean(),
    }),
  ),
})

export const signedIn = v.strictObject({ token: v.string(), me })

export const device = v.strictObject({ system: v.picklist(SYSTEMS), app: v.picklist(APPS) })

export const nickname = words(NICKNAME_MAX, '请写一个称呼')

/** What WeChat gives for one sign-in; its form is WeChat's affair. */
export const wechatCode = v.pipe(v.string(), v.regex(/^[\w-]{1,200}$/, '登录凭证不对，请再试一次'))

/** Scanned or typed. */
export const requestCode = v.pipe(
  v.string(),
  v.maxLength(64, '编号不对'),
  v.check((text) => codeIn(text) !== null, '编号是 8 个字母或数字，请对照电脑屏幕再看看'),
  v.transform((text) => codeIn(text) ?? ''),
)

export const setupCode = v.pipe(
  v.string(),
  v.maxLength(40, '设置码不对'),
  v.transform(plainCode),
  v.length(SETUP_CODE_LENGTH, `设置码是 ${SETUP_CODE_LENGTH} 个字母或数字`),
)

/** What the asking browser holds: the request's name, and the secret that proves it asked. */
export const held = {
  request: v.pipe(v.string(), v.regex(/^[\w-]{43}$/, '编号不对')),
  key: v.pipe(v.string(), v.regex(/^[\w-]{43}$/, '编号不对')),
}

/** A request as the asking browser gets it. */
export const asked = v.strictObject({ ...held, code: v.string(), ends: v.string() })

/** How it stands, for the asking browser. */
export const standing = v.strictObject({
  state: v.picklist([...REQUEST_STATES, 'expired']),
  /** Who has scanned it. */
  by: v.nullable(v.string()),
  ends: v.string(),
})

/** What the person with the phone reads before deciding. */
export const seenRequest = v.strictObject({
  purpose: v.picklist(['signIn', 'bind']),
  state: v.picklist(REQUEST_STATES),
  /** In words. */
  device: v.string(),
  at: v.string(),
  ends: v.string(),
  /** Of `bind`: the account that this WeChat would belong to. */
  asker: v.nullable(v.string()),
})

export type SeenRequest = v.InferOutput<typeof seenRequest>

export const sessionItem = v.strictObject({
  id: v.string(),
  /** In words. */
  device: v.string(),
  via: v.picklist(VIAS),
  made: v.string(),
  seen: v.string(),
  ends: v.string(),
  /** The one that asks. */
  here: v.boolean(),
})
export type SessionItem = v.InferOutput<typeof sessionItem>
