import type { Appearance } from '@/platform/appearance/appearance'

/** Gives what stands around the page, the title bar and the tab bar, the look that a person chose. */
export function dressFrame(appearance: Appearance): void
