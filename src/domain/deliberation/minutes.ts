import type { Instant } from '../shared/time'

/** What one side said: 业委会 · 先划线，再谈收费. */
export interface Side {
  who: string
  said: string
}

/** The minutes in their set form: 时间、地点、主持、记录、到场人数、各方意见、形成的意见、没谈拢的. */
export interface Minutes {
  at: Instant
  place: string
  host: string
  recorder: string
  /** How many people came. */
  present: number
  sides: readonly Side[]
  /** Empty: nothing was agreed upon. */
  opinion: string
  /** Empty: nothing was left open. */
  unsettled: string
  publishedAt: Instant
  /** Who published them; no view tells the id. */
  by: string
}

/** Beside the minutes, never in their place. */
export interface Correction {
  at: Instant
  by: string
  words: string
}

/** The minutes as plain text, to be copied or printed: one line each in the order of the form. */
export function minutesText(
  title: string,
  {
    place,
    host,
    recorder,
    present,
    sides,
    opinion,
    unsettled,
  }: Omit<Minutes, 'at' | 'publishedAt' | 'by' | 'sides'> & { sides: readonly Side[] },
  when: string,
  agreed: readonly { what: string; owner: string; until: string }[],
  corrections: readonly { words: string; when: string }[],
): string {
  return [
    `邻听园议事纪要：${title}`,
    `时间：${when}`,
    `地点：${place}`,
    `主持：${host}`,
    `记录：${recorder}`,
    `到场：${present} 人`,
    '各方意见：',
    ...sides.map(({ who, said }) => `  ${who}：${said}`),
    `形成的意见：${opinion || '这次没有形成意见'}`,
    `没谈拢的：${unsettled || '没有'}`,
    ...(agreed.length > 0
      ? ['议定的事：', ...agreed.map(({ what, owner, until }, index) => `  ${index + 1}. ${what}（${owner}，${until}前）`)]
      : []),
    ...corrections.map(({ words, when: day }) => `更正（${day}）：${words}`),
  ].join('\n')
}
