import Taro from '@tarojs/taro'
import { useRef, useState } from 'react'
import { newKey } from '@/client/key'
import { type Answer, send } from '@/client/send'
import type { BulletinView } from '@/domain/bulletin/schema'
import { type AnyRefusal, refusalWords } from '@/pages/bulletin/refusals'

export type StepName = 'publish' | 'clear' | 'remind' | 'end' | 'withdraw'

/** Said in a breath after it was done. */
const DONE_WORDS: Record<StepName, string> = {
  publish: '发布了',
  clear: '居民现在能看到了',
  remind: '已经提醒还没看的居民',
  end: '已结束',
  withdraw: '已撤回',
}

export interface Taking {
  going: StepName | null
  take: (step: StepName, reason?: string) => Promise<boolean>
}

/** Takes steps on one bulletin, one at a time; the same tap sent again after a broken network is the same request. */
export function useTake(bulletin: string, onMoved: (bulletin: BulletinView | null) => void): Taking {
  const [going, setGoing] = useState<StepName | null>(null)
  const busy = useRef(false)
  const requests = useRef<Record<string, string>>({})

  const take: Taking['take'] = async (step, reason = '') => {
    if (busy.current) return false
    busy.current = true
    setGoing(step)
    const name = `${step} ${reason}`
    const requestId = requests.current[name] ?? newKey()
    requests.current[name] = requestId
    const answer: Answer<'bulletin.withdraw'> | Answer<'bulletin.clear'> =
      step === 'withdraw'
        ? await send('bulletin.withdraw', { bulletin, reason }, requestId)
        : await send(`bulletin.${step}`, { bulletin }, requestId)
    busy.current = false
    setGoing(null)
    // What the door has answered is over; what got lost on the way may be asked again under the same name.
    if (answer.ok || answer.refusal.code !== 'offline') delete requests.current[name]
    void Taro.showToast({ title: answer.ok ? DONE_WORDS[step] : refusalWords(answer.refusal as AnyRefusal), icon: 'none', duration: 2500 })
    if (answer.ok) onMoved(answer.value)
    else if (answer.refusal.code !== 'offline') onMoved(null)
    return answer.ok
  }
  return { going, take }
}
