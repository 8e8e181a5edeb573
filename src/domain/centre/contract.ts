import * as v from 'valibot'
import { action } from '../shared/contract'
import { id, pageMark } from '../shared/fields'
import { centreContent, centreRow, centreView } from './schema'

const nullableId = v.optional(v.nullable(id), null)

/** Actions of `centre`: 邻里中心, floor by floor. */
export const centreContract = {
  'centre.list': action({
    kind: 'read',
    who: 'anyone',
    summary: 'Neighbourhood centres: of the community, of the estate’s community, or all.',
    input: v.strictObject({ community: nullableId, estate: nullableId, after: v.optional(pageMark, null) }),
    output: v.strictObject({ items: v.array(centreRow), next: pageMark }),
    refusals: [],
  }),
  'centre.get': action({
    kind: 'read',
    who: 'anyone',
    summary: 'One centre with its floors, windows and rooms, opening hours and closures.',
    input: v.strictObject({ centre: id }),
    output: centreView,
    refusals: ['notFound'],
  }),
  'centre.communities': action({
    kind: 'read',
    who: 'person',
    summary: 'Communities whose centres I may change, at most 100.',
    input: v.strictObject({}),
    output: v.strictObject({ items: v.array(v.strictObject({ id: v.string(), name: v.string() })) }),
    refusals: ['forbidden'],
  }),
  'centre.save': action({
    kind: 'write',
    who: 'person',
    summary: 'Puts up a centre (`centre` null, version 0) or changes one, if nobody has changed it since it was read.',
    input: v.strictObject({ centre: v.nullable(id), community: id, version: v.pipe(v.number(), v.integer(), v.minValue(0)), content: centreContent }),
    output: centreView,
    refusals: ['forbidden', 'notFound', 'elsewhere', 'notAccepted'],
  }),
} as const
