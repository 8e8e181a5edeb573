/** How long work may keep the process to itself before others get their turn, milliseconds. */
const SLICE = 25

/** Long work that must not block the door: call it in the loop, and it gives way whenever the slice is used up. */
export function slices(): () => Promise<void> | undefined {
  let began = performance.now()
  return () => {
    if (performance.now() - began < SLICE) return undefined
    return new Promise<void>((resolve) => {
      setImmediate(() => {
        began = performance.now()
        resolve()
      })
    })
  }
}
