import { useEffect, useRef, useState } from 'react'
import { newKey } from '@/client/key'
import { type Answer, send } from '@/client/send'
import type { SeenRequest } from '@/domain/session/schema'
import { wordsOf } from '../refusals'

export type Choice = 'confirm' | 'cancel'

export type Decision =
  | { phase: 'looking' }
  | { phase: 'failed'; words: string }
  | { phase: 'asking'; seen: SeenRequest; trouble: string | null }
  | { phase: 'deciding'; seen: SeenRequest; choice: Choice }
  | { phase: 'decided'; seen: SeenRequest; choice: Choice }

/**
 * One look at the request, then one yes or no.
 * @param code null: what was scanned is none of ours
 * @param person who is signed in; null: nothing is asked yet
 */
export function useDecision(code: string | null, person: string | null): [Decision, (choice: Choice) => void] {
  const [decision, setDecision] = useState<Decision>({ phase: 'looking' })
  const settled = useRef(false)

  useEffect(() => {
    if (person === null || settled.current) return
    if (code === null) return setDecision({ phase: 'failed', words: '这不是登录用的编号，请重新扫码' })
    let left = false
    setDecision({ phase: 'looking' })
    void send('session.seen', { code }).then((answer) => {
      if (left || settled.current) return
      setDecision(answer.ok ? { phase: 'asking', seen: answer.value, trouble: null } : { phase: 'failed', words: wordsOf(answer.refusal) })
    })
    return () => {
      left = true
    }
  }, [code, person])

  // The same choice tried again is the same request: without network nobody knows whether the first got through.
  const keys = useRef({ confirm: newKey(), cancel: newKey() })
  const decide = async (choice: Choice) => {
    if (decision.phase !== 'asking' || code === null) return
    const { seen } = decision
    setDecision({ phase: 'deciding', seen, choice })
    const answer = await sendChoice(choice, code, keys.current[choice])
    if (answer.ok) {
      settled.current = true
      setDecision({ phase: 'decided', seen: answer.value, choice })
    } else if (answer.refusal.code === 'offline' || answer.refusal.code === 'trouble') {
      setDecision({ phase: 'asking', seen, trouble: wordsOf(answer.refusal) })
    } else {
      setDecision({ phase: 'failed', words: wordsOf(answer.refusal) })
    }
  }
  return [decision, (choice) => void decide(choice)]
}

function sendChoice(choice: Choice, code: string, requestId: string): Promise<Answer<'session.confirm' | 'session.cancel'>> {
  return choice === 'confirm' ? send('session.confirm', { code }, requestId) : send('session.cancel', { code }, requestId)
}
