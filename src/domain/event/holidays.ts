/** Days off work of one public holiday, both included, and the weekend days that are worked instead: months and days of its year. */
interface Holiday {
  name: string
  from: string
  to: string
  /** 调休上班. */
  worked: readonly string[]
}

/**
 * Public holidays as the General Office of the State Council published them; nothing is computed, since nobody can know how the days
 * are shifted before the notice is out (each November for the next year). A year is added by copying its notice here.
 *
 * - 2025: 国办发明电〔2024〕12号, 国务院办公厅关于2025年部分节假日安排的通知, 12 November 2024
 * - 2026: 国办发明电〔2025〕7号, 国务院办公厅关于2026年部分节假日安排的通知, 4 November 2025
 */
const NOTICES: Readonly<Record<number, readonly Holiday[]>> = {
  2025: [
    { name: '元旦', from: '01-01', to: '01-01', worked: [] },
    { name: '春节', from: '01-28', to: '02-04', worked: ['01-26', '02-08'] },
    { name: '清明节', from: '04-04', to: '04-06', worked: [] },
    { name: '劳动节', from: '05-01', to: '05-05', worked: ['04-27'] },
    { name: '端午节', from: '05-31', to: '06-02', worked: [] },
    { name: '国庆节、中秋节', from: '10-01', to: '10-08', worked: ['09-28', '10-11'] },
  ],
  2026: [
    { name: '元旦', from: '01-01', to: '01-03', worked: ['01-04'] },
    { name: '春节', from: '02-15', to: '02-23', worked: ['02-14', '02-28'] },
    { name: '清明节', from: '04-04', to: '04-06', worked: [] },
    { name: '劳动节', from: '05-01', to: '05-05', worked: ['05-09'] },
    { name: '端午节', from: '06-19', to: '06-21', worked: [] },
    { name: '中秋节', from: '09-25', to: '09-27', worked: [] },
    { name: '国庆节', from: '10-01', to: '10-07', worked: ['09-20', '10-10'] },
  ],
}

/** Years whose notice is out and stands here. */
export const KNOWN_YEARS: readonly number[] = Object.keys(NOTICES).map(Number)

/** One day of China that is not as its weekday says. */
export interface SpecialDay {
  /** 2026-10-01 */
  day: string
  /** 国庆节. */
  name: string
  /** False: a weekend day that is worked. */
  off: boolean
}

/** The holiday on which nobody works that day of China; null on any other day, and in a year that is not known. */
export function holidayOn(day: string): string | null {
  const date = day.slice(5)
  return NOTICES[yearOf(day)]?.find(({ from, to }) => from <= date && date <= to)?.name ?? null
}

/** Are the holidays of that day's year published here? */
export function isKnown(day: string): boolean {
  return NOTICES[yearOf(day)] !== undefined
}

/** All days that are published, in order. */
export function specialDays(): SpecialDay[] {
  const found = KNOWN_YEARS.flatMap((year) =>
    (NOTICES[year] ?? []).flatMap(({ name, from, to, worked }) => [
      ...datesFrom(`${year}-${from}`, `${year}-${to}`).map((day) => ({ day, name, off: true })),
      ...worked.map((date) => ({ day: `${year}-${date}`, name, off: false })),
    ]),
  )
  return found.sort((a, b) => (a.day < b.day ? -1 : 1))
}

function yearOf(day: string): number {
  return Number(day.slice(0, 4))
}

/** Days from the first to the last, both included, as `2026-10-01`. */
export function datesFrom(first: string, last: string): string[] {
  const days: string[] = []
  for (let day = first; day <= last; day = nextDate(day)) days.push(day)
  return days
}

/** The day after, as `2026-10-02`. */
export function nextDate(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00.000Z`) + 86_400_000).toISOString().slice(0, 10)
}
