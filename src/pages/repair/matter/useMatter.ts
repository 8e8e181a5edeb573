import { useMemo, useState } from 'react'
import type { Matter } from '@/domain/repair/schema'
import { useLoaded } from '@/pages/load/useLoaded'
import { withAddresses } from '../photos/addresses'

export interface MatterState {
  matter: Matter | null
  loading: boolean
  /** Why the last look failed; `matter` is then what was seen before, if anything. */
  problem: string | null
  reload: () => Promise<void>
  /** A step answers the whole report as it is now: no need to ask again. */
  show: (matter: Matter) => void
  /** A step is on its way: what the outbox holds meanwhile is no news. */
  sending: boolean
  setSending: (sending: boolean) => void
}

/** One report, read when the page appears and at every return to it. */
export function useMatter(id: string | null): MatterState {
  const [loaded, reload] = useLoaded('repair.get', id === null ? null : { report: id })
  const [moved, setMoved] = useState<{ since: Matter | null; matter: Matter } | null>(null)
  const [sending, setSending] = useState(false)
  const read = loaded.value
  const current = moved !== null && moved.since === read && moved.matter.id === id ? moved.matter : read
  const matter = useMemo(() => current && withAddresses(current), [current])
  return {
    matter,
    loading: loaded.state === 'loading',
    problem: loaded.problem,
    reload,
    show: (matter) => setMoved({ since: read, matter }),
    sending,
    setSending,
  }
}
