import { useCallback, useState } from 'react'
import type { Means } from '@/domain/attendance/presence'
import type { RosterRow } from '@/domain/attendance/schema'
import { readBookingQr } from '@/domain/booking/code'
import { signal } from '@/platform/signal/signal'
import { isHandedOver, undoableOf, whereIs } from '../presence/look'
import type { Roster, Told } from '../presence/useRoster'

export type Mode = 'in' | 'out'

/** What the last code was. */
export interface FoundCode {
  /** Null: nobody's. */
  booking: string | null
  tone: 'good' | 'known' | 'bad'
  words: string
}

export interface CheckIn {
  found: FoundCode | null
  /** Children who wait for somebody to be chosen. */
  handing: readonly RosterRow[]
  read: (text: string, via: Means) => Promise<void>
  fail: (words: string) => void
  hand: (to: string | null, note: string | null) => Promise<string | null>
  undo: (row: RosterRow) => Promise<void>
  forget: () => void
}

/** One code after the other: whose it is, what is said of them, and what the person at the door sees, hears and feels. */
export function useCheckIn(roster: Roster, mode: Mode): CheckIn {
  const [found, setFound] = useState<FoundCode | null>(null)
  const [handing, setHanding] = useState<{ rows: readonly RosterRow[]; via: Means }>({ rows: [], via: 'qr' })
  const { view, say } = roster

  const show = useCallback((next: FoundCode) => {
    signal(next.tone === 'bad' ? 'bad' : 'good')
    setFound(next)
  }, [])
  const fail = useCallback((words: string) => show({ booking: null, tone: 'bad', words }), [show])
  const tell = useCallback(
    (booking: string, told: Told, done: string) => {
      if (!told.ok) show({ booking, tone: 'bad', words: told.words })
      else
        show({
          booking,
          tone: told.result === 'already' ? 'known' : 'good',
          words: told.words ?? (told.kept ? `${done}，有网再上传` : done),
        })
    },
    [show],
  )

  const read = async (text: string, via: Means) => {
    const code = readBookingQr(text)
    if (code === null) return fail(via === 'code' ? '报名码不对，请再看一遍' : '这不是活动的报名码')
    const rows = view?.rows.filter((row) => row.code === code) ?? []
    const booking = rows[0]?.booking
    if (!view || booking === undefined) return fail('这一场的名单里没有这个报名码')
    if (mode === 'in') return tell(booking, await say(coming(rows), { what: 'in', via }), '到了')
    const leaving = rows.filter((row) => whereIs(row) !== 'out')
    if (leaving.length === 0) return show({ booking, tone: 'known', words: '已经走了' })
    if (leaving.some((row) => isHandedOver(view, row))) return setHanding({ rows: leaving, via })
    tell(booking, await say(leaving, { what: 'out', via }), '走了')
  }

  const hand = async (to: string | null, note: string | null) => {
    const booking = handing.rows[0]?.booking
    if (booking === undefined) return null
    const told = await say(handing.rows, { what: 'out', via: handing.via, to, note })
    if (!told.ok) return told.words
    setHanding({ rows: [], via: 'qr' })
    tell(booking, told, '交接好了')
    return null
  }

  const undo = async (row: RosterRow) => {
    const undoes = undoableOf(row)
    if (undoes) tell(row.booking, await say([row], { what: 'undo', undoes, via: 'list' }), '撤回了')
  }

  return { found, handing: handing.rows, read, fail, hand, undo, forget: () => setHanding({ rows: [], via: 'qr' }) }
}

/** Those of a party who are not there yet; all of them when all are, so that the answer says since when. */
function coming(rows: readonly RosterRow[]): readonly RosterRow[] {
  const missing = rows.filter((row) => whereIs(row) === 'expected' || whereIs(row) === 'absent')
  return missing.length > 0 ? missing : rows
}
