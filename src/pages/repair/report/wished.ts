import type { Slot } from '@/domain/repair/report'
import { CHINA_OFFSET, DAY, HOUR, type Instant, instant, ms } from '@/domain/shared/time'

/** Half days that people think in; hours of the day in China. */
const HALVES = [
  { name: '上午', from: 8, to: 12 },
  { name: '下午', from: 14, to: 18 },
  { name: '晚上', from: 19, to: 21 },
] as const

const DAYS = ['今天', '明天', '后天'] as const

/** Half days of today, tomorrow and the day after that have not begun yet. */
export function wishedSlots(now: Instant): (Slot & { label: string })[] {
  const midnight = Math.floor((ms(now) + CHINA_OFFSET) / DAY) * DAY - CHINA_OFFSET
  return DAYS.flatMap((day, index) =>
    HALVES.map(({ name, from, to }) => ({
      label: `${day}${name}`,
      from: instant(midnight + index * DAY + from * HOUR),
      to: instant(midnight + index * DAY + to * HOUR),
    })),
  ).filter(({ from }) => from > now)
}
