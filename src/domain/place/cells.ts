import { chinaDay, DAY, type Instant, instant, ms } from '../shared/time'
import type { Phone, Point } from './place'

/** What a cell says, or what is wrong with it. */
export type Said<T> = { ok: true; value: T } | { ok: false; words: string }

const said = <T>(value: T): Said<T> => ({ ok: true, value })
const wrong = (words: string): { ok: false; words: string } => ({ ok: false, words })

/** Names are parts of paths and of lists, so they hold neither `/` nor `、`. */
export function nameIn(text: string, most = 40): Said<string> {
  if (text === '') return wrong('请填写')
  if (text.startsWith('#')) return wrong(`单元格是错误值 ${text}，请改成文字`)
  if (text.length > most) return wrong(`最多 ${most} 个字`)
  if (/[/／、，,;；\p{Cc}]/u.test(text)) return wrong('名称里不能有斜杠、顿号、逗号或换行')
  return said(text)
}

/** Longitudes and latitudes of China, so that two columns in the wrong order are seen. */
export function pointIn(lng: string, lat: string): Said<Point | null> {
  if (lng === '' && lat === '') return said(null)
  if (!/^\d{1,3}(\.\d+)?$/.test(lng) || !/^\d{1,2}(\.\d+)?$/.test(lat)) return wrong('经度和纬度要一起填，用小数，例如 118.1922 和 26.6353')
  const at = { lng: round(Number(lng)), lat: round(Number(lat)) }
  if (at.lng < 73 || at.lng > 136 || at.lat < 3 || at.lat > 54) return wrong('这个位置不在中国，经度和纬度可能写反了')
  return said(at)
}

/** To some 10 cm. */
function round(degrees: number): number {
  return Math.round(degrees * 1e6) / 1e6
}

/** The list in a cell; 、 and its cousins divide. */
export function listIn(text: string): string[] {
  return text
    .split(/[、，,;；\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
}

const TELEPHONE = /^(1[3-9]\d{9}|0\d{9,11}|\d{7,8})$/

/** Digits alone, as `fields.phone` leaves them. */
export function phoneIn(text: string): Said<string> {
  const digits = text.replace(/[\s-]/g, '')
  return TELEPHONE.test(digits) ? said(digits) : wrong(`“${text}”不是电话号码`)
}

/** 物业值班 0599-5550100、13800000000. */
export function dutyPhonesIn(text: string): Said<Phone[]> {
  const phones: Phone[] = []
  for (const part of listIn(text)) {
    const [, label = '', number = ''] = /^(.*?)[\s:：]*([0-9][0-9-]{2,19})$/.exec(part) ?? []
    if (number === '' || label.length > 20) return wrong(`“${part}”里没有电话号码，请写成“物业值班 0599-5550100”`)
    phones.push({ label: label || '值班电话', number })
  }
  return said(phones)
}

/**
 * Square metres with at most two decimals as an exact count of cm² (0.01 ㎡ = 100 cm²): by its digits, so that no fraction is ever rounded.
 */
export function areaIn(text: string): Said<number | null> {
  if (text === '') return said(null)
  const [, whole = '', fraction = '', tail = ''] = /^(\d{1,6})(?:\.(\d{1,2})(0*|0{6,}\d{0,4}|9{6,}\d{0,4}))?$/.exec(text) ?? []
  if (whole === '') return wrong(`“${text}”不是面积：写平方米数，最多两位小数，例如 89.55`)
  // A spreadsheet that has computed 68.04 may hand over 68.03999999999999.
  const area = Number(whole) * 10_000 + (Number(fraction.padEnd(2, '0')) + (tail.startsWith('9') ? 1 : 0)) * 100
  return area > 0 ? said(area) : wrong('面积要大于 0，不知道就留空')
}

/** 895500 → 89.55. */
export function areaWords(area: number | null): string {
  if (area === null) return ''
  const fraction = String(Math.round((area % 10_000) / 100)).padStart(2, '0')
  return `${Math.floor(area / 10_000)}${fraction === '00' ? '' : `.${fraction.replace(/0$/, '')}`}`
}

/** A day in China as a spreadsheet gives it: 2026-01-31, 2026/1/31, or the days since 1899-12-30. @returns `2026-01-31` */
export function dayIn(text: string): Said<string | null> {
  if (text === '') return said(null)
  if (/^\d{5}(\.\d+)?$/.test(text)) return said(instant(Date.UTC(1899, 11, 30) + Math.floor(Number(text)) * DAY).slice(0, 10))
  const [, year, month, day] = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(text) ?? []
  if (!year || !month || !day) return wrong(`“${text}”不是日期，请写成 2026-01-31`)
  const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const at = Date.parse(`${written}T00:00:00.000Z`)
  if (Number.isNaN(at) || instant(at).slice(0, 10) !== written) return wrong(`没有“${text}”这一天`)
  return said(written)
}

/** Midnight in China at which a day begins. */
export function dayBegins(day: string): Instant {
  return instant(Date.parse(`${day}T00:00:00.000+08:00`))
}

/** Midnight in China at which a day has ended. */
export function dayEnds(day: string): Instant {
  return instant(ms(dayBegins(day)) + DAY)
}

/** The last day before an exclusive end. */
export function lastDay(to: Instant): string {
  return chinaDay(instant(ms(to) - 1))
}

/** The number in a name, by which its siblings are ordered: 12号楼 → 12. */
export function numberIn(text: string): number | null {
  const digits = /\d{1,6}/.exec(text)?.[0]
  return digits === undefined ? null : Number(digits)
}
