import { useEffect, useRef } from 'react'
import { type Drawing, draw } from './drawing'
import type { Saved } from './picture'
import styles from './picture.module.scss'

interface PictureProps {
  drawing: Drawing
  label: string
  onReady: (save: (name: string) => Promise<Saved>) => void
}

/** How long the browser gets to begin saving before the address goes, in ms. */
const RELEASE_AFTER = 60_000

export const openSettings = null

export function Picture({ drawing, label, onReady }: PictureProps) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const ready = useRef(onReady)
  ready.current = onReady
  useEffect(() => {
    const element = canvas.current
    const pen = element?.getContext('2d')
    if (!element || !pen) return
    element.width = drawing.width
    element.height = drawing.height
    draw(pen, drawing)
    ready.current((name) => save(element, name))
  }, [drawing])
  return <canvas ref={canvas} className={styles.picture} role="img" aria-label={label} />
}

async function save(canvas: HTMLCanvasElement, name: string): Promise<Saved> {
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'))
  if (!blob) return 'failed'
  const address = URL.createObjectURL(blob)
  const link = document.createElement('a')
  link.href = address
  link.download = `${name}.png`
  document.body.append(link)
  link.click()
  link.remove()
  setTimeout(() => URL.revokeObjectURL(address), RELEASE_AFTER)
  return 'saved'
}
