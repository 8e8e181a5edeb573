import type { EventContent, Series, Where } from '../domain/event/event'

/**
 * 演示数据: events as the public reports name them. Where, when, who organises and who comes is made up; nobody of the reports
 * appears. Ages are full months.
 */

/** Who comes: residents by number, with themselves or their children (see `children.ts`). */
export interface Party {
  resident: number
  /** Numbers of their children; empty: themselves. */
  children: readonly number[]
}

/** A single day, counted from today: the first such weekday after so many days. Minutes of the day. */
interface Once {
  /** ISO weekday, and weeks from now; negative is past. */
  weekday: number
  week: number
  from: number
  to: number
}

export interface DemoEvent {
  key: string
  /** The community or estate; its community's first organiser runs it. */
  place: string
  content: Pick<EventContent, 'title' | 'kind' | 'summary' | 'where' | 'capacity'> & Partial<EventContent>
  when: Once | (Pick<Series, 'weekdays' | 'from' | 'to'> & { fromWeek: number; untilWeek: number })
  /** What became of it, unless it is published and goes by the clock. */
  fate?: 'draft' | 'cancelled'
  why?: string
  /** Who booked the next session, or the only one; in the order in which they asked. */
  parties?: readonly Party[]
  /** Who was at the last session that is over; the last of them stayed away. */
  came?: readonly Party[]
}

const CENTRE = 'demo-centre-dongjiao'
const room = (name: string): Where => ({ centre: CENTRE, room: name })
const at = (hour: number) => Math.round(hour * 60)
const years = (from: number, to: number) => ({ from: from * 12, to: to * 12 + 11 })
const child = (resident: number, ...children: number[]): Party => ({ resident, children: children.length > 0 ? children : [0] })
const self = (...residents: number[]): Party[] => residents.map((resident) => ({ resident, children: [] }))

/** Minutes. */
const DAYS = 24 * 60

export const DEMO_EVENTS: readonly DemoEvent[] = [
  {
    key: 'after-school',
    place: 'dongjiao',
    content: {
      title: '四点半学堂',
      kind: 'class',
      summary: '放学到下班这段时间，孩子到邻学社写作业、读书，志愿者老师陪着。六点前请来接，接的人要在接送人名单里。',
      where: room('youth'),
      capacity: 20,
      forWhom: 'children',
      ages: years(6, 12),
      materials: '作业、水杯',
      cancelBefore: 120,
      pickUp: true,
    },
    when: { weekdays: [1, 2, 3, 4, 5], from: at(16.5), to: at(18), fromWeek: -1, untilWeek: 4 },
    parties: [child(0, 0, 1), child(1), child(2), child(3, 0, 1), child(4), child(5), child(7), child(9, 0, 1), child(10), child(11)],
    came: [child(0), child(1), child(2), child(4), child(5), child(7)],
  },
  {
    key: 'winter-clay',
    place: 'dongjiao',
    content: {
      title: '“我印象中的冬至”黏土手工',
      kind: 'craft',
      summary: '孩子和家长一起捏汤圆、捏灯笼，说说家里怎么过冬至。每个孩子请一位家长陪着，家长不用报名。',
      where: room('youth'),
      capacity: 12,
      forWhom: 'children',
      ages: years(5, 12),
      materials: '旧衣服或围裙',
      offerFor: 180,
      pickUp: true,
    },
    when: { weekday: 6, week: 1, from: at(9.5), to: at(11) },
    // Twelve seats, then the line: the first in it needs one seat, resident 0 two at once.
    parties: [
      ...[child(1), child(2), child(3, 0, 1), child(4), child(5), child(7), child(9, 0, 1), child(10), child(11), child(12)],
      ...[child(13), child(0, 0, 1), child(15), child(17), child(19)],
    ],
  },
  {
    key: 'octagon',
    place: 'dongjiao',
    content: {
      title: '八角楼模型',
      kind: 'craft',
      summary: '用木片搭一座八角楼模型，边搭边讲它的故事。想来的孩子多，名额抽签：这学期参加得少的先中。',
      where: room('youth'),
      capacity: 8,
      forWhom: 'children',
      ages: years(8, 12),
      materials: '不用带，材料这里有',
      drawBefore: 2 * DAYS,
      cancelBefore: DAYS,
    },
    when: { weekday: 6, week: 2, from: at(14), to: at(16) },
    parties: [
      child(0),
      child(1),
      child(2),
      child(3, 0, 1),
      child(5),
      child(7),
      child(9),
      child(10),
      child(11),
      child(13),
      child(15),
      child(17),
    ],
  },
  {
    key: 'law-salon',
    place: 'dongjiao',
    content: {
      title: '普法沙龙：孩子的权利和家长的话',
      kind: 'lecture',
      summary: '律师讲未成年人保护，心理老师讲怎么听孩子说话。可以现场问。',
      where: room('training'),
      capacity: 30,
      forWhom: 'adults',
    },
    when: { weekday: 4, week: 1, from: at(19), to: at(20.5) },
    parties: self(0, 2, 20, 21, 22, 23, 24, 25, 26),
  },
  {
    key: 'couplets',
    place: 'dongjiao',
    content: {
      title: '书赠春联',
      kind: 'festival',
      summary: '社区的书法爱好者现场写春联，每户一副，也可以自己写。',
      where: room('training'),
      capacity: 40,
      materials: '纸墨都有，不用带',
    },
    when: { weekday: 7, week: 3, from: at(9), to: at(11.5) },
    parties: self(1, 5, 20, 27, 28),
  },
  {
    key: 'tug-of-war',
    place: 'yijing',
    content: {
      title: '邻里拔河',
      kind: 'sport',
      summary: '一栋一队，十人上场。穿防滑的鞋，腰不好的邻居请来当啦啦队。',
      where: { words: '怡景嘉园中心广场' },
      capacity: 80,
      forWhom: 'adults',
      materials: '防滑的鞋、手套',
    },
    when: { weekday: 7, week: 1, from: at(15), to: at(16.5) },
    parties: self(1, 3, 4, 5, 20, 21, 29, 30),
  },
  {
    key: 'clinic',
    place: 'dongjiao',
    content: {
      title: '健康义诊',
      kind: 'clinic',
      summary: '量血压、测血糖、看舌苔。带上平时吃的药，医生帮着看看。',
      where: { words: '东教社区邻里中心门口' },
      capacity: 40,
      forWhom: 'adults',
      materials: '正在吃的药、以前的化验单',
    },
    when: { weekday: 6, week: -1, from: at(8.5), to: at(10.5) },
    came: self(0, 20, 21, 22, 23, 24, 25, 26, 27),
  },
  {
    key: 'principal',
    place: 'dongjiao',
    content: {
      title: '校长有约',
      kind: 'lecture',
      summary: '请学校的老师来社区，听家长说说放学后的事。',
      where: room('training'),
      capacity: 30,
      forWhom: 'adults',
    },
    when: { weekday: 5, week: 1, from: at(19), to: at(20.5) },
    fate: 'cancelled',
    why: '那天学校开家长会，改天再约，另行通知',
    parties: self(1, 3, 4),
  },
  {
    key: 'zongzi',
    place: 'dongjiao',
    content: {
      title: '包粽子',
      kind: 'festival',
      summary: '粽叶、糯米社区备好，会包的教不会包的。包好的一半送给独居老人。',
      where: room('seniors'),
      capacity: 24,
    },
    when: { weekday: 7, week: 4, from: at(9), to: at(11) },
    fate: 'draft',
  },
  {
    key: 'weekend-station',
    place: 'dongjiao',
    content: {
      title: '发小服务站',
      kind: 'other',
      summary: '周末在小区里摆摊：磨刀、修小家电、量血压。来帮忙的邻居请在这里报名。',
      where: { words: '怡景嘉园南门' },
      capacity: 12,
      forWhom: 'adults',
    },
    when: { weekdays: [6], from: at(9), to: at(11), fromWeek: 1, untilWeek: 6 },
    parties: self(2, 22, 31),
  },
  {
    key: 'yard-lecture',
    place: 'baifu',
    content: {
      title: '小院党课',
      kind: 'lecture',
      summary: '搬把凳子到小院里，听老党员讲这个小区的故事。',
      where: { words: '百福小区小院' },
      capacity: 40,
      forWhom: 'adults',
    },
    when: { weekday: 3, week: 1, from: at(19), to: at(20) },
    parties: self(33, 34),
  },
  {
    key: 'solar-terms',
    place: 'nanlv',
    content: {
      title: '24 节气非遗宣讲',
      kind: 'lecture',
      summary: '讲节气、看剪纸，带孩子来听听老辈人怎么过日子。',
      where: { words: '南铝社区花海公园凉亭' },
      capacity: 50,
    },
    when: { weekday: 6, week: 1, from: at(15), to: at(16.5) },
  },
  {
    key: 'riddles',
    place: 'wuyi',
    content: {
      title: '猜灯谜',
      kind: 'festival',
      summary: '灯谜挂在连廊里，猜中的有小礼物。',
      where: { words: '武夷香榭连廊' },
      capacity: 100,
    },
    when: { weekday: 5, week: 3, from: at(19), to: at(20.5) },
  },
  {
    key: 'feast',
    place: 'xingcheng',
    content: {
      title: '百家宴',
      kind: 'festival',
      summary: '每家一道菜，摆在一张长桌上。请写清楚有没有忌口，汤和饭由小区准备。',
      where: { words: '世纪星城A区中心花园' },
      capacity: 200,
      materials: '一道自家的菜、碗筷',
    },
    when: { weekday: 7, week: 2, from: at(17), to: at(19.5) },
    parties: self(35, 36, 37),
  },
]

/** Residents who have to be there before they book. */
export const EVENT_RESIDENTS: readonly number[] = [
  ...new Set(DEMO_EVENTS.flatMap(({ parties = [], came = [] }) => [...parties, ...came].map(({ resident }) => resident))),
]
