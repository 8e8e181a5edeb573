import * as v from 'valibot'
import { action } from '../shared/contract'
import { id, pageMark, picture } from '../shared/fields'
import { boxField, estateView, marker, outlineView, spaceLine, wantedFields, zoomField } from './schema'

/** Letters of an estate’s name that are looked for. */
const MAX_WORDS = 20

export const mapContract = {
  'map.viewport': action({
    kind: 'read',
    who: 'anyone',
    summary: 'What a view of the map shows: at most 150 markers, clusters of many spaces or single ones, of the kinds and states wanted.',
    input: v.strictObject({ box: boxField, zoom: zoomField, ...wantedFields }),
    output: v.strictObject({ markers: v.array(marker), total: v.number() }),
    refusals: [],
  }),
  'map.list': action({
    kind: 'read',
    who: 'anyone',
    summary: 'The same spaces as a list, those that moved last first, 20 a page.',
    input: v.strictObject({ box: boxField, ...wantedFields, after: v.optional(pageMark, null) }),
    output: v.strictObject({ items: v.array(spaceLine), next: pageMark }),
    refusals: [],
  }),
  'map.card': action({
    kind: 'read',
    who: 'anyone',
    summary: 'One space in short, for the card that opens above the map.',
    input: v.strictObject({ space: id }),
    output: v.strictObject({ ...spaceLine.entries, picture: v.nullable(picture) }),
    refusals: ['notFound'],
  }),
  'map.outlines': action({
    kind: 'read',
    who: 'anyone',
    summary: 'Estates around a view, with a ring around their buildings; at most 40.',
    input: v.strictObject({ box: boxField }),
    output: v.strictObject({ items: v.array(outlineView) }),
    refusals: [],
  }),
  'map.estates': action({
    kind: 'read',
    who: 'anyone',
    summary: 'Estates to go to on the map, in the order of the tree; those with these letters in their name.',
    input: v.strictObject({
      words: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(MAX_WORDS, `最多 ${MAX_WORDS} 个字`)), ''),
      estate: v.optional(v.nullable(id), null),
    }),
    output: v.strictObject({ items: v.array(estateView), more: v.boolean() }),
    refusals: [],
  }),
} as const
