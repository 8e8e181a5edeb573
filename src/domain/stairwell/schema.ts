import * as v from 'valibot'
import { id } from '../shared/fields'
import { CRITERIA } from './stairwell'

const answer = v.optional(v.nullable(v.boolean()), null)

/** Of each criterion yes, no, or left as it was. */
export const marksInput = v.pipe(
  v.strictObject({ lead: answer, tidy: answer, safe: answer, kind: answer, civil: answer }),
  v.check((marks) => Object.values(marks).some((mark) => mark !== null), '至少说一颗星'),
)

const named = v.strictObject({ id: v.string(), name: v.string() })

export const star = v.strictObject({
  criterion: v.picklist(CRITERIA),
  shines: v.boolean(),
  yes: v.number(),
  spoke: v.number(),
  /** Households that would still have to speak; 0 when enough have. */
  wanting: v.number(),
})
export type StarView = v.InferOutput<typeof star>

export const stairwellCard = v.strictObject({
  building: named,
  households: v.number(),
  stars: v.array(star),
  /** The unit or team that adopted it. */
  adopter: v.nullable(v.string()),
})
export type StairwellCard = v.InferOutput<typeof stairwellCard>

const mark = v.nullable(v.boolean())

export const stairwellView = v.strictObject({
  ...stairwellCard.entries,
  estate: named,
  /** 2026H2 */
  period: v.string(),
  /** Its first instant after. */
  until: v.string(),
  /** Stars of the half year before; null when nobody spoke then. */
  before: v.nullable(v.strictObject({ period: v.string(), stars: v.array(star) })),
  mine: v.array(
    v.strictObject({
      household: v.string(),
      door: v.string(),
      marks: v.strictObject({ lead: mark, tidy: mark, safe: mark, kind: mark, civil: mark }),
    }),
  ),
})
export type StairwellView = v.InferOutput<typeof stairwellView>

export const sayInput = v.strictObject({ building: id, household: id, marks: marksInput })
