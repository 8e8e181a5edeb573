import * as v from 'valibot'
import { action } from '../shared/contract'
import { id, pageMark } from '../shared/fields'
import { FIELDS } from './rules'
import { card, estateChange, phrases, service, settingsView } from './schema'

const ofEstate = v.strictObject({ estate: id })

/** Actions of `estate`: what stands around the home, and the settings behind it. */
export const estateContract = {
  'estate.card': action({
    kind: 'read',
    who: 'anyone',
    summary: 'The contact card of an estate: whom to ring for what, and when somebody answers.',
    input: ofEstate,
    output: card,
    refusals: ['notFound'],
  }),
  'estate.services': action({
    kind: 'read',
    who: 'anyone',
    summary: 'Services that the estate offers, with prices in fen; 0 is free.',
    input: ofEstate,
    output: v.strictObject({ estate: v.string(), name: v.string(), desk: card.entries.desk, items: v.array(service) }),
    refusals: ['notFound'],
  }),
  'estate.phrases': action({
    kind: 'read',
    who: 'person',
    summary: 'Phrases that the staff of an estate say often, by step of a report.',
    input: ofEstate,
    output: phrases,
    refusals: ['forbidden', 'notFound'],
  }),
  'estate.list': action({
    kind: 'read',
    who: 'person',
    summary: 'Estates whose settings I may change, by name; at most 100.',
    input: v.strictObject({ search: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(20)), '') }),
    output: v.strictObject({
      items: v.array(v.strictObject({ id: v.string(), name: v.string(), community: v.string(), set: v.boolean() })),
      cut: v.boolean(),
    }),
    refusals: ['forbidden'],
  }),
  'estate.settings': action({
    kind: 'read',
    who: 'person',
    summary: 'Settings of an estate, for those who may change them.',
    input: ofEstate,
    output: settingsView,
    refusals: ['forbidden', 'notFound'],
  }),
  'estate.save': action({
    kind: 'write',
    who: 'person',
    summary: 'Changes parts of the settings, if nobody has changed them since they were read.',
    input: v.strictObject({ estate: id, version: v.pipe(v.number(), v.integer(), v.minValue(0)), change: estateChange }),
    output: settingsView,
    refusals: ['forbidden', 'notFound', 'elsewhere', 'notAccepted'],
  }),
  'estate.trail': action({
    kind: 'read',
    who: 'person',
    summary: 'Who changed which parts of the settings when, the newest first.',
    input: v.strictObject({ estate: id, after: v.optional(pageMark, null) }),
    output: v.strictObject({
      items: v.array(v.strictObject({ id: v.string(), at: v.string(), by: v.nullable(v.string()), fields: v.array(v.picklist(FIELDS)) })),
      next: pageMark,
    }),
    refusals: ['forbidden', 'notFound'],
  }),
} as const
