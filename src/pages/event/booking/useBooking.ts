import { useEffect, useState } from 'react'
import type { Refused } from '@/client/send'
import { keepTickets, ticketsOf } from '@/client/tickets'
import type { BookingView } from '@/domain/booking/schema'
import { useLoaded } from '@/pages/load/useLoaded'
import { useSending } from '@/pages/load/useSending'

type Step = 'accept' | 'decline' | 'cancel'

export interface BookingState {
  booking: BookingView | null
  /** What is shown was kept on the phone: the door did not answer. */
  kept: boolean
  problem: string | null
  going: Step | null
  refusal: Refused | null
  reload: () => Promise<void>
  /** @returns true when it is done */
  take: (step: Step) => Promise<boolean>
}

/** One booking of mine: as the door says, or as it was kept on the phone when there is no network. */
export function useBooking(id: string, person: string): BookingState {
  const [loaded, reload] = useLoaded('booking.get', id === '' ? null : { booking: id })
  const [moved, setMoved] = useState<{ since: BookingView | null; booking: BookingView } | null>(null)
  const [going, setGoing] = useState<Step | null>(null)
  const [refusal, setRefusal] = useState<Refused | null>(null)
  const { send } = useSending()
  const read = loaded.value
  const fresh = moved !== null && moved.since === read ? moved.booking : read
  useEffect(() => {
    if (fresh !== null) keepTickets(person, [fresh], new Date().toISOString())
  }, [fresh, person])
  const kept = fresh === null && loaded.state === 'failed' ? (ticketsOf(person).find((one) => one.id === id) ?? null) : null

  const take = async (step: Step) => {
    setGoing(step)
    setRefusal(null)
    const answer = await send(`booking.${step}`, { booking: id })
    setGoing(null)
    if (answer === null) return false
    if (answer.ok) {
      setMoved({ since: read, booking: answer.value })
      return true
    }
    setRefusal(answer.refusal)
    if (answer.refusal.code !== 'offline') await reload()
    return false
  }
  return { booking: fresh ?? kept, kept: kept !== null, problem: loaded.problem, going, refusal, reload, take }
}
