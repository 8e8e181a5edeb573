import type { Cell, Step } from './grid'

const STEPS: Readonly<Record<string, Step>> = {
  ArrowLeft: { days: -1 },
  ArrowRight: { days: 1 },
  ArrowUp: { days: -7 },
  ArrowDown: { days: 7 },
  Home: { toWeekday: 1 },
  End: { toWeekday: 7 },
  PageUp: { months: -1 },
  PageDown: { months: 1 },
}

export function cellAttributes({ id, label, selected, disabled, reachable }: Cell) {
  return {
    id,
    role: 'gridcell',
    tabIndex: reachable ? 0 : -1,
    'aria-label': label,
    'aria-selected': String(selected),
    'aria-disabled': String(disabled),
  }
}

export function gridKeys(onStep: (step: Step) => void) {
  return {
    onKeyDown(event: KeyboardEvent) {
      const step = STEPS[event.key]
      if (step === undefined) return
      event.preventDefault()
      onStep(step)
    },
  }
}

/** Milliseconds. Taro’s web components put their children in place after React has mounted them, which takes a focus away again. */
const SETTLING = 80
let wanted = ''

export function focusCell(id: string): void {
  wanted = id
  const focus = () => document.getElementById(id)?.focus({ preventScroll: true })
  focus()
  setTimeout(() => {
    if (wanted === id && document.activeElement?.id !== id) focus()
  }, SETTLING)
}
