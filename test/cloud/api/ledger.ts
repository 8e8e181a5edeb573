import * as v from 'valibot'
import type { Handlers } from '@/cloud/context'
import type { Collection } from '@/cloud/store/port'
import { action } from '@/domain/shared/contract'
import { accept, refuse } from '@/domain/shared/refusal'

/** A small capability of the tests' own, so that the door is tested without the rules of a real one. */
export const ledgerContracts = {
  'ledger.add': action({
    kind: 'write',
    summary: 'Adds a line.',
    who: 'person',
    input: v.strictObject({
      words: v.pipe(v.string(), v.minLength(2), v.maxLength(200)),
      amount: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100)), 1),
    }),
    output: v.strictObject({ id: v.string(), total: v.number() }),
    refusals: ['wrongState'],
  }),
  'ledger.total': action({ kind: 'read', summary: 'The sum.', who: 'anyone', input: v.strictObject({}), output: v.number(), refusals: [] }),
  'ledger.break': action({ kind: 'read', summary: 'Fails.', who: 'anyone', input: v.strictObject({}), output: v.null(), refusals: [] }),
  'ledger.leak': action({
    kind: 'read',
    summary: 'Answers too much.',
    who: 'anyone',
    input: v.strictObject({}),
    output: v.strictObject({}),
    refusals: [],
  }),
} as const

interface Line {
  words: string
}
interface Sum {
  total: number
}
export const ledgerLines: Collection<Line> = { name: 'line', indexes: [] }
export const ledgerSums: Collection<Sum> = { name: 'sum', indexes: [] }

export const ledgerHandlers: Handlers<typeof ledgerContracts> = {
  'ledger.add': (context, { words, amount }) =>
    context.once(async (tx) => {
      const sum = await tx.get(ledgerSums, 'sum')
      const total = (sum?.data.total ?? 0) + amount
      const id = context.newId()
      await tx.insert(ledgerLines, id, { words })
      if (sum) await tx.replace(ledgerSums, 'sum', sum.version, { total })
      else await tx.insert(ledgerSums, 'sum', { total })
      if (words === '回滚') return refuse('wrongState')
      return accept({ id, total })
    }),
  async 'ledger.total'({ store }) {
    return accept((await store.get(ledgerSums, 'sum'))?.data.total ?? 0)
  },
  async 'ledger.break'() {
    throw new Error('住户电话 13800138000 "3单元502"')
  },
  async 'ledger.leak'() {
    return accept({ phone: '13800138000' })
  },
}
