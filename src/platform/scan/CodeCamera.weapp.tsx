export const canWatch = false

export function CodeCamera() {
  return null
}
