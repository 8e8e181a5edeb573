import { useEffect, useRef } from 'react'
import type { PickedFile } from './file'

/** Browsers without the `cancel` event of file inputs give the focus back; the file comes a little later, if at all. */
const GRACE = 1000

export const canDrop = true

export function chooseWorkbook(): Promise<PickedFile | null> {
  const input = document.createElement('input')
  input.type = 'file'
  input.accept = '.xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  return new Promise((resolve) => {
    const answer = () => resolve(picked(input.files?.[0]))
    input.addEventListener('change', answer)
    input.addEventListener('cancel', answer)
    if (!('oncancel' in input)) window.addEventListener('focus', () => setTimeout(answer, GRACE), { once: true })
    input.click()
  })
}

export function useFileDrop(onFile: (file: PickedFile) => void): void {
  const latest = useRef(onFile)
  latest.current = onFile
  useEffect(() => {
    // Without this a browser leaves the page and shows the file.
    const over = (event: DragEvent) => event.preventDefault()
    const drop = (event: DragEvent) => {
      event.preventDefault()
      const file = picked(event.dataTransfer?.files[0])
      if (file) latest.current(file)
    }
    window.addEventListener('dragover', over)
    window.addEventListener('drop', drop)
    return () => {
      window.removeEventListener('dragover', over)
      window.removeEventListener('drop', drop)
    }
  }, [])
}

function picked(file: File | undefined): PickedFile | null {
  return file ? { path: URL.createObjectURL(file), name: file.name, size: file.size } : null
}
