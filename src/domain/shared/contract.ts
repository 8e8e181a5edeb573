import type { GenericSchema, InferInput, InferOutput } from 'valibot'
import type { RefusalCode } from './refusal'

/** What one action of the door takes, gives and may refuse. Handler, client and `openapi.json` are all typed by it. */
export interface ActionContract<
  I extends GenericSchema = GenericSchema,
  O extends GenericSchema = GenericSchema,
  C extends RefusalCode = RefusalCode,
  K extends 'read' | 'write' = 'read' | 'write',
> {
  /** `write` actions carry a requestId and are done once; `read` actions change nothing. */
  kind: K
  /** One English sentence for `openapi.json`. */
  summary: string
  /** `anyone` needs no session; `person` needs one. Finer permissions are the capability's `ability`. */
  who: 'anyone' | 'person'
  input: I
  output: O
  /** Refusals of the rules of this action, beside those that every action of its kind can give (`COMMON_REFUSALS`). */
  refusals: readonly C[]
}

/** Given by the door itself, before or around the handler. */
export const COMMON_REFUSALS = {
  read: ['invalid', 'unauthenticated', 'tooLarge', 'tooMany'],
  write: ['invalid', 'unauthenticated', 'tooLarge', 'tooMany', 'conflict', 'reusedRequest'],
} as const satisfies Record<ActionContract['kind'], readonly RefusalCode[]>

export function action<I extends GenericSchema, O extends GenericSchema, const C extends RefusalCode, K extends 'read' | 'write'>(
  contract: ActionContract<I, O, C, K>,
): ActionContract<I, O, C, K> {
  return contract
}

export type Contracts = Record<string, ActionContract>

/** What the caller sends. */
export type InputOf<A extends ActionContract> = InferInput<A['input']>
/** What the handler receives: parsed, defaults filled in. */
export type ParsedOf<A extends ActionContract> = InferOutput<A['input']>
/** What the action answers. */
export type ValueOf<A extends ActionContract> = InferOutput<A['output']>
/** Every refusal a handler of this action may return. */
export type RefusalOf<A extends ActionContract> = A['refusals'][number] | (typeof COMMON_REFUSALS)[A['kind']][number]
