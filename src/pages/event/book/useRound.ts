import { useRef, useState } from 'react'
import type { BookingView } from '@/domain/booking/schema'
import { useSending } from '@/pages/load/useSending'
import { refusalWords } from '../refusals'

/** What came of asking for one meeting. */
export type Asked =
  | { session: string; is: 'todo' | 'going' }
  | { session: string; is: 'done'; bookings: BookingView[] }
  /** `again`: it did not get through; asking again is safe. */
  | { session: string; is: 'refused'; words: string; again: boolean }

export interface Round {
  asked: readonly Asked[]
  running: boolean
  /** @returns what came of each; stops at the first that did not get through */
  run: (sessions: readonly string[], whom: { attendees: string[]; together: boolean }) => Promise<readonly Asked[]>
  forget: () => void
}

/** Books one meeting after another, each once: what is done is not asked again when the network comes back. */
export function useRound(): Round {
  const { send } = useSending()
  const [asked, setAsked] = useState<readonly Asked[]>([])
  const [running, setRunning] = useState(false)
  const busy = useRef(false)

  const run: Round['run'] = async (sessions, whom) => {
    if (busy.current) return asked
    busy.current = true
    setRunning(true)
    let now: readonly Asked[] = sessions.map(
      (session) => asked.find((one) => one.session === session && one.is === 'done') ?? { session, is: 'todo' },
    )
    const put = (next: Asked) => {
      now = now.map((one) => (one.session === next.session ? next : one))
      setAsked(now)
    }
    setAsked(now)
    for (const { session } of now.filter(({ is }) => is === 'todo')) {
      put({ session, is: 'going' })
      const answer = await send('booking.book', { session, ...whom })
      if (answer === null) break
      if (answer.ok) put({ session, is: 'done', bookings: answer.value.bookings })
      else {
        const again = LATER.includes(answer.refusal.code)
        put({
          session,
          is: 'refused',
          words: refusalWords(answer.refusal.code === 'offline' ? { code: 'offline' } : answer.refusal),
          again,
        })
        if (again) break
      }
    }
    busy.current = false
    setRunning(false)
    return now
  }
  return { asked, running, run, forget: () => setAsked([]) }
}

/** Nothing gets through now, whatever it says. */
const LATER: readonly string[] = ['offline', 'tooMany', 'unauthenticated', 'trouble']
