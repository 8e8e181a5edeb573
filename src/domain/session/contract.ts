import * as v from 'valibot'
import { LEVELS } from '../place/tree'
import { ROLES } from '../shared/actor'
import { action } from '../shared/contract'

/** Who is signed in, as their own pages show it. */
export const me = v.strictObject({
  person: v.string(),
  nickname: v.string(),
  hats: v.array(v.strictObject({ role: v.picklist(ROLES), place: v.string(), placeName: v.string(), level: v.picklist([...LEVELS, 'grid']) })),
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
export type Me = v.InferOutput<typeof me>

export const sessionContract = {
  'session.demo': action({
    kind: 'write',
    summary: 'Signs in as the n-th made-up person of a role. Only in demonstration mode.',
    who: 'anyone',
    input: v.strictObject({
      persona: v.picklist(ROLES),
      number: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(9999)),
    }),
    output: v.strictObject({ token: v.string(), me }),
    refusals: ['forbidden', 'notFound'],
  }),
  'session.me': action({
    kind: 'read',
    summary: 'Who is signed in: name, roles held now, and homes; null when nobody is.',
    who: 'anyone',
    input: v.strictObject({}),
    output: v.nullable(me),
    refusals: [],
  }),
} as const
