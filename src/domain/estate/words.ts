import type { SettingsField } from './rules'
import type { ContactKind, PhraseStep, Service, ServiceUnit } from './settings'

export const CONTACT_WORDS: Record<ContactKind, string> = {
  grid: '网格员',
  doctor: '网格医生',
  shop: '便民超市',
  property: '物业',
  community: '社区',
  other: '其他',
}

export const UNIT_WORDS: Record<ServiceUnit, string> = { time: '次', hour: '小时', squareMetre: '平方米', piece: '件', month: '月' }

export const FIELD_WORDS: Record<SettingsField, string> = {
  hours: '上班时间',
  firstRung: '谁先接',
  duty: '值班表',
  phones: '值班电话',
  property: '物业公司',
  clocks: '办理时限',
  contacts: '联系卡',
  services: '服务价目',
  phrases: '常用语',
}

export const PHRASE_WORDS: Record<PhraseStep, string> = {
  askInfo: '请住户补充',
  decline: '不予受理',
  return: '退回派单',
  transfer: '换师傅',
  note: '备注',
  resolve: '修了什么',
  quote: '报价包含',
}

/** 12.5 for 1250 fen: no zeros that say nothing. */
export function yuan(fen: number): string {
  return (fen / 100).toFixed(2).replace(/\.?0+$/, '')
}

/** @returns fen, or null for what is no amount of yuan */
export function fenOf(text: string): number | null {
  const plain = text.trim()
  return /^\d{1,7}(\.\d{1,2})?$/.test(plain) ? Math.round(Number(plain) * 100) : null
}

/** 免费, 30 元/次起, 3.5 元/平方米 */
export function priceWords({ fen, unit, from }: Pick<Service, 'fen' | 'unit' | 'from'>): string {
  if (fen === 0) return '免费'
  return `${yuan(fen)} 元/${UNIT_WORDS[unit]}${from ? '起' : ''}`
}

/** What a booking says to the desk, ready to send. */
export function bookingWords({ name }: Pick<Service, 'name'>): string {
  return `预约“${name}”，请联系我约时间`
}
