import { useDidShow } from '@tarojs/taro'
import { useCallback, useEffect, useRef, useState } from 'react'
import { newKey } from '@/client/key'
import { flush, onArrival, post } from '@/client/outbox'
import { keepRoster, keptRoster } from '@/client/rosters'
import { ask } from '@/client/send'
import type { Means, Undoable, What } from '@/domain/attendance/presence'
import type { MarkInput, MarkResult, RosterRow, RosterView } from '@/domain/attendance/schema'
import { gatherUnsent, titleOf, useUnsent, withMarks } from './unsent'

/** How often the list is fetched again while it is looked at: others check people in too. In ms. */
const REFRESH = 30_000

/** What is said of some attendees of one booking. */
export interface Saying {
  what: What
  undoes?: Undoable
  via: Means
  to?: string | null
  note?: string | null
}

/** What came of it; `kept`: it waits on this phone. */
export type Told = { ok: true; kept: boolean; words: string | null; result: MarkResult['result'] | null } | { ok: false; words: string }

export interface Roster {
  state: 'loading' | 'ready' | 'failed'
  view: RosterView | null
  problem: string | null
  /** The last try to fetch it did not get through. */
  offline: boolean
  /** Marks that wait on this phone. */
  unsent: number
  reload: () => Promise<void>
  say: (rows: readonly RosterRow[], saying: Saying) => Promise<Told>
}

/** The list of one session: fetched while there is a network, kept for when there is none, and with everything this phone has said since. */
export function useRoster(session: string, person: string): Roster {
  const [base, setBase] = useState<RosterView | null>(() => keptRoster(person, session))
  const [problem, setProblem] = useState<{ code: string; words: string } | null>(null)
  const [mine, setMine] = useState<readonly MarkInput[]>([])
  const unsent = useUnsent(session, person)
  const load = useLoading(session, person, setBase, setProblem)

  const say = useCallback(
    async (rows: readonly RosterRow[], saying: Saying): Promise<Told> => {
      const marks = rows.map((row) => markOf(row, saying))
      setMine((before) => [...before, ...marks])
      const answer = await post('attendance.mark', { session, marks }, { title: titleOf(marks.length), person })
      if (!answer.ok && answer.refusal.code === 'waiting') {
        gatherUnsent(session, person)
        setProblem({ code: 'offline', words: answer.refusal.message })
        return { ok: true, kept: true, words: null, result: null }
      }
      const refused = answer.ok
        ? answer.value.results.filter(({ result }) => result === 'refused').map(({ key }) => key)
        : marks.map(({ key }) => key)
      const isTaken = ({ key }: MarkInput) => !refused.includes(key)
      setMine((before) => before.filter(isTaken))
      setBase((before) => before && kept(person, withMarks(before, marks.filter(isTaken))))
      if (!answer.ok) return { ok: false, words: answer.refusal.message ?? '没有记上，请再试一次' }
      const said = answer.value.results.find(({ words }) => words !== null)
      if (refused.length === marks.length) return { ok: false, words: said?.words ?? '没有记上' }
      return { ok: true, kept: false, words: said?.words ?? null, result: said?.result ?? 'done' }
    },
    [session, person],
  )

  const isRefused = problem !== null && problem.code !== 'offline' && problem.code !== 'trouble'
  return {
    state: isRefused ? 'failed' : base ? 'ready' : problem ? 'failed' : 'loading',
    view: isRefused || !base ? null : withMarks(base, [...mine, ...unsent]),
    problem: problem?.words ?? null,
    offline: problem?.code === 'offline',
    unsent: unsent.length,
    reload: load,
    say,
  }
}

type Set<T> = (value: T) => void

/** Fetches when the page is shown, when something that waited has arrived, and now and then; what waits is sent first. */
function useLoading(session: string, person: string, setBase: Set<RosterView>, setProblem: Set<{ code: string; words: string } | null>) {
  const running = useRef<Promise<void> | null>(null)
  const next = useRef<Promise<void> | null>(null)
  const once = useCallback(async () => {
    await flush(person)
    const answer = await ask('attendance.roster', { session })
    if (answer.ok) setBase(kept(person, answer.value))
    setProblem(answer.ok ? null : { code: answer.refusal.code, words: answer.refusal.message ?? '没有取到名单' })
  }, [session, person, setBase, setProblem])
  /** One at a time. Whoever asks meanwhile waits for the next one: the one under way may have been sent before there was a network. */
  const load = useCallback((): Promise<void> => {
    if (running.current === null) {
      running.current = once().finally(() => {
        running.current = null
      })
      return running.current
    }
    next.current ??= running.current.then(() => {
      next.current = null
      return load()
    })
    return next.current
  }, [once])
  useEffect(() => {
    void load()
    const timer = setInterval(() => void load(), REFRESH)
    const stop = onArrival(() => void load())
    return () => {
      clearInterval(timer)
      stop()
    }
  }, [load])
  useDidShow(() => void load())
  return load
}

function kept(person: string, view: RosterView): RosterView {
  keepRoster(person, view)
  return view
}

function markOf({ booking, attendee, marks }: RosterRow, { what, undoes, via, to = null, note = null }: Saying): MarkInput {
  return { key: newKey(), booking, attendee, what, undoes: undoes ?? null, at: timeFor(marks, undoes), via, to, note }
}

/** Now; what is taken back was said before, whatever this phone's clock thinks. */
function timeFor(marks: RosterRow['marks'], undoes: Undoable | undefined): string {
  const said = marks.filter(({ what }) => what === undoes).map(({ at }) => at)
  return [new Date().toISOString(), ...said].reduce((latest, at) => (at > latest ? at : latest))
}
