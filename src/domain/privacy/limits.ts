import { ABSENCE_DAYS, HANDED_DAYS, PRESENCE_DAYS } from '../attendance/limits'
import { KEPT_DAYS, PROOF_DAYS } from '../child/limits'
import { KEPT_DAYS as VOTE_DAYS } from '../vote/limits'
import { VOICE_DAYS } from '../poll/limits'
import { DAY, type Instant, instant, ms } from '../shared/time'

/** Kinds of record that hold something of a person. Whoever adds one names its term here and its keeper in `cloud/privacy/register`. */
export const KINDS = [
  'account',
  'session',
  'signIn',
  'membership',
  'household',
  'booking',
  'child',
  'childConsent',
  'attendance',
  'absence',
  'handOver',
  'invitation',
  'role',
  'card',
  'report',
  'contact',
  'picture',
  'bulletin',
  'event',
  'slot',
  'meal',
  'order',
  'talk',
  'voice',
  'vote',
  'space',
  'adoption',
  'calendar',
  'notice',
  'look',
  'request',
  'staging',
  'erasure',
] as const
export type Kind = (typeof KINDS)[number]

/** What is said of one kind of record, on the terms page and in docs/privacy.md alike. */
export interface Term {
  title: string
  /** Which data, and what for. */
  what: string
  /** Who sees them. */
  seenBy: string
  /** Days until the timer removes them, counted as `keep` says; null when no clock ends them. */
  days: number | null
  /** How long, as a sentence. */
  keep: string
  /** What becomes of them when the account is deleted. */
  gone: string
}

/**
 * How long each kind is kept and why: the one table that the timer, the terms page and docs/privacy.md are made of. The law asks for
 * the shortest time that the purpose needs (PIPL 19) and names few numbers; those here are our choice and can be shortened.
 */
export const TERMS: Record<Kind, Term> = {
  account: {
    title: '账号',
    what: '昵称、微信标识、手机号（可以不填）、住在哪一户，用来认出是您、把事办到您家',
    seenBy: '昵称：和您办事的人；手机号和房号：只有经手的工作人员，看一次记一次',
    days: null,
    keep: '直到您注销账号',
    gone: '马上删除',
  },
  session: {
    title: '登录记录',
    what: '在哪类设备上登录、什么时候，用来让您查看和退出',
    seenBy: '只有您自己',
    days: 30,
    keep: '退出或过期后 30 天',
    gone: '马上删除，所有设备同时退出',
  },
  signIn: {
    title: '扫码登录的请求',
    what: '哪类设备要登录、一次性的号码，用来让您在手机上确认',
    seenBy: '只有您自己',
    days: 1,
    keep: '1 天',
    gone: '马上删除',
  },
  membership: {
    title: '住户认领',
    what: '您是哪一户的业主、家人或租客，谁确认的，用来定您在小区里的权利',
    seenBy: '同一户的人、楼栋长、网格员和社区',
    days: 90,
    keep: '在住期间；没通过、搬走或撤销的认领再留 90 天，以便更正',
    gone: '马上删除',
  },
  household: {
    title: '业主名册',
    what: '业主的姓名、电话、房屋面积，由管理员按名册导入，用来核对身份和业主表决',
    seenBy: '社区和管理员，看一次记一次；只回答您自己认领的那一户',
    days: null,
    keep: '由社区按名册更新',
    gone: '名册是小区的档案，不随账号删除；只断开和您账号的联系',
  },
  child: {
    title: '我的孩子',
    what: '您替孩子写的小名、出生年月、要注意的事、接送人，用来报名、点名、把孩子交到对的人手里',
    seenBy: '您自己；孩子报名的那一场，带活动的人看得到，看一次记一次',
    days: KEPT_DAYS,
    keep: '同意到期或撤回后最多 30 天，要注意的事和接送人马上删除；满 18 岁的那个月删除',
    gone: '马上删除',
  },
  childConsent: {
    title: '替孩子签的同意',
    what: '您在什么时候替孩子同意、撤回，只有编号和日期，用来证明',
    seenBy: '您自己',
    // 儿童个人信息网络保护规定 asks that consent can be shown and names no term: as long as the log of looks.
    days: PROOF_DAYS,
    keep: '结束后 3 年，只有编号',
    gone: '只剩一个查不到人的编号',
  },
  booking: {
    title: '活动报名',
    what: '您替自己和孩子报了哪些活动、排在哪里、来没来，用来留名额、查时间冲突、让报得少的先抽中；孩子只记编号，不记名字',
    seenBy: '您自己；带那场活动的人',
    // Longer than the longest half of a year for which seats are counted: August to January, 184 days.
    days: 190,
    keep: '活动结束后 190 天，够算完这个学期的次数',
    gone: '还没开始的马上让出名额，全部删除',
  },
  attendance: {
    title: '签到',
    what: '您和孩子哪天几点到、几点走，用来点名、开活动证明',
    seenBy: '您自己；办那一场活动的人',
    days: PRESENCE_DAYS,
    keep: '活动结束后 1 年，以便补开证明',
    gone: '马上删除',
  },
  absence: {
    title: '没来的记录',
    what: '报了名、签到表上没有的；先问您，您说来了就不记',
    seenBy: '您自己；办那一场活动的人。不影响以后报名',
    days: ABSENCE_DAYS,
    keep: '活动结束后 14 天',
    gone: '马上删除',
  },
  handOver: {
    title: '孩子交给了谁',
    what: '接走孩子的人和交接时的说明，用来事后查证',
    seenBy: '您自己；办那一场活动的人',
    days: HANDED_DAYS,
    keep: '活动结束后 30 天',
    gone: '马上删除',
  },
  invitation: {
    title: '工作人员邀请',
    what: '被邀请人的姓名、电话，用来确认上岗',
    seenBy: '发出邀请的管理员',
    days: 30,
    keep: '接受、取消或过期后 30 天',
    gone: '马上删除',
  },
  role: {
    title: '角色记录',
    what: '谁在哪里担任过什么、谁授予的，用来查职责',
    seenBy: '上级管理员',
    days: null,
    keep: '一直保留，只有编号',
    gone: '只剩一个查不到人的编号，理由文字删除',
  },
  card: {
    title: '值班表和联系卡',
    what: '工作人员的值班时间，和本人同意公开的称呼、电话，用来让居民找到人',
    seenBy: '值班：看得到报修的人；联系卡：所有人',
    days: null,
    keep: '直到换人或撤下',
    gone: '马上撤下',
  },
  report: {
    title: '报修',
    what: '您写的话、位置、进展，用来把问题办好，也给小区留底',
    seenBy: '公共地方的：同小区的人（不显示是谁报的）；家里的：只有经手的人',
    days: null,
    keep: '作为小区的维修档案保留',
    gone: '公共地方的留下事情，去掉您的名字、电话、房号；家里的连同文字一起去掉',
  },
  contact: {
    title: '报修里的联系方式',
    what: '报修时留的姓名、电话、房号，用来联系和上门',
    seenBy: '经手的工作人员，看一次记一次',
    days: 180,
    keep: '办结后 180 天，以便返修',
    gone: '马上删除',
  },
  picture: {
    title: '照片',
    what: '报修和补充说明时拍的照片，拍摄地点等信息已去掉',
    seenBy: '和所在的报修相同',
    days: 1,
    keep: '和所在的报修相同；上传后没有用的 1 天',
    gone: '家里的照片马上删除；公共地方的随报修保留',
  },
  bulletin: {
    title: '公告',
    what: '谁发布的公告、您读过哪些，用来统计送达',
    seenBy: '读过的人数给发布的工作人员看，不显示是谁',
    days: null,
    keep: '公告作为公开资料保留，阅读记录随公告',
    gone: '阅读记录删除；您以工作身份发布的公告保留，去掉您的名字',
  },
  calendar: {
    title: '日历订阅',
    what: '一个只有您知道的地址，日历凭它取您报名的活动（没有参加人的名字）',
    seenBy: '拿到地址的人',
    days: null,
    keep: '直到您换地址或停止订阅',
    gone: '马上失效',
  },
  order: {
    title: '点单',
    what: '您替小区点的活动、做的联系人，或者您是哪个共建单位的联络员，用来让两边找得到人',
    seenBy: '点单的小区和共建单位；电话看一次记一次',
    days: null,
    keep: '作为小区活动的档案保留',
    gone: '点单保留，只剩一个查不到人的编号，去掉里面您的名字和电话',
  },
  space: {
    title: '闲置空间',
    what: '您提议的地方、出的点子、说的话、记的管护，用来让大家一起把它改好',
    seenBy: '所有人（不显示是谁）',
    days: null,
    keep: '作为小区的记录保留',
    gone: '事情留下，只剩一个查不到人的编号，去掉里面您的名字和电话',
  },
  adoption: {
    title: '认领',
    what: '您替哪个单位或队伍认领了什么、打算怎么做，用来让小区找得到人',
    seenBy: '单位或队伍的名称：所有人；是您认领的：只有小区书记',
    days: null,
    keep: '作为小区的记录保留',
    gone: '认领留下，只剩一个查不到人的编号；没人接着管，到期放开',
  },
  vote: {
    title: '业主表决',
    what: '哪一户怎么投的、谁投的、委托给谁、纸质票谁录的，用来计票和复核',
    seenBy: '怎么投的：只有您自己；计票记录用编号代替门牌和名字，同小区的人都能看',
    // Longer than a year from knowing, in which a decision may be disputed before a court (Civil Code Art. 152, 280).
    days: VOTE_DAYS,
    keep: '表决结束后 3 年；没有门牌和名字的计票记录由小区留着',
    gone: '还没用的委托马上收回；投过的票留着，只剩一个查不到人的编号',
  },
  talk: {
    title: '议事',
    what: '您在邻听园提的事、说的话、说过会来、答应办的事，用来一起商量、记下谁来办',
    seenBy: '同小区的人：话和楼栋，不显示是谁；答应办事的工作人员显示称呼',
    days: null,
    keep: '议事和纪要作为小区的档案保留',
    gone: '说的话和“我会来”删除；提的事和纪要留下，去掉您的名字',
  },
  voice: {
    title: '征询和五星楼道的意见',
    what: '您替自家在征询里、给楼道打星时说了什么，一户算一个意见，用来合计',
    seenBy: '同一户的人；别人只看到合计，书记和社区也是',
    days: VOICE_DAYS,
    keep: '截止后 180 天，以后只留合计',
    gone: '马上删除；还没截止的，改算同一户别人说的',
  },
  slot: {
    title: '场地预约',
    what: '您订的房间或球场、什么时候用，用来保证一处不会两家同时用',
    seenBy: '您自己；社区要用到时能看是谁订的，看一次记一次',
    days: 90,
    keep: '用完后 90 天',
    gone: '马上取消并删除',
  },
  meal: {
    title: '助餐',
    what: '谁吃、几份、送到哪里、饮食上要注意的，用来做饭和送餐',
    seenBy: '您自己；做饭送餐的社区工作人员，看一次记一次',
    days: 30,
    keep: '吃完后 30 天',
    gone: '您自己和家人的马上取消并删除；替老人订的照常送到，到期删除',
  },
  event: {
    title: '您办的活动',
    what: '您办或者带的活动、以谁的名义邀请，用来让来的人知道找谁',
    seenBy: '邀请人的称呼：所有人',
    days: null,
    keep: '活动作为社区的记录保留',
    gone: '活动留下，去掉您的称呼，由管理这个地方的人接着办',
  },
  notice: {
    title: '消息',
    what: '给您的提醒和进展',
    seenBy: '只有您自己',
    days: 365,
    keep: '1 年',
    gone: '马上删除；别人消息里的您的名字会换掉',
  },
  look: {
    title: '查看记录',
    what: '谁在什么时候、为哪件事看过您的姓名、电话或地址',
    seenBy: '您自己和管理员',
    // Law asks for logs of processing to be kept three years: PIPL 55–56 for the assessments of which they are part.
    days: 1095,
    keep: '3 年，以便追查',
    gone: '只剩一个查不到人的编号',
  },
  request: {
    title: '提交记录',
    what: '每次提交的结果，加密保存，用来避免重复提交',
    seenBy: '没有人看',
    days: 7,
    keep: '7 天',
    gone: '马上删除',
  },
  staging: {
    title: '导入的暂存',
    what: '管理员导入表格时的中间数据',
    seenBy: '导入的管理员',
    days: 1,
    keep: '1 天',
    gone: '不随账号删除，到期清除',
  },
  erasure: {
    title: '注销记录',
    what: '哪个编号在什么时候注销，用来证明确实删了',
    seenBy: '管理员',
    days: 1095,
    keep: '3 年，只有编号',
    gone: '只剩一个查不到人的编号',
  },
}

/** Records of this kind that ended before this instant are over their term; null when no clock ends them. */
export function overBefore(kind: Kind, now: Instant): Instant | null {
  const { days } = TERMS[kind]
  return days === null ? null : instant(ms(now) - days * DAY)
}
