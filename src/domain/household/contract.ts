import * as v from 'valibot'
import { action } from '../shared/contract'
import { id, instantField, optionalWords, pageMark, words } from '../shared/fields'
import { claimInput, claimView, MAX_REASON, myHome, rollSums } from './schema'

const estate = v.strictObject({
  id: v.string(),
  name: v.string(),
  community: v.string(),
  buildings: v.array(v.strictObject({ id: v.string(), name: v.string() })),
})
export type JoinableEstate = v.InferOutput<typeof estate>

const door = v.strictObject({ household: v.string(), room: v.string() })
const units = v.array(v.strictObject({ unit: v.string(), doors: v.array(door) }))

const building = v.strictObject({ id: v.string(), name: v.string(), estate: v.string(), estateName: v.string() })

/** Which claims a member of staff looks at. */
export const CLAIM_BUCKETS = ['waiting', 'late', 'confirmed', 'refused'] as const
export type ClaimBucket = (typeof CLAIM_BUCKETS)[number]

const moved = { output: v.strictObject({ claim: v.nullable(claimView) }), kind: 'write', who: 'person' } as const
const STEP_REFUSALS = ['notFound', 'forbidden', 'wrongState'] as const

export const householdContract = {
  'household.estates': action({
    kind: 'read',
    who: 'anyone',
    summary: 'Estates that one may join, at most 20, searched by name, with their buildings.',
    input: v.strictObject({ search: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(20)), '') }),
    output: v.strictObject({ estates: v.array(estate), more: v.boolean() }),
    refusals: [],
  }),
  'household.doors': action({
    kind: 'read',
    who: 'person',
    summary: 'Units and doors of a building on the roll; who lives or owns there is not told.',
    input: v.strictObject({ building: id }),
    output: v.strictObject({ building, units }),
    refusals: ['notFound'],
  }),
  'household.claim': action({
    kind: 'write',
    who: 'person',
    summary: 'Says that I live behind a door, as owner, family or tenant; confirmed at once with the code printed for it.',
    input: claimInput,
    output: v.strictObject({ home: myHome }),
    refusals: ['notFound', 'already', 'notAccepted'],
  }),
  'household.mine': action({
    kind: 'read',
    who: 'person',
    summary: 'My homes: what I claimed, and who else lives there once I am confirmed.',
    input: v.strictObject({}),
    output: v.strictObject({ homes: v.array(myHome) }),
    refusals: [],
  }),
  'household.claims': action({
    kind: 'read',
    who: 'person',
    summary: 'Claims of the places that I cover, the oldest first, or what became of them, the newest first.',
    input: v.strictObject({ bucket: v.optional(v.picklist(CLAIM_BUCKETS), 'waiting'), after: v.optional(pageMark, null) }),
    output: v.strictObject({
      items: v.array(claimView),
      next: pageMark,
      counts: v.strictObject({ waiting: v.number(), late: v.number() }),
    }),
    refusals: ['forbidden'],
  }),
  'household.confirm': action({
    ...moved,
    summary: 'Confirms a claim: the person then has a part in the voice of the household.',
    input: v.strictObject({ claim: id }),
    refusals: [...STEP_REFUSALS, 'tooMany'],
  }),
  'household.refuse': action({
    ...moved,
    summary: 'Refuses a claim, with the reason that the person is told.',
    input: v.strictObject({ claim: id, reason: words(MAX_REASON, '请说一句为什么') }),
    refusals: [...STEP_REFUSALS, 'notAccepted'],
  }),
  'household.attach': action({
    ...moved,
    summary: 'Finds the door of the roll for a claim whose door was written by hand.',
    input: v.strictObject({ claim: id, household: id }),
    refusals: [...STEP_REFUSALS, 'elsewhere', 'already'],
  }),
  'household.match': action({
    ...moved,
    summary: 'Says which owner of the roll a member is, or that they are none.',
    input: v.strictObject({ claim: id, owner: v.nullable(id) }),
    refusals: [...STEP_REFUSALS, 'elsewhere', 'already'],
  }),
  'household.takeBack': action({
    ...moved,
    summary: 'Takes back my last decision on a claim, within ten minutes.',
    input: v.strictObject({ claim: id }),
    refusals: [...STEP_REFUSALS, 'tooLate'],
  }),
  'household.leave': action({
    ...moved,
    summary: 'Moves out: the home and the resident’s role end, what was reported stays mine.',
    input: v.strictObject({ claim: id }),
    refusals: STEP_REFUSALS,
  }),
  'household.undo': action({
    ...moved,
    summary: 'Makes a wrong claim undone; its trail stays.',
    input: v.strictObject({ claim: id, reason: optionalWords(MAX_REASON) }),
    refusals: [...STEP_REFUSALS, 'notAccepted'],
  }),
  'household.codes': action({
    kind: 'read',
    who: 'person',
    summary: 'Doors of a building, and how many of its printed codes still hold.',
    input: v.strictObject({ building: id }),
    output: v.strictObject({
      building,
      units: v.array(v.strictObject({ unit: v.string(), doors: v.number(), holding: v.number() })),
      /** When the newest of them ends. */
      until: v.nullable(instantField),
    }),
    refusals: ['notFound', 'forbidden'],
  }),
  'household.printCodes': action({
    kind: 'write',
    who: 'person',
    summary: 'Makes a new code for each door of a building or of one unit, to be printed now; older codes of these doors end.',
    input: v.strictObject({ building: id, unit: v.optional(v.nullable(v.pipe(v.string(), v.maxLength(20))), null) }),
    output: v.strictObject({
      building,
      slips: v.array(v.strictObject({ household: v.string(), door: v.string(), code: v.string() })),
      until: instantField,
    }),
    refusals: ['notFound', 'forbidden'],
  }),
  'household.rollSums': action({
    kind: 'read',
    who: 'person',
    summary:
      'What the roll of owners of an estate comes to: parts, area in cm², owners and heads; of the whole and of each building. No names.',
    input: v.strictObject({ estate: id }),
    output: v.strictObject({
      estate: v.strictObject({ id: v.string(), name: v.string() }),
      sums: rollSums,
      buildings: v.array(v.strictObject({ id: v.string(), name: v.string(), sums: rollSums })),
    }),
    refusals: ['notFound', 'forbidden'],
  }),
  'household.ownersRoll': action({
    kind: 'read',
    who: 'person',
    summary: 'The roll of owners of a building, door by door, with names; who looked is written down.',
    input: v.strictObject({ building: id }),
    output: v.strictObject({
      building,
      doors: v.array(
        v.strictObject({
          household: v.string(),
          door: v.string(),
          use: v.picklist(['home', 'shop', 'other']),
          area: v.nullable(v.number()),
          owners: v.array(v.strictObject({ id: v.string(), name: v.string(), matched: v.boolean() })),
        }),
      ),
    }),
    refusals: ['notFound', 'forbidden'],
  }),
} as const
