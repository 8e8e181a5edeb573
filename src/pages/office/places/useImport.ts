import { useCallback, useEffect, useRef, useState } from 'react'
import { newKey } from '@/client/key'
import { ask, send, type WriteName } from '@/client/send'
import { uploadWorkbook } from '@/client/workbooks'
import type { ImportView } from '@/domain/place/schema'
import type { PickedFile } from '@/platform/file/file'
import { works } from './words'

/** Between two looks at how far it is, milliseconds. */
const LOOK_EVERY = 1000

/** 0…100 while the file is on its way. */
export type Sending = { name: string; percent: number }

export interface Import {
  /** Undefined until it was asked for. */
  current: ImportView | null | undefined
  sending: Sending | null
  problem: string | null
  busy: boolean
  take: (file: PickedFile) => void
  publish: () => void
  cancel: () => void
  /** Puts an ended import out of sight. */
  forget: () => void
}

/** The import of this district: asked for when the page opens, driven on while it works, looked at while somebody else drives it. */
export function useImport(onPublished: () => void): Import {
  const [current, setCurrent] = useState<ImportView | null | undefined>(undefined)
  const [sending, setSending] = useState<Sending | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const [forgotten, setForgotten] = useState<string | null>(null)
  const open = useRef(true)
  const published = useRef(onPublished)
  published.current = onPublished

  const see = useCallback((view: ImportView | null) => {
    if (open.current) setCurrent(view)
  }, [])
  const look = useCallback(async () => {
    const answer = await ask('place.importState', {})
    if (answer.ok) see(answer.value.import)
  }, [see])
  useEffect(() => {
    open.current = true
    void look()
    return () => {
      open.current = false
    }
  }, [look])

  const id = current && works(current.state) ? current.id : null
  useEffect(() => {
    if (id === null) return undefined
    let going = true
    const drive = async () => {
      while (going && open.current) {
        const answer = await send('place.importStep', { import: id })
        if (answer.ok) {
          see(answer.value.import)
          if (!works(answer.value.import.state)) {
            if (answer.value.import.state === 'done') published.current()
            return
          }
        }
        // Somebody else works on it, or the network is gone: look again a little later.
        await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY / 2))
      }
    }
    void drive()
    // A step of a large workbook takes a while; how far it is shows in between.
    const timer = setInterval(() => void look(), LOOK_EVERY)
    return () => {
      going = false
      clearInterval(timer)
    }
  }, [id, look, see])

  const act = async (action: Extract<WriteName, 'place.importPublish' | 'place.importCancel'>) => {
    if (!current || busy) return
    setBusy(true)
    setProblem(null)
    const answer = await send(action, { import: current.id })
    if (answer.ok) see(answer.value.import)
    else {
      setProblem(answer.refusal.message ?? '没有办成，请再试')
      await look()
    }
    setBusy(false)
  }
  const take = async (file: PickedFile) => {
    if (sending || (current && (works(current.state) || current.state === 'ready'))) return
    setProblem(null)
    setSending({ name: file.name, percent: 0 })
    const key = newKey()
    const sent = await uploadWorkbook(file, key, (percent) => setSending({ name: file.name, percent }))
    if (sent.ok) {
      const answer = await send('place.importBegin', { workbook: sent.workbook }, key)
      if (answer.ok) see(answer.value.import)
      else setProblem(answer.refusal.message ?? '没有开始检查，请再试')
    } else setProblem(sent.words)
    setSending(null)
  }
  return {
    current: current && current.id === forgotten ? null : current,
    sending,
    problem,
    busy,
    take: (file) => void take(file),
    publish: () => void act('place.importPublish'),
    cancel: () => void act('place.importCancel'),
    forget: () => setForgotten(current?.id ?? null),
  }
}
