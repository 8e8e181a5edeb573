import Taro from '@tarojs/taro'
import { useState } from 'react'
import type { Refused, WriteName } from '@/client/send'
import type { DoorContracts } from '@/domain/capabilities'
import type { InputOf, ValueOf } from '@/domain/shared/contract'
import { useSending } from '@/pages/load/useSending'
import { refusalWords } from './refusals'

export interface Stepping {
  sending: boolean
  /** Why the last one was not done, in words; null: it was. */
  problem: string | null
  /** What is wrong beside which field, as the door names them. */
  fields: Readonly<Record<string, string>>
  /** What is wrong before anything is sent. */
  complain: (fields: Record<string, string>) => void
  /** @returns the value, or null when it was not done */
  take: <N extends WriteName>(action: N, data: InputOf<DoorContracts[N]>, done: string) => Promise<ValueOf<DoorContracts[N]> | null>
}

/** One step on an event: sent once, refused in words, and what was filled in stays. */
export function useStep(): Stepping {
  const { sending, send } = useSending()
  const [refusal, setRefusal] = useState<Refused | null>(null)
  return {
    sending,
    problem: refusal && (refusal.fields === undefined || refusal.message !== undefined) ? refusalWords(refusal) : null,
    fields: refusal?.fields ?? {},
    complain: (fields) => setRefusal({ code: 'invalid', fields }),
    take: async (action, data, done) => {
      setRefusal(null)
      const answer = await send(action, data)
      if (answer === null) return null
      if (answer.ok) {
        void Taro.showToast({ title: done, icon: 'none', duration: 2500 })
        return answer.value
      }
      setRefusal(answer.refusal)
      return null
    },
  }
}
