import Taro from '@tarojs/taro'
import { useState } from 'react'
import type { WriteName } from '@/client/send'
import type { DoorContracts } from '@/domain/capabilities'
import type { InputOf, ValueOf } from '@/domain/shared/contract'
import { useSending } from '@/pages/load/useSending'
import { type AnyRefusal, refusalWords } from './refusals'

export interface Acting {
  sending: boolean
  /** Why the last one was not done, in words; null: it was. */
  problem: string | null
  errorOf: (field: string) => string | undefined
  /** What is wrong before anything is sent, beside its field. */
  complain: (fields: Record<string, string>) => void
  /** @returns the value, or null when it was not done */
  act: <N extends WriteName>(action: N, data: InputOf<DoorContracts[N]>, done?: string) => Promise<ValueOf<DoorContracts[N]> | null>
}

/** One step of a sheet: sent once, refused in words, and what was filled in stays. */
export function useAct(): Acting {
  const { sending, send } = useSending()
  const [refusal, setRefusal] = useState<AnyRefusal | null>(null)
  const fields = refusal?.fields
  return {
    sending,
    problem: refusal && (refusal.fields === undefined || refusal.message !== undefined) ? refusalWords(refusal) : null,
    errorOf: (field) => fields?.[field],
    complain: (wrong) => setRefusal({ code: 'invalid', fields: wrong }),
    act: async (action, data, done) => {
      setRefusal(null)
      const answer = await send(action, data)
      if (answer?.ok) {
        if (done !== undefined) void Taro.showToast({ title: done, icon: 'none' })
        return answer.value
      }
      if (answer) setRefusal(answer.refusal)
      return null
    },
  }
}
