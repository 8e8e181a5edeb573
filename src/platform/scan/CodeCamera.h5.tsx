import { useEffect, useRef } from 'react'
import type { CameraTrouble } from './CodeCamera'
import styles from './camera.module.scss'
import { readerOf } from './reader.h5'

interface CodeCameraProps {
  label: string
  onRead: (text: string) => void
  onTrouble: (why: CameraTrouble) => void
}

/** A telephone has a camera at its back; browsers offer none at addresses that are not safe. */
export const canWatch = typeof navigator !== 'undefined' && typeof navigator.mediaDevices?.getUserMedia === 'function'

/** Between two looks, in ms: fast enough for a hand, slow enough for an old phone. */
const EVERY = 150
/** A code that stays before the camera is read once; away for so long, it counts anew, in ms. */
const AGAIN_AFTER = 2_500

export function CodeCamera({ label, onRead, onTrouble }: CodeCameraProps) {
  const video = useRef<HTMLVideoElement>(null)
  const latest = useRef({ onRead, onTrouble })
  latest.current = { onRead, onTrouble }
  useEffect(() => {
    const element = video.current
    return element
      ? watch(
          element,
          (text) => latest.current.onRead(text),
          (why) => latest.current.onTrouble(why),
        )
      : undefined
  }, [])
  return (
    <div className={styles.window}>
      <video ref={video} className={styles.video} aria-label={label} autoPlay muted playsInline />
      <div className={styles.aim} />
    </div>
  )
}

/** @returns stops it and gives the camera back */
function watch(video: HTMLVideoElement, onRead: (text: string) => void, onTrouble: (why: CameraTrouble) => void): () => void {
  let stopped = false
  let stream: MediaStream | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  let last = { text: '', at: 0 }
  const seen = (text: string) => {
    const now = Date.now()
    const isNew = text !== last.text || now - last.at > AGAIN_AFTER
    last = { text, at: now }
    if (isNew) onRead(text)
  }
  const run = async () => {
    if (!canWatch) return onTrouble('missing')
    stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment', width: { ideal: 1280 } }, audio: false })
    if (stopped) return release(stream)
    video.srcObject = stream
    await video.play()
    const read = await readerOf(video)
    const look = async () => {
      const text = await read()
      if (stopped) return
      if (text) seen(text)
      timer = setTimeout(() => void look(), EVERY)
    }
    await look()
  }
  run().catch((failure: unknown) => {
    if (!stopped) onTrouble(whyOf(failure))
  })
  return () => {
    stopped = true
    clearTimeout(timer)
    release(stream)
  }
}

function release(stream: MediaStream | null) {
  for (const track of stream?.getTracks() ?? []) track.stop()
}

function whyOf(failure: unknown): CameraTrouble {
  const name = failure instanceof Error || failure instanceof DOMException ? failure.name : ''
  if (name === 'NotAllowedError' || name === 'SecurityError') return 'refused'
  return name === 'NotFoundError' || name === 'OverconstrainedError' ? 'missing' : 'broken'
}
