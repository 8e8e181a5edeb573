const STEP: Record<string, number> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }

export function arrows(count: number, chosen: number, choose: (index: number) => void) {
  return {
    onKeyDown(event: KeyboardEvent) {
      const step = STEP[event.key]
      if (step === undefined || count === 0) return
      event.preventDefault()
      const next = (Math.max(chosen, 0) + step + count) % count
      choose(next)
      const group = event.currentTarget as HTMLElement
      group.querySelectorAll<HTMLElement>('[role=radio], [role=tab]').item(next).focus()
    },
  }
}
