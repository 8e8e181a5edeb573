import { dayAfter, weekdayOf } from '@/components/calendar/month'
import type { Glyph } from '@/components/icon/Icon'
import { chinaDay, type Instant } from '@/domain/shared/time'
import { type Draft, emptyDraft } from './draft'

interface Template {
  value: string
  label: string
  icon: Glyph
  content: Partial<Draft>
}

const CLOCK = (hours: number, minutes = 0) => hours * 60 + minutes

/** What communities here put up most; ＿ is to be filled in. */
export const TEMPLATES: readonly Template[] = [
  {
    value: 'school',
    label: '四点半学堂',
    icon: 'read',
    content: {
      title: '四点半学堂',
      kind: 'class',
      summary: '放学后来写作业、看书、做点手工，有老师陪着。家长下班来接。',
      materials: '作业、水杯',
      weekly: true,
      weekdays: [3],
      from: CLOCK(16, 30),
      to: CLOCK(18),
      forWhom: 'children',
      ageFrom: '6',
      ageTo: '12',
      pickUp: true,
      seats: '20',
      first: 'first',
    },
  },
  {
    value: 'craft',
    label: '手工',
    icon: 'starFull',
    content: {
      title: '亲手做＿＿',
      kind: 'craft',
      summary: '大家一起做＿＿，材料由社区准备，做好的带回家。',
      from: CLOCK(14, 30),
      to: CLOCK(16),
      forWhom: 'anyone',
      ageFrom: '5',
      seats: '24',
    },
  },
  {
    value: 'lecture',
    label: '讲座',
    icon: 'words',
    content: {
      title: '＿＿讲座',
      kind: 'lecture',
      summary: '请＿＿来讲＿＿，讲完可以提问。',
      from: CLOCK(19, 30),
      to: CLOCK(21),
      forWhom: 'adults',
      seats: '40',
      cancelBefore: CLOCK(2),
    },
  },
  {
    value: 'clinic',
    label: '义诊',
    icon: 'doctor',
    content: {
      title: '健康义诊',
      kind: 'clinic',
      summary: '医生免费量血压、测血糖，平时的小毛病也可以问问。',
      materials: '医保卡、正在吃的药',
      from: CLOCK(8, 30),
      to: CLOCK(11),
      forWhom: 'adults',
      seats: '60',
      cancelBefore: 0,
    },
  },
]

/** Weeks that a weekly one is put up for, when nobody says otherwise. */
const WEEKS = 12

/** What a template writes; weekly ones begin in the coming days. Everything it does not speak of is as in an empty form. */
export function filledIn(template: Template, now: Instant): Partial<Draft> {
  const { place: _place, begunAt: _begunAt, picture: _picture, pictures: _pictures, sent: _sent, ...rest } = emptyDraft(now, null)
  const content = { ...rest, ...template.content }
  return content.weekly ? { ...content, ...weeks(content.weekdays, now) } : content
}

function weeks(weekdays: readonly number[], now: Instant): Pick<Draft, 'day' | 'until'> {
  let day = dayAfter(chinaDay(now), 1)
  while (!weekdays.includes(weekdayOf(day))) day = dayAfter(day, 1)
  return { day, until: dayAfter(day, (WEEKS - 1) * 7) }
}

/** Nothing was written but what a template gave. */
export function isUntouched({ title, summary }: Pick<Draft, 'title' | 'summary'>): boolean {
  const given = (field: 'title' | 'summary', words: string) => words === '' || TEMPLATES.some(({ content }) => content[field] === words)
  return given('title', title) && given('summary', summary)
}
