import * as v from 'valibot'
import { action } from '../shared/contract'
import { id, point } from '../shared/fields'
import { phoneLine, workingHours } from './schema'

const card = { id: v.string(), name: v.string(), community: v.string(), phones: v.array(phoneLine), property: v.nullable(v.string()), hours: workingHours }

/** An estate where the reader may report, with the buildings they may choose. */
export const reportableEstate = v.strictObject({
  ...card,
  point: v.nullable(point),
  buildings: v.array(v.strictObject({ id: v.string(), name: v.string() })),
})
export type ReportableEstate = v.InferOutput<typeof reportableEstate>

/** What everybody may know of an estate. */
export const estateCard = v.strictObject({ ...card, street: v.string(), district: v.string(), buildings: v.number() })
export type EstateCard = v.InferOutput<typeof estateCard>

export const placeContract = {
  'place.reportable': action({
    kind: 'read',
    who: 'person',
    summary: 'Estates where I may report, my own first, at most 20; search by name to find others.',
    input: v.strictObject({ search: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(20)), '') }),
    output: v.strictObject({
      estates: v.array(reportableEstate),
      home: v.nullable(v.strictObject({ estate: v.string(), building: v.string() })),
    }),
    refusals: [],
  }),
  'place.estate': action({
    kind: 'read',
    who: 'anyone',
    summary: 'The public card of an estate: where it is, who to ring, when its desk is open.',
    input: v.strictObject({ estate: id }),
    output: estateCard,
    refusals: ['notFound'],
  }),
} as const
