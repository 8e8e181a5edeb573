import * as v from 'valibot'
import { ROLES } from '../shared/actor'
import { action } from '../shared/contract'
import { id, pageMark, words } from '../shared/fields'
import {
  asked,
  device,
  held,
  me,
  nickname,
  requestCode,
  seenRequest,
  sessionItem,
  setupCode,
  signedIn,
  standing,
  wechatCode,
} from './schema'

export type Me = v.InferOutput<typeof me>

const NOTHING = v.strictObject({})
const ENDED = v.strictObject({ ended: v.number() })

export const sessionContract = {
  'session.ways': action({
    kind: 'read',
    summary: 'How one can sign in here: by WeChat, by a QR code confirmed in the mini-program, with the setup code of a new installation.',
    who: 'anyone',
    input: NOTHING,
    output: v.strictObject({
      wechat: v.boolean(),
      scan: v.boolean(),
      setup: v.boolean(),
      /** Name of the district, when it is known already. */
      district: v.nullable(v.string()),
    }),
    refusals: [],
  }),
  'session.demo': action({
    kind: 'write',
    summary: 'Signs in as the n-th made-up person of a role. Only in demonstration mode.',
    who: 'anyone',
    input: v.strictObject({
      persona: v.picklist(ROLES),
      number: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(9999)),
      device: v.optional(device, { system: 'other', app: 'other' }),
    }),
    output: signedIn,
    refusals: ['forbidden', 'notFound'],
  }),
  'session.wechat': action({
    kind: 'write',
    summary: 'Signs in with the code of wx.login; who comes for the first time becomes a person with a made-up nickname.',
    who: 'anyone',
    input: v.strictObject({ code: wechatCode, device }),
    output: signedIn,
    refusals: ['forbidden', 'unavailable'],
  }),
  'session.setup': action({
    kind: 'write',
    summary: 'The first admin of a new installation, by the one-time code that the server printed at its start.',
    who: 'anyone',
    input: v.strictObject({ code: setupCode, district: words(20, '请写区的名字'), nickname, device }),
    output: signedIn,
    refusals: ['wrongState', 'notAccepted'],
  }),
  'session.me': action({
    kind: 'read',
    summary: 'Who is signed in: name, roles held now, and homes; null when nobody is.',
    who: 'anyone',
    input: NOTHING,
    output: v.nullable(me),
    refusals: [],
  }),
  'session.rename': action({
    kind: 'write',
    summary: 'Gives oneself another nickname.',
    who: 'person',
    input: v.strictObject({ nickname }),
    output: v.strictObject({ nickname: v.string() }),
    refusals: ['notAccepted', 'notFound'],
  }),
  'session.list': action({
    kind: 'read',
    summary: 'The devices on which I am signed in, the newest first, in pages of 20.',
    who: 'person',
    input: v.strictObject({ after: v.optional(pageMark, null) }),
    output: v.strictObject({ items: v.array(sessionItem), next: pageMark }),
    refusals: [],
  }),
  'session.end': action({
    kind: 'write',
    summary: 'Signs out here: the token counts for nothing from now on.',
    who: 'person',
    input: NOTHING,
    output: ENDED,
    refusals: [],
  }),
  'session.endOther': action({
    kind: 'write',
    summary: 'Signs me out on one other device.',
    who: 'person',
    input: v.strictObject({ id }),
    output: ENDED,
    refusals: ['notFound'],
  }),
  'session.endAll': action({
    kind: 'write',
    summary: 'Signs me out on every device but this one.',
    who: 'person',
    input: NOTHING,
    output: ENDED,
    refusals: [],
  }),
  'session.ask': action({
    kind: 'write',
    summary: 'A browser asks to be let in: a short-lived code to be scanned with the mini-program, and a secret for this browser alone.',
    who: 'anyone',
    input: v.strictObject({ device }),
    output: asked,
    refusals: ['unavailable'],
  }),
  'session.bind': action({
    kind: 'write',
    summary: 'I am signed in without WeChat and want mine bound to this account: a code to be scanned with the mini-program.',
    who: 'person',
    input: v.strictObject({ device }),
    output: asked,
    refusals: ['already', 'unavailable'],
  }),
  'session.poll': action({
    kind: 'read',
    summary: 'How my request stands, asked by the browser that holds its secret.',
    who: 'anyone',
    input: v.strictObject(held),
    output: standing,
    refusals: ['notFound'],
  }),
  'session.take': action({
    kind: 'write',
    summary: 'Comes in by a confirmed request, once.',
    who: 'anyone',
    input: v.strictObject(held),
    output: signedIn,
    refusals: ['notFound', 'wrongState', 'tooLate'],
  }),
  'session.seen': action({
    kind: 'write',
    summary: 'I have scanned a code and read which device asks, and since when.',
    who: 'person',
    input: v.strictObject({ code: requestCode }),
    output: seenRequest,
    refusals: ['notFound', 'wrongState', 'tooLate'],
  }),
  'session.confirm': action({
    kind: 'write',
    summary: 'It is me: lets that browser in as me, or binds my WeChat to the account that asks.',
    who: 'person',
    input: v.strictObject({ code: requestCode }),
    output: seenRequest,
    refusals: ['notFound', 'wrongState', 'tooLate', 'forbidden', 'already'],
  }),
  'session.cancel': action({
    kind: 'write',
    summary: 'It is not me: nobody comes in by that code.',
    who: 'person',
    input: v.strictObject({ code: requestCode }),
    output: seenRequest,
    refusals: ['notFound', 'wrongState', 'tooLate'],
  }),
} as const
