import {
  bulletins,
  type HouseholdReading,
  householdReadings,
  type ReaderCount,
  type Reading,
  readerCounts,
  readings,
} from '../cloud/bulletin/collections'
import { rebuildStale } from '../cloud/search/rebuild'
import type { Collection, Store } from '../cloud/store/port'
import type { Bulletin, Content } from '../domain/bulletin/bulletin'
import { type Command, decide, newBulletin } from '../domain/bulletin/decide'
import type { Place } from '../domain/place/place'
import { LEVELS } from '../domain/place/tree'
import type { Role } from '../domain/shared/actor'
import { DAY, HOUR, type Instant, instant, MINUTE, ms } from '../domain/shared/time'
import type { Album } from './album'
import type { DrawingName } from './drawings'
import { BUILDINGS, COMMUNITIES, ESTATES, personaId, TENANT } from './estates'
import { residentOf } from './homes'

/**
 * 演示数据: made-up bulletins, performed by the rules. What they tell of (书赠春联, 健康义诊, 猜灯谜 …) is what the printed reports tell
 * of such neighbourhoods; days, hours, rooms and numbers are made up.
 */
interface Script {
  key: string
  place: string
  by: Role
  /** Minutes before now. */
  ago: number
  content: Partial<Content> & Pick<Content, 'kind' | 'title' | 'words'>
  /** Days from now at which it begins and ends, at this hour of China; negative ones are over. */
  from?: [days: number, hour: number]
  until?: [days: number, hour: number]
  photos?: readonly DrawingName[]
  /** Words that were added so many minutes after it was published. */
  corrected?: [after: number, words: string]
  /** How many residents of 怡景嘉园 have read it; resident 0 has not. */
  read?: number
  /** Keeps it a draft. */
  draft?: true
}

const DESK = '0599-5551000'
const day = 24 * 60

export const BULLETINS: readonly Script[] = [
  {
    key: 'water',
    read: 4,
    place: 'yijing',
    by: 'secretary',
    ago: 150,
    from: [1, 9],
    until: [1, 17],
    content: {
      kind: 'outage',
      title: '明天白天停水，请提前储水',
      words:
        '因小区主水管检修，1栋至6栋明天上午 9 点到下午 5 点暂停供水。\n请提前储水，恢复后先放几分钟再用。行动不便的老人，楼栋长会上门送桶装水。\n（演示数据）',
      urgent: true,
      pinned: true,
      open: true,
      phone: DESK,
    },
  },
  {
    key: 'couplets',
    read: 7,
    place: 'dongjiao',
    by: 'community',
    ago: day + 40,
    from: [5, 9],
    until: [5, 11],
    photos: ['couplets'],
    content: {
      kind: 'activity',
      title: '书赠春联，墨香送到家门口',
      words: '社区邻里中心一楼大厅，书法志愿者现场写春联，免费领取，每户两副。\n自带红纸也可以。孩子想学写“福”字的，一起来。\n（演示数据）',
      open: true,
    },
  },
  {
    key: 'clinic',
    read: 8,
    place: 'dongjiao',
    by: 'community',
    ago: 3 * day,
    from: [2, 8],
    until: [2, 11],
    content: {
      kind: 'activity',
      title: '健康义诊：量血压、测血糖、问诊',
      words:
        '医心医意志愿队来社区义诊，三楼卫生健康服务站。\n请空腹来测血糖，带上平时吃的药。腿脚不便的老人可以请网格员预约上门。\n（演示数据）',
      open: true,
      phone: '0599-5552000',
    },
  },
  {
    key: 'fund',
    read: 11,
    place: 'yijing',
    by: 'secretary',
    ago: 4 * day,
    until: [6, 18],
    content: {
      kind: 'publicity',
      title: '关于使用维修资金更换 3栋电梯钢丝绳的公示',
      words:
        '3栋电梯钢丝绳磨损，检验单位要求更换，拟使用公共维修资金。\n方案和三家报价贴在大门公告栏，公示期内有意见请到物业服务站登记。\n（演示数据）',
    },
  },
  {
    key: 'riddles',
    place: 'yijing',
    by: 'secretary',
    ago: 9 * day,
    from: [-3, 19],
    until: [-3, 21],
    content: {
      kind: 'activity',
      title: '架空层猜灯谜，答对有小灯笼',
      words: '周末晚上在架空层文化走廊猜灯谜、做灯笼，家长陪孩子一起来。\n（演示数据）',
      open: true,
    },
    corrected: [60, '地点改到 5栋架空层。'],
    read: 9,
  },
  {
    key: 'stairs',
    read: 2,
    place: 'yijing-b3',
    by: 'stairHead',
    ago: 5 * 60,
    content: {
      kind: 'notice',
      title: '3栋楼道请不要停电动车',
      words: '一楼楼道昨晚又停了三辆电动车，堵了消防通道。\n充电棚在 5栋旁边，请大家停到那里。谢谢邻居们。\n（演示数据）',
    },
  },
  {
    key: 'card',
    read: 12,
    place: 'huangdun',
    by: 'street',
    ago: 12 * day,
    content: {
      kind: 'service',
      title: '老年人优待证办理，不用跑两趟',
      words:
        '办什么：60 周岁以上老年人优待证。\n带什么：身份证、一张一寸照片。\n到哪里：社区邻里中心一楼 2 号窗口，周一到周六。\n可以由家人代办。\n（演示数据）',
      open: true,
    },
  },
  {
    key: 'parking',
    place: 'yijing',
    by: 'secretary',
    ago: 30,
    draft: true,
    content: { kind: 'notice', title: '访客车位调整（草稿）', words: '大门左侧十个车位改为访客临停，两小时内免费。\n（演示数据）' },
  },
  {
    key: 'meals',
    place: 'shaxikou',
    by: 'community',
    ago: 2 * day,
    content: {
      kind: 'service',
      title: '长者助餐点下周菜单',
      words: '四楼助餐点周一到周五供午餐，60 岁以上可订，前一天下午五点前报名。\n（演示数据）',
      open: true,
    },
  },
]

/** Number of the made-up person who posts there. */
function numberOf(role: Role, place: string): number {
  if (role === 'secretary') return ESTATES.findIndex(({ id }) => id === place)
  if (role === 'community') return COMMUNITIES.findIndex(({ id }) => id === place)
  if (role === 'stairHead') return BUILDINGS.findIndex(({ estate, number }) => `${estate}-b${number}` === place)
  return 0
}

/** The bulletins as the rules make them. @returns documents for an empty store */
export function demoBulletins(places: ReadonlyMap<string, Place>, album: Album, now: Instant): { id: string; data: Bulletin }[] {
  return BULLETINS.map((script) => {
    const id = `demo-bulletin-${script.key}`
    const place = places.get(script.place)
    const level = LEVELS.find((each) => each === place?.level)
    if (!place || !level) throw new Error(`Bulletin ${script.key} hangs nowhere`)
    const author = personaId(script.by, numberOf(script.by, script.place))
    const at = instant(ms(now) - script.ago * MINUTE)
    const content: Content = {
      photos: (script.photos ?? []).map((name) => album.add(name, author, id, at)),
      urgent: false,
      pinned: false,
      open: false,
      phone: null,
      ...script.content,
      from: script.from ? dayAt(now, script.from) : null,
      until: script.until ? dayAt(now, script.until) : null,
    }
    const origin = { tenant: TENANT, place: script.place, level, path: place.path, author, role: script.by, deskPath: place.path }
    let data = newBulletin(origin, content, true, at)
    if (!script.draft) data = taken(data, { action: 'publish' }, at, author)
    if (script.corrected) {
      const [after, words] = script.corrected
      data = taken(
        data,
        {
          action: 'edit',
          content: {
            ...content,
            words: `${content.words}
${words}`,
          },
          passed: true,
        },
        instant(ms(at) + after * MINUTE),
        author,
      )
    }
    if (data.endAt <= now) data = taken(data, { action: 'expire' }, data.endAt, null)
    // Everything was told when it happened: nothing is left to settle.
    return { id, data: { ...data, pending: [], pendingSince: null } }
  })
}

function taken(bulletin: Bulletin, command: Command, now: Instant, person: string | null): Bulletin {
  const decided = decide(bulletin, command, { now, parties: person === null ? ['system'] : ['desk'], person })
  if (!decided.ok) throw new Error(`A made-up bulletin: ${command.action} was refused as ${decided.refusal.code}`)
  return decided.value
}

function dayAt(now: Instant, [days, hour]: readonly [number, number]): Instant {
  const midnight = Math.floor((ms(now) + 8 * HOUR) / DAY) * DAY - 8 * HOUR
  return instant(midnight + days * DAY + hour * HOUR)
}

/** Readings of the first made-up residents of 怡景嘉园, and the numbers that they add up to. */
export function demoReadings(households: (resident: number) => string | null, now: Instant) {
  const residents = Array.from({ length: 30 }, (_, nth) => residentOf('yijing', nth + 1))
  const made = BULLETINS.flatMap(({ key, read = 0 }) =>
    residents.slice(0, read).map((resident) => ({ bulletin: `demo-bulletin-${key}`, resident })),
  )
  const all = made.map(({ bulletin, resident }) => {
    const person = personaId('resident', resident)
    const data: Reading = { tenant: TENANT, bulletin, person, resident: true, household: households(resident), counted: true, at: now }
    return { id: `${bulletin}:${person}`, data }
  })
  const first = new Map<string, HouseholdReading>()
  for (const { data } of all) {
    const { tenant, bulletin, household, person } = data
    const id = `${bulletin}:${household}`
    if (household !== null && !first.has(id)) first.set(id, { tenant, bulletin, household, person })
  }
  const counts = BULLETINS.filter(({ read }) => read !== undefined).map(({ key, read = 0 }) => {
    const bulletin = `demo-bulletin-${key}`
    const households = [...first.values()].filter((each) => each.bulletin === bulletin).length
    const data: ReaderCount = { tenant: TENANT, bulletin, people: Math.min(read, residents.length), households, counting: [], flying: 0 }
    return { id: bulletin, data }
  })
  return { readings: all, households: [...first].map(([id, data]) => ({ id, data })), counts }
}

type Insert = <T extends object>(store: Store, collection: Collection<T>, documents: readonly { id: string; data: T }[]) => Promise<void>

/** After all else is there: the bulletins, who has read them, and everything that can be found. */
export async function seedBulletins(
  store: Store,
  made: readonly { id: string; data: Bulletin }[],
  read: ReturnType<typeof demoReadings>,
  insert: Insert,
): Promise<void> {
  await insert(store, bulletins, made)
  await insert(store, readings, read.readings)
  await insert(store, householdReadings, read.households)
  await insert(store, readerCounts, read.counts)
  await rebuildStale(store, TENANT)
}
