import * as v from 'valibot'
import { LEVELS } from '../place/tree'
import { ROLES } from '../shared/actor'
import { id, instantField, optionalWords, phone } from '../shared/fields'
import { CODE_LENGTH, CODE_LETTERS, INVITATION_STATES, plainCode, STAFF_ROLES } from './invitation'

/** Longest reason, characters. */
export const REASON_MAX = 100
/** Longest real name, characters: 买买提·阿卜杜热合曼 has 11. */
export const NAME_MAX = 20

const level = v.picklist([...LEVELS, 'grid'])
export const staffRole = v.picklist(STAFF_ROLES, '请选角色')

/** One of the reader's own hats, to see only what is done in it; null: all of them. See `wearing`. */
export const hatField = v.optional(v.nullable(v.strictObject({ role: v.picklist(ROLES), place: id })), null)

const term = {
  from: v.optional(v.nullable(instantField), null),
  to: v.optional(v.nullable(instantField), null),
}

/** A role at a place, of somebody. */
export const post = { person: id, role: staffRole, place: id }

export const reason = optionalWords(REASON_MAX)

export const grantInput = v.strictObject({ ...post, ...term, reason })
export const revokeInput = v.strictObject({ ...post, reason, leave: v.optional(v.boolean(), false) })
export const handOverInput = v.strictObject({ from: id, to: id, role: staffRole, place: id, reason })

export const inviteInput = v.strictObject({
  role: staffRole,
  place: id,
  ...term,
  name: v.pipe(v.string(), v.trim(), v.minLength(1, '请填写姓名'), v.maxLength(NAME_MAX, `最多 ${NAME_MAX} 个字`)),
  phone: v.optional(v.nullable(phone), null),
})

export const codeField = v.pipe(
  v.string(),
  v.maxLength(40, '邀请码不对'),
  v.transform(plainCode),
  v.regex(new RegExp(`^[${CODE_LETTERS}]{${CODE_LENGTH}}$`), `邀请码是 ${CODE_LENGTH} 个字母和数字`),
)

/** A grant as staff see it. `held`: now; else it has ended, or has yet to begin. */
export const grantView = v.strictObject({
  role: staffRole,
  place: v.string(),
  placeName: v.string(),
  level,
  from: v.string(),
  to: v.nullable(v.string()),
  held: v.boolean(),
  /** The reader may change or take it. */
  mine: v.boolean(),
})
export type GrantView = v.InferOutput<typeof grantView>

export const personRow = v.strictObject({
  id: v.string(),
  nickname: v.string(),
  /** Masked. */
  phone: v.nullable(v.string()),
  joined: v.string(),
  grants: v.array(grantView),
})
export type PersonRow = v.InferOutput<typeof personRow>

/** One line of the trail. Names are those of today. */
export const trailStep = v.strictObject({
  action: v.picklist(['granted', 'changed', 'revoked', 'accepted']),
  role: staffRole,
  placeName: v.string(),
  from: v.string(),
  to: v.nullable(v.string()),
  at: v.string(),
  by: v.nullable(v.string()),
  successor: v.nullable(v.string()),
  reason: v.nullable(v.string()),
})
export type TrailStep = v.InferOutput<typeof trailStep>

/** What is still in somebody's hands, by the capability it belongs to. */
export const openWork = v.array(
  v.strictObject({ role: staffRole, place: v.string(), work: v.string(), word: v.string(), count: v.number() }),
)

export const personView = v.strictObject({ ...personRow.entries, self: v.boolean(), work: openWork, trail: v.array(trailStep) })
export type PersonView = v.InferOutput<typeof personView>

/** A place to choose: with the roles that the reader may give there. */
export const placeRow = v.strictObject({
  id: v.string(),
  name: v.string(),
  level,
  /** Names of the places above it that the reader looks after, the widest first. */
  above: v.array(v.string()),
  gives: v.array(staffRole),
  /** There is something below it. */
  more: v.boolean(),
})
export type PlaceRow = v.InferOutput<typeof placeRow>

export const invitationView = v.strictObject({
  id: v.string(),
  role: staffRole,
  place: v.string(),
  placeName: v.string(),
  from: v.string(),
  to: v.nullable(v.string()),
  name: v.nullable(v.string()),
  /** Masked. */
  phone: v.nullable(v.string()),
  /** Null once it is of no use any more. */
  code: v.nullable(v.string()),
  at: v.string(),
  expires: v.string(),
  state: v.picklist([...INVITATION_STATES, 'expired']),
})
export type InvitationView = v.InferOutput<typeof invitationView>
