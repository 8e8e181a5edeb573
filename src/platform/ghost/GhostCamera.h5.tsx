import { useEffect, useRef } from 'react'
import type { GhostCameraProps, GhostTrouble } from './GhostCamera'
import styles from './ghost.module.scss'

/** A telephone has a camera at its back; browsers offer none at addresses that are not safe. */
export function GhostCamera({ ghost, label, shutter, onShot, onTrouble }: GhostCameraProps) {
  const video = useRef<HTMLVideoElement>(null)
  const latest = useRef(onTrouble)
  latest.current = onTrouble
  useEffect(() => {
    const element = video.current
    return element ? watch(element, (why) => latest.current(why)) : undefined
  }, [])
  const shoot = async () => {
    const element = video.current
    const blob = element && (await still(element))
    if (blob) onShot({ path: URL.createObjectURL(blob), size: blob.size })
    else onTrouble('broken')
  }
  return (
    <div className={styles.window}>
      <video ref={video} className={styles.seen} aria-label={label} autoPlay muted playsInline />
      <img className={styles.ghost} src={ghost} alt="" />
      <button type="button" className={styles.shutter} onClick={() => void shoot()}>
        {shutter}
      </button>
    </div>
  )
}

/** What the camera sees now, as a JPEG; null before it sees anything. */
function still(video: HTMLVideoElement): Promise<Blob | null> {
  const canvas = document.createElement('canvas')
  canvas.width = video.videoWidth
  canvas.height = video.videoHeight
  const context = canvas.getContext('2d')
  if (!context || canvas.width === 0) return Promise.resolve(null)
  context.drawImage(video, 0, 0)
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', 0.9))
}

/** @returns stops it and gives the camera back */
function watch(video: HTMLVideoElement, onTrouble: (why: GhostTrouble) => void): () => void {
  let stopped = false
  let stream: MediaStream | null = null
  const run = async () => {
    if (typeof navigator.mediaDevices?.getUserMedia !== 'function') return onTrouble('missing')
    stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment', width: { ideal: 1920 } }, audio: false })
    if (stopped) return release(stream)
    video.srcObject = stream
    await video.play()
  }
  run().catch((failure: unknown) => {
    if (!stopped) onTrouble(whyOf(failure))
  })
  return () => {
    stopped = true
    release(stream)
  }
}

function release(stream: MediaStream | null) {
  for (const track of stream?.getTracks() ?? []) track.stop()
}

function whyOf(failure: unknown): GhostTrouble {
  const name = failure instanceof Error || failure instanceof DOMException ? failure.name : ''
  if (name === 'NotAllowedError' || name === 'SecurityError') return 'refused'
  return name === 'NotFoundError' || name === 'OverconstrainedError' ? 'missing' : 'broken'
}
