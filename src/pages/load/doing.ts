import Taro from '@tarojs/taro'
import { useState } from 'react'
import type { Refused, WriteName } from '@/client/send'
import type { DoorContracts } from '@/domain/capabilities'
import type { InputOf, ValueOf } from '@/domain/shared/contract'
import { useSending } from './useSending'

export interface Doing {
  /** What is on its way, by the name that the page gave it. */
  doing: string | null
  /** @param said in a breath after it was done; empty says nothing. @returns the answer's value; null when it was not done */
  act: <N extends WriteName>(
    name: string,
    action: N,
    data: InputOf<DoorContracts[N]>,
    said: string,
  ) => Promise<ValueOf<DoorContracts[N]> | null>
}

/**
 * Makes the hook of a capability that takes one step at a time and says how it went.
 * @param refusalWords of the capability
 * @returns a hook; it is told what to do when what is shown has become older than the step
 */
export function doingIn(refusalWords: (refusal: Refused) => string): (onChanged: () => void) => Doing {
  return function useDoing(onChanged) {
    const { send } = useSending()
    const [doing, setDoing] = useState<string | null>(null)
    const act: Doing['act'] = async (name, action, data, said) => {
      setDoing(name)
      const answer = await send(action, data)
      setDoing(null)
      if (answer === null) return null
      const title = answer.ok ? said : refusalWords(answer.refusal)
      if (title !== '') void Taro.showToast({ title, icon: 'none', duration: 2500 })
      if (answer.ok || answer.refusal.code !== 'offline') onChanged()
      return answer.ok ? answer.value : null
    }
    return { doing, act }
  }
}
