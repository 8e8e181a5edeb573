import * as v from 'valibot'
import { action } from '../shared/contract'
import { id, pageMark, point } from '../shared/fields'
import { importLine, importView, LINE_ACTIONS, phoneLine, treeNode, workingHours } from './schema'

/** Path and query; clients put the door's origin before it. */
const download = v.strictObject({ address: v.string(), name: v.string() })

const card = {
  id: v.string(),
  name: v.string(),
  community: v.string(),
  phones: v.array(phoneLine),
  property: v.nullable(v.string()),
  hours: workingHours,
}

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
  'place.browse': action({
    kind: 'read',
    who: 'person',
    summary:
      'A place of the tree with what is below it, for the staff of it or of a place above or below; without a place, where the reader begins.',
    input: v.strictObject({ place: v.optional(v.nullable(id), null) }),
    output: v.strictObject({
      trail: v.array(v.strictObject({ id: v.string(), name: v.string() })),
      here: v.nullable(treeNode),
      children: v.array(treeNode),
      mayImport: v.boolean(),
      publishedAt: v.nullable(v.string()),
    }),
    refusals: ['forbidden', 'notFound'],
  }),
  'place.template': action({
    kind: 'read',
    who: 'person',
    summary: 'The address of an empty workbook with explanations and examples; good for 15 minutes.',
    input: v.strictObject({}),
    output: download,
    refusals: ['forbidden'],
  }),
  'place.export': action({
    kind: 'read',
    who: 'person',
    summary: 'The address of a workbook with the whole tree as it is; importing it again changes nothing.',
    input: v.strictObject({}),
    output: download,
    refusals: ['forbidden'],
  }),
  'place.importBegin': action({
    kind: 'write',
    who: 'person',
    summary: 'Takes an uploaded workbook for a dry run; one import of a district at a time.',
    input: v.strictObject({ workbook: id }),
    output: v.strictObject({ import: importView }),
    refusals: ['forbidden', 'notFound', 'already'],
  }),
  'place.importStep': action({
    kind: 'write',
    who: 'person',
    summary:
      'Works on an import for some seconds and says how far it is; ask until its state no longer works. The timer goes on when nobody asks.',
    input: v.strictObject({ import: id }),
    output: v.strictObject({ import: importView }),
    refusals: ['forbidden', 'notFound'],
  }),
  'place.importState': action({
    kind: 'read',
    who: 'person',
    summary: 'The import that is under way, or else the last one.',
    input: v.strictObject({}),
    output: v.strictObject({ import: v.nullable(importView) }),
    refusals: ['forbidden'],
  }),
  'place.importLines': action({
    kind: 'read',
    who: 'person',
    summary: 'Rows of the dry run of one kind, 20 at a time.',
    input: v.strictObject({ import: id, action: v.picklist(LINE_ACTIONS), after: v.optional(pageMark, null) }),
    output: v.strictObject({ items: v.array(importLine), next: pageMark }),
    refusals: ['forbidden', 'notFound'],
  }),
  'place.importReport': action({
    kind: 'read',
    who: 'person',
    summary: 'The address of a workbook with every row of the dry run.',
    input: v.strictObject({ import: id }),
    output: download,
    refusals: ['forbidden', 'notFound'],
  }),
  'place.importPublish': action({
    kind: 'write',
    who: 'person',
    summary: 'Begins to stage a dry run without refused rows; when all is staged, one write makes it the tree that is read.',
    input: v.strictObject({ import: id }),
    output: v.strictObject({ import: importView }),
    refusals: ['forbidden', 'notFound', 'wrongState'],
  }),
  'place.importCancel': action({
    kind: 'write',
    who: 'person',
    summary: 'Gives an import up before it is published; what it staged is removed.',
    input: v.strictObject({ import: id }),
    output: v.strictObject({ import: importView }),
    refusals: ['forbidden', 'notFound', 'wrongState'],
  }),
} as const
