import * as v from 'valibot'
import { id, instantField, optionalWords, words } from '../shared/fields'
import { MEMBERSHIP_STATES, RELATIONS } from './household'
import { ACTIONS } from './machine'

export const MAX_NICKNAME = 12
export const MAX_ROOM = 20
export const MAX_NAME = 20
export const MAX_REASON = 60

export const claimInput = v.pipe(
  v.strictObject({
    building: id,
    /** Of the roll; null: the door is written by hand. */
    household: v.optional(v.nullable(id), null),
    room: optionalWords(MAX_ROOM),
    relation: v.picklist(RELATIONS, '请选您和这一户的关系'),
    nickname: words(MAX_NICKNAME, '请写邻居怎么称呼您'),
    /** The owner's name as it stands on the title deed, to be compared with the roll. */
    ownerName: optionalWords(MAX_NAME),
    /** From the slip of paper. */
    code: optionalWords(20),
  }),
  v.forward(
    v.partialCheck([['household'], ['room']], (input) => input.household !== null || input.room !== null, '请选门牌，或写下门牌'),
    ['room'],
  ),
  v.forward(
    v.partialCheck([['household'], ['code']], (input) => input.code === null || input.household !== null, '入户码是按门牌发的，请先选门牌'),
    ['code'],
  ),
)

export const actionName = v.picklist(ACTIONS)
export const relation = v.picklist(RELATIONS)
export const state = v.picklist(MEMBERSHIP_STATES)

export const trailStep = v.strictObject({
  at: instantField,
  action: v.string(),
  /** In words: 楼栋长 吴阿姨, 本人, 入户码. */
  who: v.string(),
  reason: v.nullable(v.string()),
})

/** Somebody of the household, as the others of it see them. */
export const housemate = v.strictObject({
  membership: v.string(),
  nickname: v.string(),
  relation,
  state,
  isMe: v.boolean(),
  /** When it was claimed. */
  at: instantField,
  actions: v.array(actionName),
})
export type Housemate = v.InferOutput<typeof housemate>

/** One of my homes. */
export const myHome = v.strictObject({
  membership: v.string(),
  household: v.nullable(v.string()),
  building: v.string(),
  /** 怡景嘉园 3栋 */
  place: v.string(),
  door: v.string(),
  relation,
  state,
  at: instantField,
  /** While it waits: when it rises to the community. */
  dueAt: v.nullable(instantField),
  /** May give the household's voice. */
  voice: v.boolean(),
  /** May vote as an owner; null: not an owner, so there is nothing to say. */
  ownersVote: v.nullable(v.boolean()),
  actions: v.array(actionName),
  /** Empty until one is confirmed: who lives behind a door is not for whoever claims it. */
  members: v.array(housemate),
  trail: v.array(trailStep),
})
export type MyHome = v.InferOutput<typeof myHome>

/** How the given name stands to the roll's owners of that door. */
export const NAME_FITS = ['fits', 'differs', 'none'] as const

/** A claim or membership, as staff of the place see it. */
export const claimView = v.strictObject({
  id: v.string(),
  state,
  nickname: v.string(),
  relation,
  estate: v.string(),
  building: v.string(),
  household: v.nullable(v.string()),
  place: v.string(),
  door: v.string(),
  /** Other confirmed members of the household. */
  members: v.number(),
  /** Of an owner's claim. */
  nameFits: v.nullable(v.picklist(NAME_FITS)),
  /** Matched with an owner of the roll. */
  matched: v.boolean(),
  at: instantField,
  dueAt: instantField,
  late: v.boolean(),
  actions: v.array(actionName),
  trail: v.array(trailStep),
})
export type ClaimView = v.InferOutput<typeof claimView>

export const rollSums = v.strictObject({
  parts: v.number(),
  /** In cm². */
  area: v.number(),
  withoutArea: v.number(),
  withoutOwner: v.number(),
  owners: v.number(),
  heads: v.number(),
})
