/** Longest side after compressing, in px: enough to see a crack, small enough for a bad network. */
export const LONGEST_SIDE = 1600
/** JPEG quality, 0–1. */
export const QUALITY = 0.8

/** The size of a picture whose longest side is at most LONGEST_SIDE; smaller pictures stay. */
export function shrink(width: number, height: number): { width: number; height: number } {
  const scale = Math.min(1, LONGEST_SIDE / Math.max(width, height))
  return { width: Math.round(width * scale), height: Math.round(height * scale) }
}
