import type { EventKind } from '../domain/event/event'
import type { OfferContent } from '../domain/menu/offer'
import { ALL_MONTHS } from '../domain/menu/season'
import { TENANT } from './estates'

/**
 * 演示数据: made-up units of partners and their menus. What is given (健康义诊, 普法沙龙, 书赠春联, 24节气非遗宣讲, 八角楼模型, 校长有约) is what the
 * printed reports tell of such neighbourhoods; the units, numbers, months and words are made up and labelled 示例.
 */
export interface UnitScript {
  key: string
  name: string
  words: string
  /** Number of the community and of its liaison, as `COMMUNITIES` counts; null: nobody answers but the community. */
  community: string
  liaison: number | null
  offers: readonly OfferScript[]
}

export interface OfferScript {
  key: string
  content: OfferContent
  paused?: true
  /** Moderation was not sure of its words. */
  waiting?: true
}

const DISTRICT = [TENANT]

function content(kind: EventKind, title: string, words: string, more: Partial<OfferContent>): OfferContent {
  const usual = {
    forWhom: 'anyone',
    audience: '',
    ages: null,
    minutes: 90,
    months: ALL_MONTHS,
    perMonth: 3,
    people: { min: 15, max: 40 },
    needs: ['room', 'seats'],
    needsWords: '',
    leadDays: 5,
    serves: DISTRICT,
  } as const
  return { kind, title, words, ...usual, ...more }
}

export const UNITS: readonly UnitScript[] = [
  {
    key: 'hospital',
    name: '区医院志愿服务队（示例）',
    words: '医生护士下班后的志愿队，到小区量血压、问诊、讲健康。（演示数据）',
    community: 'dongjiao',
    liaison: 0,
    offers: [
      {
        key: 'clinic',
        content: content('clinic', '健康义诊', '来 3 位医生、2 位护士：量血压、测血糖、问诊、看化验单。请空腹来测血糖，带上平时吃的药。', {
          audience: '老人多的小区',
          minutes: 120,
          perMonth: 4,
          people: { min: 20, max: 60 },
          needs: ['room', 'seats', 'power', 'volunteers'],
          needsWords: '4 张桌子',
        }),
      },
      {
        key: 'firstaid',
        content: content('lecture', '家里人噎住了怎么办', '急救护士教海姆立克法和心肺复苏，每个人都能上手练。', {
          minutes: 60,
          perMonth: 2,
          people: { min: 10, max: 30 },
          needs: ['room', 'projector', 'seats'],
        }),
      },
      {
        key: 'winter',
        content: content('lecture', '入冬养生讲座', '冬天怎么吃、怎么动，慢性病怎么管。', {
          months: [1, 10, 11, 12],
          needs: ['room', 'projector', 'seats'],
        }),
        paused: true,
      },
      {
        key: 'sugar',
        content: content('lecture', '控糖小课堂', '吃什么、怎么测，想先问问可以加微信。', { forWhom: 'adults', perMonth: 1 }),
        waiting: true,
      },
    ],
  },
  {
    key: 'brush',
    name: '青年书画志愿者（示例）',
    words: '爱写字画画的年轻人，过年前写春联、送福字。（演示数据）',
    community: 'dongjiao',
    liaison: null,
    offers: [
      {
        key: 'couplets',
        content: content('festival', '书赠春联', '现场写春联，每户两副，孩子可以学写“福”字。红纸我们带。', {
          months: [1, 2, 12],
          minutes: 120,
          perMonth: 3,
          people: { min: 20, max: 80 },
          needs: ['seats', 'shade'],
          needsWords: '长桌 4 张',
          leadDays: 7,
        }),
      },
    ],
  },
  {
    key: 'law',
    name: '法律服务志愿队（示例）',
    words: '律师和心理老师搭伴，讲家里的事、孩子的事。（演示数据）',
    community: 'jianjin',
    liaison: 2,
    offers: [
      {
        key: 'salon',
        content: content('lecture', '普法沙龙', '一个案例，律师讲法，心理老师讲沟通，家长围坐着聊。', {
          forWhom: 'adults',
          audience: '有孩子的家长',
          people: { min: 16, max: 36 },
          needs: ['room', 'seats', 'projector'],
          perMonth: 3,
        }),
      },
    ],
  },
  {
    key: 'heritage',
    name: '非遗传习小组（示例）',
    words: '做手艺的老师傅和年轻人，跟着节气走进小区。（演示数据）',
    community: 'jiangnan',
    liaison: 5,
    offers: [
      {
        key: 'terms',
        content: content('craft', '24节气非遗宣讲', '讲当下的节气，做一样应景的小手工：剪纸、香囊、捏面人。', {
          audience: '亲子',
          minutes: 90,
          perMonth: 2,
          people: { min: 12, max: 30 },
          needs: ['room', 'seats', 'water'],
        }),
      },
      {
        key: 'model',
        content: content('craft', '八角楼模型', '听红色故事，动手搭一座八角楼模型，作品带回家。', {
          forWhom: 'children',
          ages: { from: 84, to: 155 },
          months: [1, 2, 7, 8, 9, 10, 11, 12],
          minutes: 120,
          perMonth: 2,
          people: { min: 10, max: 24 },
        }),
      },
    ],
  },
  {
    key: 'school',
    name: '辖区学校志愿者（示例）',
    words: '学校的老师利用周末到小区和家长聊聊。（演示数据）',
    community: 'nanlv',
    liaison: 7,
    offers: [
      {
        key: 'talk',
        content: content('lecture', '校长有约', '校长和家长面对面：上学路上、作业、手机，想问就问。', {
          forWhom: 'adults',
          audience: '家有小学生',
          months: [1, 3, 4, 5, 6, 9, 10, 11, 12],
          minutes: 90,
          perMonth: 1,
          people: { min: 20, max: 50 },
          needs: ['room', 'seats', 'sound'],
        }),
      },
    ],
  },
]

/** One order, in the order of what was done with it. */
export interface OrderScript {
  key: string
  /** `unit/offer`. */
  of: string
  /** Number of the estate and of its secretary. */
  estate: number
  people: number
  note?: string
  /** Minutes before now. */
  ago: number
  /** Days from now and hour in China of each wished morning, afternoon or evening. */
  wishes: readonly (readonly [days: number, hour: number])[]
  became?: 'accepted' | 'arranged' | 'done' | 'declined'
  reason?: string
  delivered?: number
  /** Key of the order with which it was proposed to go, at this one's estate. */
  proposedWith?: string
}

const DAY = 24 * 60

export const ORDERS: readonly OrderScript[] = [
  // Two small ones that might go together: both of 黄墩街道, on the same days.
  {
    key: 'clinic-yijing',
    of: 'hospital/clinic',
    estate: 0,
    people: 12,
    note: '老人多，想在一楼大厅办',
    ago: 300,
    wishes: [
      [13, 9],
      [14, 9],
    ],
  },
  {
    key: 'clinic-dagou',
    of: 'hospital/clinic',
    estate: 1,
    people: 11,
    ago: 200,
    wishes: [
      [13, 9],
      [13, 14],
    ],
  },
  // Waits for the other estate and the unit.
  { key: 'salon-xingcheng', of: 'law/salon', estate: 6, people: 9, ago: 2 * DAY, wishes: [[11, 19]] },
  {
    key: 'salon-yuxuan',
    of: 'law/salon',
    estate: 5,
    people: 10,
    ago: DAY,
    wishes: [
      [11, 19],
      [10, 19],
    ],
    proposedWith: 'salon-xingcheng',
  },
  { key: 'firstaid-yijing', of: 'hospital/firstaid', estate: 0, people: 24, ago: 3 * DAY, wishes: [[9, 19]], became: 'accepted' },
  {
    key: 'terms-yijing',
    of: 'heritage/terms',
    estate: 0,
    people: 20,
    note: '想做冬至的手工',
    ago: 4 * DAY,
    wishes: [[15, 15]],
    became: 'arranged',
  },
  // Nobody has answered in time.
  { key: 'clinic-f8451', of: 'hospital/clinic', estate: 9, people: 35, ago: 6 * DAY, wishes: [[16, 9]] },
  { key: 'clinic-wuyi', of: 'hospital/clinic', estate: 2, people: 40, ago: 30 * DAY, wishes: [[-12, 9]], became: 'done', delivered: 46 },
  {
    key: 'firstaid-baifu',
    of: 'hospital/firstaid',
    estate: 3,
    people: 15,
    ago: 25 * DAY,
    wishes: [[-9, 19]],
    became: 'done',
    delivered: 17,
  },
  {
    key: 'salon-wuyi',
    of: 'law/salon',
    estate: 2,
    people: 20,
    ago: 20 * DAY,
    wishes: [[-6, 19]],
    became: 'declined',
    reason: '律师那天有庭，下个月上旬可以',
  },
]
