import type { Slide } from './slide'

const STEP: Record<string, number> = { ArrowRight: 5, ArrowUp: 5, ArrowLeft: -5, ArrowDown: -5, Home: -100, End: 100 }

export function slide({ label, at, moveTo, jump }: Slide) {
  return {
    role: 'slider',
    'aria-label': label,
    tabIndex: 0,
    'aria-valuemin': '0',
    'aria-valuemax': '100',
    'aria-valuenow': String(at),
    onMouseMove(event: MouseEvent) {
      if (event.buttons === 1) moveTo(event.clientX)
    },
    onMouseDown(event: MouseEvent) {
      event.preventDefault()
      moveTo(event.clientX)
    },
    onKeyDown(event: KeyboardEvent) {
      const step = STEP[event.key]
      if (step === undefined) return
      event.preventDefault()
      jump(Math.min(100, Math.max(0, at + step)))
    },
  }
}
