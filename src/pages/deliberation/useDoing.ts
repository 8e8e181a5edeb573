import Taro from '@tarojs/taro'
import { useState } from 'react'
import type { WriteName } from '@/client/send'
import type { DoorContracts } from '@/domain/capabilities'
import type { InputOf, ValueOf } from '@/domain/shared/contract'
import { useSending } from '@/pages/load/useSending'
import { type AnyRefusal, refusalWords } from './refusals'

export interface Doing {
  /** What is on its way, by the name that the page gave it. */
  doing: string | null
  /** @param said in a breath after it was done. @returns the answer's value; null when it was not done */
  act: <N extends WriteName>(
    name: string,
    action: N,
    data: InputOf<DoorContracts[N]>,
    said: string,
  ) => Promise<ValueOf<DoorContracts[N]> | null>
}

/** Takes one step at a time and says how it went. @param onChanged what is shown is older than that */
export function useDoing(onChanged: () => void): Doing {
  const { send } = useSending()
  const [doing, setDoing] = useState<string | null>(null)
  const act: Doing['act'] = async (name, action, data, said) => {
    setDoing(name)
    const answer = await send(action, data)
    setDoing(null)
    if (answer === null) return null
    void Taro.showToast({ title: answer.ok ? said : refusalWords(answer.refusal as AnyRefusal), icon: 'none', duration: 2500 })
    if (answer.ok || answer.refusal.code !== 'offline') onChanged()
    return answer.ok ? answer.value : null
  }
  return { doing, act }
}
