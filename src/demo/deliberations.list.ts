import type { OwnerRole } from '../domain/deliberation/agreed'
import type { Topic } from '../domain/deliberation/deliberation'
import type { Side } from '../domain/deliberation/minutes'
import type { DrawingName } from './drawings'

/**
 * 演示数据: that neighbours of 豫轩里小区 talked over the parking in their 邻听园, with branch, owners' committee, property company,
 * partner and residents at one table, is printed in the public reports. Days, numbers, words and everything else here are made up.
 */
export interface TalkScript {
  key: string
  /** Id of the estate. */
  estate: string
  /** Hours before now. */
  raised: number
  title: string
  words: string
  options: readonly string[]
  /** Remarks as building, words, and hours before now. */
  remarks?: readonly (readonly [building: number, words: string, ago: number])[]
  /** Days from now and hour in China; negative ones are over. */
  meeting?: { day: number; hour: number; place: string; agenda: readonly Topic[]; comers: number }
  minutes?: { present: number; recorder: string; sides: readonly Side[]; opinion: string; unsettled: string }
  agreed?: readonly AgreedScript[]
  correction?: string
}

export interface AgreedScript {
  what: string
  role: OwnerRole
  /** Days from now until whose end. */
  day: number
  /** Days from now at which it was done. */
  done?: number
  words?: string
  photos?: readonly DrawingName[]
}

export const TALKS: readonly TalkScript[] = [
  {
    key: 'parking',
    estate: 'yuxuan',
    raised: 40 * 24,
    title: '车怎么停',
    words: '小区建得这么好，车辆乱停放太影响形象了，消防通道也常被占。大家坐下来定个规矩。（演示数据）',
    options: ['路面划线，按位停放', '建停车系统，访客限时', '先到先停，不动'],
    remarks: [
      [2, '晚上十点以后回来，绕三圈也没位子。', 39 * 24],
      [5, '消防通道一定要留出来，上次救护车就进不来。', 38 * 24],
      [7, '老人孩子走的路上不要停车。', 37 * 24],
    ],
    meeting: {
      day: -33,
      hour: 19,
      place: '中心花园旁邻听园',
      agenda: [
        { words: '停车难在哪里，各说各的', minutes: 20 },
        { words: '划线还是建系统', minutes: 30 },
        { words: '谁来办、什么时候办好', minutes: 20 },
      ],
      comers: 9,
    },
    minutes: {
      present: 26,
      recorder: '网格员',
      sides: [
        { who: '居民代表', said: '先把消防通道和老人走的路让出来，晚上要有地方停。' },
        { who: '业委会', said: '公共收益可以出划线的钱，账目张榜公布。' },
        { who: '物业', said: '出入口装识别，访客两小时内免费，夜里加一班岗。' },
        { who: '共建单位', said: '隔壁单位的停车场，晚上七点到早上七点可以借给小区。' },
      ],
      opinion: '路面划线，按位停放；建停车系统，访客限时；夜间借用隔壁单位的停车场。',
      unsettled: '第二辆车收不收费，等系统用三个月再谈。',
    },
    agreed: [
      {
        what: '路面划线编号，标出消防通道',
        role: 'fixer',
        day: -20,
        done: -22,
        words: '划了 86 个车位，消防通道画了黄线。',
        photos: ['carsBlocking', 'carsOrdered'],
      },
      { what: '和隔壁单位谈好夜间借车位', role: 'secretary', day: -18, done: -19, words: '谈好了 30 个车位，晚七点到早七点。' },
      { what: '出入口停车系统装好、试用', role: 'fixer', day: -6, done: -8, words: '装好了，访客两小时内免费，试用一周没有堵过。' },
    ],
    correction: '到场的是 27 人，签到表漏了一位。',
  },
  {
    key: 'charging',
    estate: 'yijing',
    raised: 6 * 24,
    title: '电动车充电棚放哪里',
    words: '楼道里停车充电太危险，大家都想有个充电棚，可是放在谁家楼下都有人不愿意。（演示数据）',
    options: ['5栋旁边的边角地', '大门左侧访客车位后面', '分两处，东边西边各一个'],
    remarks: [
      [3, '离楼远一点，要有喷淋。', 5 * 24],
      [5, '5栋旁边可以，但是晚上别太亮。', 4 * 24],
      [9, '老人走不远，分两处好。', 40],
    ],
    meeting: {
      day: 5,
      hour: 19,
      place: '架空层文化走廊邻听园',
      agenda: [
        { words: '三个地方各有什么好和不好', minutes: 30 },
        { words: '消防上要注意的，请社区说说', minutes: 15 },
        { words: '选一处，或者再问大家', minutes: 30 },
      ],
      comers: 6,
    },
  },
  {
    key: 'dogs',
    estate: 'yijing',
    raised: 9 * 24,
    title: '遛狗怎么定规矩',
    words: '有人怕狗，有人要遛狗，草地上常有没收拾的。大家一起定几条。（演示数据）',
    options: ['早晚两个时段', '划一块草地出来', '贴公约，互相提醒'],
    remarks: [[2, '牵绳、收拾干净，别的都好说。', 7 * 24]],
    meeting: {
      day: -1,
      hour: 19,
      place: '架空层文化走廊邻听园',
      agenda: [
        { words: '怕狗的和养狗的都说说', minutes: 30 },
        { words: '定几条大家都做得到的', minutes: 30 },
      ],
      comers: 4,
    },
  },
  {
    key: 'bench',
    estate: 'yijing',
    raised: 20,
    title: '树荫下加几张带靠背的椅子',
    words: '广场边的石凳冬天太凉，老人坐不住。能不能换几张木头的、带靠背的？（演示数据）',
    options: [],
  },
]

export interface PollScript {
  key: string
  estate: string
  /** Key of the talk it is about. */
  about?: string
  question: string
  words: string
  options: readonly string[]
  /** Days from now at which it was asked, and until whose end it is open. */
  asked: number
  until: number
  /** Households by option: of those that are made up. */
  said: readonly number[]
}

export const POLLS: readonly PollScript[] = [
  {
    key: 'lamps',
    estate: 'yijing',
    question: '楼下路灯夜里几点调暗',
    words: '有人嫌亮睡不着，有人嫌暗不敢走。调暗以后还有三成亮。（演示数据）',
    options: ['十点半', '十一点半', '整夜不调'],
    asked: -3,
    until: 6,
    said: [7, 12, 4],
  },
  {
    key: 'parking',
    estate: 'yuxuan',
    about: 'parking',
    question: '夜里借隔壁单位的车位，您家用得上吗',
    words: '晚七点到早七点，一个月 60 元，归小区公共收益。（演示数据）',
    options: ['用得上', '用不上', '看价钱'],
    asked: -30,
    until: -23,
    said: [31, 12, 9],
  },
]
