import type { ReactNode } from 'react'
import { type Session, useSession } from '@/client/session'
import { Screen } from '@/components/screen/Screen'
import { SignInFirst } from '@/pages/session/SignInFirst'

interface SignedProps {
  title: string
  /** To whoever is not signed in. */
  words: string
  children: (session: Session) => ReactNode
}

/** A page about my children needs to know who I am. */
export function Signed({ title, words, children }: SignedProps) {
  const session = useSession()
  if (session) return <>{children(session)}</>
  return (
    <Screen title={title}>
      <SignInFirst words={words} />
    </Screen>
  )
}
