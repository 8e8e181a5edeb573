import * as v from 'valibot'
import { fieldMessages } from '@/domain/shared/field-messages'

/** What is wrong with one thing, by dotted path, in the words of its schema; null when nothing is. */
export function problemsOf(schema: v.GenericSchema, value: unknown): Record<string, string> | null {
  const parsed = v.safeParse(schema, value)
  return parsed.success ? null : fieldMessages(parsed.issues)
}
