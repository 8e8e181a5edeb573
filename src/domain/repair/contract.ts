import * as v from 'valibot'
import { action } from '../shared/contract'
import { id, pageMark, phone, point } from '../shared/fields'
import { CATEGORIES } from './report'
import { card, matter, stepInputs, submitInput } from './schema'

const page = v.object({ items: v.array(card), next: pageMark })
const after = v.optional(pageMark, null)

/** Refusals that every step of the machine can give. */
const STEP_REFUSALS = ['notFound', 'forbidden', 'wrongState'] as const

export const repairContract = {
  'repair.submit': action({
    kind: 'write',
    who: 'person',
    summary: 'Report a trouble at home or in a public place; answers the whole matter and who received it.',
    input: submitInput,
    output: v.object({
      report: matter,
      reception: v.object({
        onDuty: v.array(v.string()),
        cover: v.nullable(v.string()),
        opensAt: v.nullable(v.string()),
        phones: v.array(v.object({ label: v.string(), number: v.string() })),
      }),
    }),
    refusals: ['forbidden', 'notFound', 'elsewhere', 'notAccepted'],
  }),
  'repair.similar': action({
    kind: 'read',
    who: 'person',
    summary: 'Open reports like the one about to be sent, so that one can join instead.',
    input: v.strictObject({
      estate: id,
      building: v.optional(v.nullable(id), null),
      category: v.picklist(CATEGORIES),
      point: v.optional(v.nullable(point), null),
    }),
    output: v.object({ items: v.array(card) }),
    refusals: ['forbidden', 'notFound'],
  }),
  'repair.mine': action({
    kind: 'read',
    who: 'person',
    summary: 'Reports that I filed, newest change first.',
    input: v.strictObject({ after }),
    output: page,
    refusals: [],
  }),
  'repair.around': action({
    kind: 'read',
    who: 'person',
    summary: 'Moderated reports of public places in an estate where I live or serve, newest first.',
    input: v.strictObject({ estate: id, after }),
    output: page,
    refusals: ['forbidden', 'notFound'],
  }),
  'repair.get': action({
    kind: 'read',
    who: 'person',
    summary: 'One report, as its reader may see it.',
    input: v.strictObject({ report: id }),
    output: matter,
    refusals: ['notFound'],
  }),
  'repair.contact': action({
    kind: 'write',
    who: 'person',
    summary: 'Room and telephone, for those who handle the report; who looked is recorded.',
    input: v.strictObject({ report: id }),
    output: v.object({ name: v.string(), room: v.nullable(v.string()), phone: v.nullable(phone) }),
    refusals: ['notFound', 'forbidden'],
  }),
  'repair.fixers': action({
    kind: 'read',
    who: 'person',
    summary: 'Fixers who serve the estate of a report, those with the fewest open jobs first.',
    input: v.strictObject({ report: id }),
    output: v.object({ items: v.array(v.object({ id: v.string(), name: v.string(), jobs: v.number() })) }),
    refusals: ['notFound', 'forbidden'],
  }),
  'repair.mergeable': action({
    kind: 'read',
    who: 'person',
    summary: 'Open reports of the same trouble at the same place that a report may be merged into, newest first.',
    input: v.strictObject({ report: id }),
    output: v.object({ items: v.array(card) }),
    refusals: ['notFound', 'forbidden'],
  }),
  'repair.accept': step('Take a report on without sending anybody yet.', stepInputs.accept, ['notAccepted']),
  'repair.dispatch': step('Give the job to a fixer.', stepInputs.dispatch, ['elsewhere', 'notAccepted']),
  'repair.askInfo': step('Ask the resident for more; the clock of the work stands meanwhile.', stepInputs.askInfo, ['notAccepted']),
  'repair.supplyInfo': step('Answer what was asked; the clock goes on.', stepInputs.supplyInfo, ['notAccepted']),
  'repair.decline': step('Refuse a report, with the reason.', stepInputs.decline, ['notAccepted']),
  'repair.merge': step('Join a report to another one of the same place.', stepInputs.merge, ['elsewhere']),
  'repair.withdraw': step('Take one’s report back before work begins.', stepInputs.withdraw, ['notAccepted']),
  'repair.start': step('Begin the work.', stepInputs.start, ['quotePending', 'notAccepted']),
  'repair.return': step('Give the job back to the desk, with the reason.', stepInputs.return, ['notAccepted']),
  'repair.transfer': step('Hand the job to another fixer, with the reason.', stepInputs.transfer, ['elsewhere', 'already', 'notAccepted']),
  'repair.proposeVisit': step('Propose or move a time to come.', stepInputs.proposeVisit, []),
  'repair.confirmVisit': step('Agree to the time that the other side proposed.', stepInputs.confirmVisit, ['already']),
  'repair.quote': step('Name a price in fen before paid work begins.', stepInputs.quote, ['notAccepted']),
  'repair.acceptQuote': step('Accept the price.', stepInputs.acceptQuote, []),
  'repair.refuseQuote': step('Refuse the price.', stepInputs.refuseQuote, []),
  'repair.resolve': step('Finish the work, with pictures before and after.', stepInputs.resolve, [
    'quotePending',
    'photosMissing',
    'notAccepted',
  ]),
  'repair.confirm': step('Confirm that it is mended, and rate speed and quality.', stepInputs.confirm, ['notAccepted']),
  'repair.rate': step('Rate after silence has closed the report.', stepInputs.rate, ['already', 'notAccepted']),
  'repair.reopen': step('Say that it is not mended, within seven days.', stepInputs.reopen, ['tooLate', 'notAccepted']),
  'repair.nudge': step('Ask to hurry, once a day.', stepInputs.nudge, ['tooSoon']),
  'repair.join': step('“Me too”: stand with a neighbour’s report instead of filing the same.', stepInputs.join, ['already']),
  'repair.note': step('An internal remark that residents never see.', stepInputs.note, ['notAccepted']),
  'repair.publish': step('Let neighbours see words and pictures.', stepInputs.publish, []),
  'repair.hide': step('Stop showing it to neighbours.', stepInputs.hide, []),
} as const

function step<
  I extends v.GenericSchema,
  const C extends 'notAccepted' | 'elsewhere' | 'quotePending' | 'already' | 'photosMissing' | 'tooLate' | 'tooSoon',
>(summary: string, input: I, more: readonly C[]) {
  return action({ kind: 'write', who: 'person', summary, input, output: matter, refusals: [...STEP_REFUSALS, ...more] })
}
