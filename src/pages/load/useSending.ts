import { useRef, useState } from 'react'
import { newKey } from '@/client/key'
import { type Answer, send as sendOnce, type WriteName } from '@/client/send'
import type { DoorContracts } from '@/domain/capabilities'
import type { InputOf } from '@/domain/shared/contract'

export interface Sending {
  /** Something is on its way; nothing else is sent meanwhile. */
  sending: boolean
  /** @returns null while another is on its way */
  send: <N extends WriteName>(action: N, data: InputOf<DoorContracts[N]>) => Promise<Answer<N> | null>
}

/**
 * Sends one thing at a time. What did not get through is sent again under the same request id, so that the door does it once even if
 * it had arrived after all.
 */
export function useSending(): Sending {
  const [sending, setSending] = useState(false)
  // Two taps within one frame both see the old state; the ref does not wait for a render.
  const busy = useRef(false)
  const last = useRef({ question: '', requestId: '' })

  const send: Sending['send'] = async (action, data) => {
    if (busy.current) return null
    busy.current = true
    setSending(true)
    const question = JSON.stringify([action, data])
    if (last.current.question !== question) last.current = { question, requestId: newKey() }
    const answer = await sendOnce(action, data, last.current.requestId)
    if (answer.ok || answer.refusal.code !== 'offline') last.current = { question: '', requestId: '' }
    busy.current = false
    setSending(false)
    return answer
  }
  return { sending, send }
}
