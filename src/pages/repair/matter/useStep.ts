import Taro from '@tarojs/taro'
import { useRef, useState } from 'react'
import { post } from '@/client/outbox'
import type { KeptPicture } from '@/client/pictures'
import { useSession } from '@/client/session'
import type { DoorContracts } from '@/domain/capabilities'
import type { Matter } from '@/domain/repair/schema'
import { ACTION_WORDS, titleOf } from '@/domain/repair/words'
import type { InputOf } from '@/domain/shared/contract'
import { TITLE } from '../card/ReportRow'
import { type AnyRefusal, isStale, refusalWords } from '../refusals'
import { DONE_WORDS, type StepName } from './words'

type FieldsOf<A extends StepName> = Omit<InputOf<DoorContracts[`repair.${A}`]>, 'report'>

export interface Stepping {
  /** The step that is on its way; nothing else can be sent meanwhile. */
  going: StepName | null
  /** Why the last one was not done. */
  refusal: AnyRefusal | null
  /** What is wrong with a field, to stand beside it. */
  errorOf: (field: string) => string | undefined
  forget: () => void
  /** @returns true when it is done, or kept to be sent: what was typed may go */
  take: <A extends StepName>(action: A, fields: FieldsOf<A>, pictures?: Record<string, KeptPicture[]>) => Promise<boolean>
}

interface SteppingOptions {
  matter: Matter
  /** The report as it is after the step. */
  onMoved: (matter: Matter) => void
  /** The step came too late: somebody else has moved the report. */
  onStale: () => Promise<void>
  /** Done or kept: the sheet may close. */
  onLeft: () => void
  /** A step sets out, and has arrived or failed. */
  onSending: (sending: boolean) => void
}

/** Takes steps on one report: one at a time, kept when there is no network, and each no in words. */
export function useStep({ matter, onMoved, onStale, onLeft, onSending }: SteppingOptions): Stepping {
  const session = useSession()
  const [going, setGoing] = useState<StepName | null>(null)
  const [refusal, setRefusal] = useState<AnyRefusal | null>(null)
  // Two taps within one frame both see the old state; the ref does not wait for a render.
  const busy = useRef(false)

  const take: Stepping['take'] = async (action, fields, pictures = {}) => {
    if (busy.current || !session) return false
    busy.current = true
    setGoing(action)
    onSending(true)
    setRefusal(null)
    const title = `${ACTION_WORDS[action]}：${titleOf(matter, TITLE)}`
    const data = { report: matter.id, ...fields } as InputOf<DoorContracts[`repair.${StepName}`]>
    const answer = await post(`repair.${action}` as `repair.${StepName}`, data, { pictures, title, person: session.me.person })
    busy.current = false
    setGoing(null)
    onSending(false)
    if (answer.ok) {
      onMoved(answer.value)
      onLeft()
      void Taro.showToast({ title: DONE_WORDS[action], icon: 'none' })
      return true
    }
    if (answer.refusal.code === 'waiting') {
      onLeft()
      void Taro.showToast({ title: refusalWords(answer.refusal), icon: 'none', duration: 3000 })
      return true
    }
    setRefusal(answer.refusal)
    if (isStale(answer.refusal)) await onStale()
    return false
  }

  return { going, refusal, errorOf: (field) => refusal?.fields?.[field], forget: () => setRefusal(null), take }
}
