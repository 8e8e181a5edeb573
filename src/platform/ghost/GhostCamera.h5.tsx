import { useEffect, useRef, useState } from 'react'
import type { GhostCameraProps, GhostTrouble } from './GhostCamera'
import styles from './ghost.module.scss'

/** Height of a picture for its width, before the first one has loaded. */
const USUAL = 0.75

/** A telephone has a camera at its back; browsers offer none at addresses that are not safe. */
export function GhostCamera({ ghost, label, shutter, onShot, onTrouble }: GhostCameraProps) {
  const video = useRef<HTMLVideoElement>(null)
  const [ratio, setRatio] = useState(USUAL)
  const latest = useRef(onTrouble)
  latest.current = onTrouble
  useEffect(() => {
    const element = video.current
    return element ? watch(element, (why) => latest.current(why)) : undefined
  }, [])
  const shoot = async () => {
    const element = video.current
    const blob = element && (await still(element, ratio))
    if (blob) onShot({ path: URL.createObjectURL(blob), size: blob.size })
    else onTrouble('broken')
  }
  return (
    <div className={styles.window} style={{ paddingBottom: `${ratio * 100}%` }}>
      <video ref={video} className={styles.seen} aria-label={label} autoPlay muted playsInline />
      <img
        className={styles.ghost}
        src={ghost}
        alt=""
        onLoad={({ currentTarget: { naturalHeight, naturalWidth } }) => setRatio(naturalHeight / naturalWidth || USUAL)}
      />
      <button type="button" className={styles.shutter} onClick={() => void shoot()}>
        {shutter}
      </button>
    </div>
  )
}

/** What stands in the window now, as a JPEG: the middle of what the camera sees; null before it sees anything. */
function still(video: HTMLVideoElement, ratio: number): Promise<Blob | null> {
  const { videoWidth, videoHeight } = video
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(Math.min(videoWidth, videoHeight / ratio))
  canvas.height = Math.round(Math.min(videoHeight, videoWidth * ratio))
  const context = canvas.getContext('2d')
  if (!context || canvas.width === 0) return Promise.resolve(null)
  context.drawImage(video, (canvas.width - videoWidth) / 2, (canvas.height - videoHeight) / 2)
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
