import type { Glyph } from '@/components/icon/Icon'
import { weekLines } from '@/domain/centre/words'
import type { Settings } from './useSettings'

export const SECTIONS = ['phones', 'hours', 'duty', 'clocks', 'contacts', 'services', 'phrases', 'trail'] as const
export type SectionName = (typeof SECTIONS)[number]

interface SectionWords {
  title: string
  icon: Glyph
  /** How it stands, in a few words. */
  sum: (settings: Settings) => string
}

export const SECTION_WORDS: Record<SectionName, SectionWords> = {
  phones: { title: '值班电话和物业', icon: 'phone', sum: ({ phones, property }) => [property ?? '没有物业公司', phones[0]?.number].filter(Boolean).join(' · ') },
  hours: { title: '上班时间', icon: 'clock', sum: ({ hours }) => weekLines(hours).map(({ days, spans }) => `${days} ${spans}`).join('；') },
  duty: { title: '值班表', icon: 'staff', sum: ({ duty }) => (duty.length === 0 ? '还没有排班' : `${duty.length} 班`) },
  clocks: { title: '办理时限', icon: 'late', sum: ({ clocks }) => (Object.keys(clocks).length === 0 ? '都用示例' : `${Object.keys(clocks).length} 项和示例不同`) },
  contacts: { title: '联系卡', icon: 'doctor', sum: ({ contacts }) => (contacts.length === 0 ? '还没有人' : contacts.map(({ name }) => name).join('、')) },
  services: { title: '服务价目', icon: 'price', sum: ({ services }) => (services.length === 0 ? '还没有服务' : `${services.length} 项`) },
  phrases: { title: '常用语', icon: 'words', sum: ({ phrases }) => `${Object.values(phrases).flat().length} 句` },
  trail: { title: '改动记录', icon: 'calendar', sum: () => '谁在什么时候改了哪一项' },
}

export function isSection(name: string | undefined): name is SectionName {
  return SECTIONS.some((each) => each === name)
}
