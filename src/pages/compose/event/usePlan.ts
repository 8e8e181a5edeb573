import { useEffect, useRef, useState } from 'react'
import { ask } from '@/client/send'
import type { DoorContracts } from '@/domain/capabilities'
import type { EventView } from '@/domain/event/schema'
import type { InputOf, ValueOf } from '@/domain/shared/contract'
import { chinaDay } from '@/domain/shared/time'
import { whenOf, whereOf } from './content'
import type { Draft } from './draft'

type Plan = ValueOf<DoorContracts['event.plan']>

/** Taps come quicker than anybody reads what they lead to. Milliseconds. */
const PAUSE = 350

/** The question of `event.plan`; null while the times are not complete. Without a place yet, only the days are asked for. */
export function planOf(draft: Draft, before: EventView | null): InputOf<DoorContracts['event.plan']> | null {
  const when = whenOf(draft)
  if (when === null) return null
  const known = draft.inRoom ? draft.room !== null : draft.spot.trim() !== ''
  return { when, where: known ? whereOf(draft) : { words: '待定' }, event: before?.id ?? null }
}

/** What is in the way on which day, as the door says; what it said before stays until it answers again. */
export function useTroubles(draft: Draft, before: EventView | null): Readonly<Record<string, string>> {
  const [troubles, setTroubles] = useState<Record<string, string>>({})
  const question = JSON.stringify(planOf(draft, before))
  useEffect(() => {
    if (question === 'null') return setTroubles({})
    let current = true
    const timer = setTimeout(async () => {
      const answer = await ask('event.plan', JSON.parse(question) as InputOf<DoorContracts['event.plan']>)
      if (current && answer.ok) setTroubles(troublesOf(answer.value))
    }, PAUSE)
    return () => {
      current = false
      clearTimeout(timer)
    }
  }, [question])
  return troubles
}

function troublesOf({ sessions }: Plan): Record<string, string> {
  return Object.fromEntries(sessions.flatMap(({ from, trouble }) => (trouble === null ? [] : [[chinaDay(from), trouble]])))
}

export interface RoomState {
  /** Sessions for which it is free, of how many. */
  free: number
  all: number
}

/** For each room, how many of the sessions find it free; asked one after another, the answers come as they come. */
export function useRooms(draft: Draft, before: EventView | null, rooms: readonly string[]): Readonly<Record<string, RoomState>> {
  const [found, setFound] = useState<Record<string, RoomState>>({})
  const when = JSON.stringify(whenOf(draft))
  const list = rooms.join()
  const event = before?.id ?? null
  const asked = useRef('')
  useEffect(() => {
    const asking = `${when} ${list}`
    asked.current = asking
    setFound({})
    if (when === 'null' || list === '') return
    void (async () => {
      for (const room of list.split(',')) {
        const [centre = '', id = ''] = room.split('/')
        const answer = await ask('event.plan', { when: JSON.parse(when), where: { centre, room: id }, event })
        if (asked.current !== asking) return
        if (!answer.ok) continue
        const { sessions } = answer.value
        const free = sessions.filter(({ trouble }) => trouble === null).length
        setFound((before_) => ({ ...before_, [room]: { free, all: sessions.length } }))
      }
    })()
    return () => {
      asked.current = ''
    }
  }, [when, list, event])
  return found
}
