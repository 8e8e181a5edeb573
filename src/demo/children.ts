import { childConsents, childRolls, children } from '../cloud/child/collections'
import type { Collection, Store } from '../cloud/store/port'
import type { Child, Consent, ConsentRecord, PickUp } from '../domain/child/child'
import { endOf, grownYearOf, inForce, untilOf } from '../domain/child/rules'
import { CHILD_TERMS_VERSION } from '../domain/child/words'
import { chinaDay, DAY, type Instant, instant, ms } from '../domain/shared/time'
import { personaId, TENANT } from './estates'

/** 演示数据: children of made-up residents. Nicknames alone, none of them a child of the printed reports. */

const NICKNAMES = [
  '小石榴',
  '豆豆',
  '年糕',
  '团子',
  '糯米',
  '可可',
  '汤圆',
  '米粒',
  '小满',
  '芒果',
  '毛豆',
  '果冻',
  '星星',
  '球球',
  '花卷',
  '布丁',
  '芝麻',
  '小橙子',
  '栗子',
  '小鱼儿',
  '多多',
  '安安',
  '乐乐',
  '朵朵',
  '元宝',
  '小虎',
  '一一',
  '圆圆',
  '阿福',
  '小麦',
] as const

/** Full years, in the order in which children are counted: most are of the age for 四点半学堂, some too young or too old for it. */
const AGES = [8, 6, 9, 7, 10, 4, 8, 11, 7, 3, 9, 6, 13, 8, 10, 7] as const
const NOTES = ['花生过敏', '芒果过敏，吃了会起疹子', '鸡蛋过敏'] as const
const FETCHERS: readonly PickUp[] = [
  { name: '外婆', relation: '外婆', phone: null },
  { name: '楼下林阿姨', relation: '邻居', phone: '05995550102' },
  { name: '爷爷', relation: '爷爷', phone: '05995550103' },
]

/** Residents who have children: those who are tried first, and enough others to fill a class. */
export const GUARDIANS: readonly number[] = Array.from({ length: 50 }, (_, number) => number)

/** Whose consent is over, and whose ends soon. Residents by number. */
export const LAPSED = 8
const ENDING = 7

/** Days ago at which consents were given, unless something is to be shown by it. */
const GIVEN = 60
const GIVEN_BY: Readonly<Record<number, number>> = { [LAPSED]: 375, [ENDING]: 345 }

export interface DemoChild {
  id: string
  nickname: string
  /** `2019-05` */
  birthMonth: string
  allergyNote: string | null
  pickUps: readonly PickUp[]
}

/** The made-up children of a made-up resident: two of every third one, one of the others, none from number 50 on. */
export function demoChildrenOf(number: number, now: Instant): DemoChild[] {
  if (!GUARDIANS.includes(number)) return []
  return Array.from({ length: number % 3 === 0 ? 2 : 1 }, (_, nth) => {
    const index = number * 2 + nth
    return {
      id: `demo-child-${number}-${nth}`,
      nickname: at(NICKNAMES, number + nth * 7),
      // A different month for each, so that birthdays are spread over the year.
      birthMonth: monthBefore(now, at(AGES, index) * 12 + (index % 12)),
      allergyNote: index % 6 === 0 ? at(NOTES, index / 6) : null,
      pickUps: index % 4 === 0 ? FETCHERS.slice(0, (number % 3) + 1) : [],
    }
  })
}

interface Seeding {
  now: Instant
  seal: (text: string) => string
  insert: <T extends object>(store: Store, collection: Collection<T>, documents: readonly { id: string; data: T }[]) => Promise<void>
}

export async function seedChildren(store: Store, { now, seal, insert }: Seeding): Promise<void> {
  const all = GUARDIANS.flatMap((number) => demoChildrenOf(number, now).map((child) => ({ number, child })))
  const stored = all.map(({ number, child }) => ({ id: child.id, data: childOf(number, child, now, seal) }))
  await insert(
    store,
    childConsents,
    stored.map(({ id, data }) => ({ id: data.consent.record, data: recordOf(id, data, now) })),
  )
  await insert(store, children, stored)
  const rolls = GUARDIANS.map((number) => ({
    id: personaId('resident', number),
    data: { tenant: TENANT, children: demoChildrenOf(number, now).map(({ id }) => id) },
  }))
  await insert(store, childRolls, rolls)
}

function childOf(
  number: number,
  { id, nickname, birthMonth, allergyNote, pickUps }: DemoChild,
  now: Instant,
  seal: (text: string) => string,
): Child {
  const given = instant(ms(now) - (GIVEN_BY[number] ?? GIVEN) * DAY)
  const consent: Consent = { record: `${id}-consent`, version: CHILD_TERMS_VERSION, at: given, until: untilOf(given), withdrawnAt: null }
  const on = inForce(consent, now)
  return {
    tenant: TENANT,
    guardian: personaId('resident', number),
    nickname: seal(nickname),
    birthMonth: seal(birthMonth),
    grownYear: grownYearOf(birthMonth),
    // As the timer leaves a child whose consent has lapsed.
    allergyNote: on && allergyNote !== null ? seal(allergyNote) : null,
    pickUps: on && pickUps.length > 0 ? seal(JSON.stringify(pickUps)) : null,
    consent,
    consentEnds: endOf(consent),
    at: given,
  }
}

function recordOf(child: string, { tenant, guardian, consent }: Child, now: Instant): ConsentRecord {
  const running = inForce(consent, now)
  const { record: _, ...given } = consent
  return {
    tenant,
    child,
    guardian,
    ...given,
    endedAt: running ? null : consent.until,
    running,
    warned: !running,
    pending: [],
    pendingSince: null,
  }
}

/** The month so many months before this one, `2019-05`. */
function monthBefore(now: Instant, months: number): string {
  const day = chinaDay(now)
  const index = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 - months
  return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`
}

/** The list goes round. */
function at<T>(list: readonly T[], index: number): T {
  return list[index % list.length] as T
}
