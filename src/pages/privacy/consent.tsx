import Taro from '@tarojs/taro'
import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react'
import { ask, send } from '@/client/send'
import { signedIn } from '@/client/session'
import { Button } from '@/components/button/Button'
import { Sheet } from '@/components/sheet/Sheet'
import { chaptersOf, TERMS_VERSION } from '@/domain/privacy/words'
import { Lines } from './Lines'
import { TERMS } from './routes'

const KEY = 'consent'

/** What was agreed to on this phone, and whether the door knows. */
interface Agreed {
  person: string
  version: string
  told: boolean
}

interface Consent {
  /** Does it, once the person has agreed to the terms that hold now; asks only who has not. */
  first: (action: () => void) => void
  /** To be rendered by the page. */
  sheet: ReactNode
}

/**
 * Consent before the first personal input: a form says `first(send)` instead of `send`. Without a network the answer is kept on the
 * phone and told later: a report from a lift must not wait for it.
 */
export function useConsent(): Consent {
  const [open, setOpen] = useState(false)
  const wanted = useRef<() => void>(() => {})
  const looking = useRef(false)
  // Looked up while they type: whoever has agreed on another phone is not asked again when the network goes.
  useEffect(() => void hasAgreed(), [])
  const first = useCallback((action: () => void) => {
    // A second tap while the first is looked up would do it twice.
    if (looking.current) return
    looking.current = true
    wanted.current = action
    void hasAgreed().then((agreed) => {
      looking.current = false
      if (agreed) action()
      else setOpen(true)
    })
  }, [])
  const agree = () => {
    setOpen(false)
    // Told first: what follows may be taken only from who has agreed.
    void tell().then(() => wanted.current())
  }
  return { first, sheet: <ConsentSheet open={open} onAgree={agree} onClose={() => setOpen(false)} /> }
}

/** The short form of the terms, with the way to the long one. */
export function ConsentSheet({ open, onAgree, onClose }: { open: boolean; onAgree: () => void; onClose: () => void }) {
  const [inShort] = chaptersOf(null)
  return (
    <Sheet
      open={open}
      title="您的资料，先说清楚"
      onClose={onClose}
      footer={
        <>
          <Button label="同意，继续" kind="main" onPress={onAgree} />
          <Button label="先不用" kind="quiet" onPress={onClose} />
        </>
      }
    >
      <Lines lines={inShort?.lines ?? []} />
      <Button label="看全文《隐私说明》" kind="quiet" inline onPress={() => void Taro.navigateTo({ url: TERMS })} />
    </Sheet>
  )
}

async function hasAgreed(): Promise<boolean> {
  const person = signedIn()?.person
  // A visitor has nothing that could be kept: the form asks to sign in first.
  if (person === undefined) return true
  const kept = agreedHere(person)
  if (kept?.version === TERMS_VERSION) {
    if (!kept.told) void tell()
    return true
  }
  const answer = await ask('privacy.terms', {})
  if (!answer.ok || answer.value.agreed !== TERMS_VERSION) return false
  keep({ person, version: TERMS_VERSION, told: true })
  return true
}

/** Tells the door that the person signed in here agrees. @returns whether it knows now */
export async function tell(): Promise<boolean> {
  const person = signedIn()?.person
  if (person === undefined) return false
  keep({ person, version: TERMS_VERSION, told: false })
  const answer = await send('privacy.consent', { version: TERMS_VERSION })
  if (answer.ok) keep({ person, version: TERMS_VERSION, told: true })
  // The terms have changed since this program was fetched: what was agreed to is not what holds.
  else if (answer.refusal.code === 'wrongState') Taro.removeStorageSync(KEY)
  return answer.ok
}

function agreedHere(person: string): Agreed | null {
  const kept: unknown = Taro.getStorageSync(KEY)
  const agreed = typeof kept === 'object' && kept !== null && 'person' in kept ? (kept as Agreed) : null
  return agreed?.person === person ? agreed : null
}

function keep(agreed: Agreed) {
  Taro.setStorageSync(KEY, agreed)
}
