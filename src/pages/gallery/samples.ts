import type { DayMark } from '@/components/calendar/MonthGrid'
import type { TimelineStep } from '@/components/timeline/Timeline'

/** Made-up matters and pictures for the gallery only. */

/** A drawing in place of a photograph: a wall, with a stain on it or without. */
export function wall(stain: boolean): string {
  const mark = stain
    ? "<ellipse cx='190' cy='120' rx='80' ry='56' fill='%23917a55'/><path d='M170 170v60M210 172v44' stroke='%23917a55' stroke-width='9'/>"
    : ''
  const picture =
    "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 400 260'><rect width='400' height='260' fill='%23d9d2c2'/>" +
    `<path d='M0 205h400v55H0z' fill='%23a98f6b'/><path d='M330 0v205' stroke='%2386908d' stroke-width='15'/>${mark}</svg>`
  return `data:image/svg+xml,${picture.replace(/</g, '%3C').replace(/>/g, '%3E')}`
}

export const STEPS: TimelineStep[] = [
  {
    id: '1',
    face: { mark: '居', role: '居民' },
    who: '3栋张阿姨',
    what: '报了修',
    when: '前天 08:12',
    words: '厨房水管接头一直滴水，已经接了半盆。',
    pictures: [wall(true)],
  },
  {
    id: '2',
    face: { mark: '书', role: '小区书记', tone: 'main' },
    who: '小区书记',
    what: '接下了这件事',
    when: '前天 08:40',
    stamp: { word: '首接', tone: 'main' },
  },
  {
    id: '3',
    face: { mark: '书', role: '小区书记', tone: 'main' },
    who: '小区书记',
    what: '转了一句话',
    when: '前天 09:02',
    words: '老人独居，先打电话再上门。',
    internal: true,
  },
  {
    id: '4',
    face: { mark: '修', role: '维修师傅', tone: 'dai' },
    who: '李师傅',
    what: '修好了',
    when: '昨天 10:25',
    words: '换了三角阀和软管，试水不漏。',
    pictures: [wall(false)],
  },
  {
    id: '5',
    face: { mark: '居', role: '居民', tone: 'jade' },
    who: '3栋张阿姨',
    what: '确认修好',
    when: '今天 09:30',
    stamp: { word: '办结', tone: 'jade' },
  },
]

export const CATEGORIES = [
  { value: 'leak', label: '漏水', icon: 'water' },
  { value: 'light', label: '照明', icon: 'light' },
  { value: 'door', label: '门禁', icon: 'door' },
  { value: 'lift', label: '电梯', icon: 'lift' },
  { value: 'pipe', label: '管道疏通', icon: 'pipe' },
  { value: 'facility', label: '公共设施', icon: 'facility' },
  { value: 'rubbish', label: '环境卫生', icon: 'rubbish' },
  { value: 'parking', label: '停车', icon: 'car' },
  { value: 'noise', label: '噪音', icon: 'noise' },
  { value: 'other', label: '其他', icon: 'more' },
] as const

export const BUILDINGS = Array.from({ length: 12 }, (_, index) => ({
  value: `b${index + 1}`,
  label: `${index + 1} 栋`,
  note: index < 6 ? '东区' : '西区',
}))

/** 国庆 2026, and a class on Wednesdays. */
export const MONTH: Readonly<Record<string, DayMark>> = {
  '2026-10-01': { corner: '休', word: '国庆', spoken: '国庆节放假' },
  '2026-10-02': { corner: '休', word: '国庆', spoken: '国庆节放假' },
  '2026-10-07': { tone: 'off', corner: '休', word: '不办', spoken: '国庆节放假，不办' },
  '2026-10-10': { corner: '班', spoken: '国庆节调休上班' },
  '2026-10-21': { tone: 'on', word: '活动', spoken: '有活动' },
  '2026-10-28': { tone: 'trouble', word: '要改', spoken: '房间有人' },
}
