import * as v from 'valibot'
import { action } from '../shared/contract'
import { id, instantField, optionalWords, pageMark, photos, picture, words } from '../shared/fields'
import { ADOPTERS, TARGET_KINDS } from './adoption'
import { MAX, MAX_PHOTOS } from './limits'
import { ACTIONS, STATES } from './machine'

export const target = v.strictObject({ kind: v.picklist(TARGET_KINDS), id })

/** A claim as its reader may see it: names of units and teams are public, persons never. */
export const adoptionView = v.strictObject({
  id: v.string(),
  target,
  title: v.string(),
  adopter: v.picklist(ADOPTERS),
  name: v.string(),
  fen: v.nullable(v.number()),
  words: v.string(),
  state: v.picklist(STATES),
  mine: v.boolean(),
  actions: v.array(v.picklist(ACTIONS)),
  createdAt: instantField,
  updatedAt: instantField,
  /** For those who have to do with it: when it lapses if nothing is heard. */
  lapseAt: v.nullable(instantField),
  /** What they told of it, newest first, at most 20. */
  reports: v.array(v.strictObject({ at: instantField, words: v.string(), photos: v.array(picture) })),
})
export type AdoptionView = v.InferOutput<typeof adoptionView>

const adoption = id
const STEP_REFUSALS = ['notFound', 'forbidden', 'wrongState'] as const

export const adoptionContract = {
  'adoption.of': action({
    kind: 'read',
    who: 'anyone',
    summary: 'Who has claimed a space, a building or a share of a cost: what holds or was fulfilled, and what waits for those who decide.',
    input: v.strictObject({ target }),
    output: v.strictObject({
      items: v.array(adoptionView),
      /** In whose name this reader may claim it now. */
      may: v.array(v.picklist(ADOPTERS)),
    }),
    refusals: ['notFound'],
  }),
  'adoption.mine': action({
    kind: 'read',
    who: 'person',
    summary: 'What I have claimed, newest change first.',
    input: v.strictObject({ after: v.optional(pageMark, null) }),
    output: v.strictObject({ items: v.array(adoptionView), next: pageMark }),
    refusals: [],
  }),
  'adoption.claim': action({
    kind: 'write',
    who: 'person',
    summary: 'Claim a space, a building or a share of a cost in the name of a unit or a team; the desk confirms.',
    input: v.strictObject({
      target,
      adopter: v.picklist(ADOPTERS),
      name: words(MAX.name, '写明是哪个单位或队伍'),
      words: words(MAX.words, '写一句打算怎么做'),
      /** Of a share: whole fen. */
      fen: v.optional(v.nullable(v.pipe(v.number(), v.integer('请填到分为止'), v.minValue(1, '请填金额'))), null),
    }),
    output: adoptionView,
    refusals: ['notFound', 'forbidden', 'notAccepted', 'taken', 'full', 'wrongState'],
  }),
  'adoption.confirm': step('Let a claim hold.', v.strictObject({ adoption })),
  'adoption.decline': step('Refuse a claim, with the reason.', v.strictObject({ adoption, words: words(MAX.words, '请说明原因') })),
  'adoption.report': step(
    'Tell what was done for it; the time to the lapse begins anew.',
    v.strictObject({ adoption, words: words(MAX.words, '写一句做了什么'), photos: v.optional(photos(MAX_PHOTOS), []) }),
  ),
  'adoption.fulfil': step('Record that the claimed share has come.', v.strictObject({ adoption })),
  'adoption.release': step('Give a claim up.', v.strictObject({ adoption, words: optionalWords(MAX.words) })),
} as const

function step<I extends v.GenericSchema>(summary: string, input: I) {
  return action({ kind: 'write', who: 'person', summary, input, output: adoptionView, refusals: [...STEP_REFUSALS, 'notAccepted'] })
}
