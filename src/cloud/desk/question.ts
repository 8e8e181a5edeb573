import type { InferOutput, StrictObjectSchema } from 'valibot'
import { deskPermissions } from '../../domain/desk/ability'
import type { Order, workQuestion } from '../../domain/desk/schema'
import type { Worn } from '../../domain/role/rules'
import { wearing } from '../../domain/role/rules'
import type { Actor, Person } from '../../domain/shared/actor'
import { may } from '../../domain/shared/permission'
import { accept, type Outcome, refuse } from '../../domain/shared/refusal'
import type { Question } from './merge'
import type { WorkSource } from './source'
import { workSources } from './sources'

/** What list and export are asked, parsed. */
export type Asking = InferOutput<StrictObjectSchema<typeof workQuestion, undefined>>

/** The actor with the hat that they chose, if that is one of theirs and has a desk. */
export function workerOf(actor: Actor, hat: Worn | null, action: keyof typeof deskPermissions): Outcome<Person, 'forbidden'> {
  const worker = wearing(actor, hat)
  if (worker.kind !== 'person' || !may(worker, deskPermissions[action])) return refuse('forbidden', '这里是工作人员的待办')
  return accept(worker)
}

/** What is late first; of what is done, what moved last. */
function orderOf({ bucket, order }: Asking): Order {
  return order ?? (bucket === 'done' ? { by: 'updatedAt', direction: 'desc' } : { by: 'dueAt', direction: 'asc' })
}

/** The sources that are asked, and what each of them is. */
export function questionFor(worker: Person, asking: Asking): { sources: readonly WorkSource[]; question: Question } {
  const { bucket, capability, place, category, state, text } = asking
  return {
    sources: workSources.filter((source) => capability === null || source.capability === capability),
    question: { worker, bucket, filters: { place, category, state, text }, order: orderOf(asking) },
  }
}
