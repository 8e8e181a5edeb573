import type { Slide } from './slide'

/** WeChat knows no value of a slider: it stands in what is read aloud. */
export function slide({ label, at }: Slide) {
  return { 'aria-role': 'slider', 'aria-label': `${label}，线在 ${at}%` }
}
