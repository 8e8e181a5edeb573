import type { Adopter } from '../domain/adoption/adoption'
import type { Command } from '../domain/space/decide'
import type { Kind, Link, Share, Survey } from '../domain/space/space'
import type { DrawingName } from './drawings'

/**
 * 演示数据: what became of which place (坡地变花园, 煤棚变晾晒场, 菜地变健身角, 半截砖房变小广场, 充电区, 架空层变文化长廊, 路灯) is what the printed reports
 * tell; days, areas but for the slope's, amounts, teams and words are made up.
 */
export interface SpaceScript {
  key: string
  estate: string
  building?: number
  kind: Kind
  name: string
  words: string
  /** Metres east and north of the middle of the estate, or of the building. */
  at: readonly [east: number, north: number]
  /** Days since it was suggested. */
  ago: number
  before?: DrawingName
  /** How many days ago which step was taken. */
  steps: readonly (readonly [ago: number, step: Moved])[]
  /** What was proposed, and how many households support it. */
  ideas?: readonly (readonly [words: string, households: number])[]
  comments?: readonly string[]
  cares?: readonly (readonly [ago: number, words: string, picture?: DrawingName])[]
  links?: readonly Link[]
}

export type Moved =
  | { action: 'survey'; survey: Omit<Survey, 'at' | 'photos'> }
  | { action: 'open'; words: string; after: DrawingName }
  | { action: 'entrust'; name: string }
  | { claim: { adopter: Adopter; name: string; words: string; fen?: number; asked?: true } }
  | { action: 'deliberate' | 'renovate' | 'decline'; words: string | null }
  | { action: 'sleep' }
  | Extract<Command, { action: 'plan' | 'budget' }>

const yuan = (amount: number) => amount * 100
const share = (source: Share['source'], amount: number, name: string): Share => ({ source, fen: yuan(amount), name, adoption: null })
const survey = (metres: number, words: string, more: Partial<Omit<Survey, 'at' | 'photos'>> = {}): Moved => ({
  action: 'survey',
  survey: { cm2: metres * 10_000, owner: 'common', hazards: [], words, ...more },
})
const talk = (words: string | null = null): Moved => ({ action: 'deliberate', words })
const plan = (words: string): Moved => ({ action: 'plan', words })
const work = (words: string | null = null): Moved => ({ action: 'renovate', words })

/** The finished stories, and some that are still on their way. */
export const SPACES: readonly SpaceScript[] = [
  {
    key: 'slope',
    estate: 'nanlv-home',
    kind: 'slope',
    name: '宿舍后面的山坡',
    words: '近十亩的坡，杂草一人高，夏天蚊虫多，晚上没人敢走。',
    at: [90, 120],
    ago: 420,
    before: 'slopeWild',
    steps: [
      [408, survey(6600, '坡脚稳，有两处小裂缝；上面的樟树、松树要留。', { owner: 'state', hazards: ['slide', 'dark'] })],
      [396, talk('周六上午在坡脚的空地议，老住户、厂里、社区都来了')],
      [370, plan('改成花园：顺着坡修一条 1.5 公里的步道，分片种花，装路灯和长凳，大树都留。')],
      [
        362,
        {
          action: 'budget',
          fen: yuan(360_000),
          shares: [share('subsidy', 260_000, '老旧小区改造补助'), share('owners', 40_000, '业主自筹')],
        },
      ],
      [350, { claim: { adopter: 'partner', name: '共建供电所（示例）', words: '出路灯和电缆，派人来装', fen: yuan(60_000) } }],
      [340, work('先清草、加固坡脚，大约三个月')],
      [250, { action: 'open', words: '步道通了，花也开了，晚上有灯。', after: 'slopeGarden' }],
      [240, { claim: { adopter: 'team', name: '坡上花友队', words: '分片浇水、拔草，每周六上午' } }],
    ],
    ideas: [
      ['种花，修一条能走一圈的步道', 34],
      ['留一块平地给孩子跑', 12],
      ['坡脚放几张长凳，老人能坐', 19],
    ],
    comments: ['早上走一圈正好四十分钟。', '灯再亮一点就更好了。', '春天的杜鹃真好看！'],
    cares: [
      [3, '拔草，给东片浇水。', 'slopeGarden'],
      [10, '换了一块松动的石板，扶手擦了一遍。'],
      [24, '补种了二十棵杜鹃。'],
    ],
  },
  {
    key: 'sheds',
    estate: 'f8451',
    building: 2,
    kind: 'shed',
    name: '2栋前的煤棚',
    words: '煤棚早就不用了，堆的都是杂物，怕着火。',
    at: [12, -26],
    ago: 300,
    before: 'shedsOld',
    steps: [
      [292, survey(180, '一排十二间，砖墙还好，屋顶漏。每间都问过是谁家的。', { hazards: ['fire', 'collapse'] })],
      [280, talk('在楼下摆了桌子，一户一户问')],
      [262, plan('煤棚拆掉，改成晾晒场：三排晾衣架，铺透水砖，边上种一圈绿。')],
      [
        258,
        {
          action: 'budget',
          fen: yuan(46_000),
          shares: [share('subsidy', 30_000, '老旧小区改造补助'), share('owners', 16_000, '业主自筹')],
        },
      ],
      [250, work()],
      [222, { action: 'open', words: '太阳好的时候，被子都晒得下。', after: 'dryingArea' }],
      [220, { action: 'entrust', name: '2栋邻里组' }],
    ],
    ideas: [
      ['改成晾晒场', 26],
      ['停几辆电动车', 7],
    ],
    comments: ['再也不用把被子晾在窗外了。'],
    cares: [[12, '晾衣架上了油，换了两个夹子箱。', 'dryingArea']],
  },
  {
    key: 'plots',
    estate: 'f8451',
    building: 5,
    kind: 'plot',
    name: '围墙边的菜地',
    words: '各家圈的菜地，浇粪味道大，为了一垄地常吵。',
    at: [-20, 30],
    ago: 260,
    before: 'plotsOld',
    steps: [
      [250, survey(320, '一共十七块，地是大家的。')],
      [240, talk()],
      [222, plan('改成健身角：塑胶地面，六件器材，围墙边留一条种菜体验带。')],
      [220, { action: 'budget', fen: yuan(58_000), shares: [share('subsidy', 50_000, '体育设施补助')] }],
      [214, { claim: { adopter: 'partner', name: '街道卫生院（示例）', words: '认领器材，每季来教怎么练', fen: yuan(8_000) } }],
      [205, work()],
      [176, { action: 'open', words: '早晚都有人来练，孩子也有地方玩。', after: 'fitnessCorner' }],
      [170, { claim: { adopter: 'partner', name: '街道卫生院（示例）', words: '每季检查一次器材' } }],
    ],
    ideas: [
      ['改成健身的地方', 29],
      ['留一小块给孩子认菜', 15],
    ],
    cares: [[20, '六件器材都查过，拧紧了两处。', 'fitnessCorner']],
  },
  {
    key: 'brick',
    estate: 'f8451',
    kind: 'vacant',
    name: '半截砖房',
    words: '塌了一半的砖房，孩子爱往里钻，太险。',
    at: [60, -10],
    ago: 230,
    before: 'brickHalf',
    steps: [
      [226, survey(410, '砖墙随时会倒，先围起来。产权是老厂的，已经同意拆。', { owner: 'company', hazards: ['collapse', 'waste'] })],
      [214, talk()],
      [196, plan('拆掉砖房，改成小广场：中间留树，四周长凳，能坐能跳舞。')],
      [190, work()],
      [160, { action: 'open', words: '小广场好了，晚饭后最热闹。', after: 'plaza' }],
      [158, { action: 'entrust', name: '八四五一广场舞队' }],
    ],
    ideas: [
      ['小广场，放长凳', 31],
      ['停车', 9],
    ],
    comments: ['九点以后音响关小一点，大家都好。'],
    cares: [[6, '扫了落叶，长凳补了一遍漆。', 'plaza']],
  },
  {
    key: 'charging',
    estate: 'f8451',
    building: 7,
    kind: 'facility',
    name: '7栋边的充电区',
    words: '飞线充电，一楼到六楼都拉线，怕着火。',
    at: [24, 12],
    ago: 190,
    before: 'chargeMess',
    steps: [
      [188, survey(90, '够停四十辆，离楼有八米。', { hazards: ['wires', 'fire'] })],
      [180, talk()],
      [170, plan('集中充电区：雨棚、四十个插口、烟感和灭火器，飞线一律拆。')],
      [168, { action: 'budget', fen: yuan(32_000), shares: [share('subsidy', 20_000, '消防改造补助')] }],
      [165, { claim: { adopter: 'partner', name: '共建供电所（示例）', words: '出电表和线路', fen: yuan(12_000) } }],
      [160, work()],
      [140, { action: 'open', words: '四十个插口，刷卡充，满了自己断。', after: 'chargeZone' }],
      [138, { action: 'entrust', name: '八四五一物业（演示）' }],
    ],
    ideas: [['集中充电，装雨棚', 38]],
    cares: [[9, '查了烟感和灭火器，都好。']],
  },
  {
    key: 'undercroft',
    estate: 'xingcheng',
    building: 4,
    kind: 'undercroft',
    name: '4栋架空层',
    words: '架空层堆杂物、停旧车，又暗又脏。',
    at: [0, 8],
    ago: 210,
    before: 'undercroftEmpty',
    steps: [
      [204, survey(260, '层高三米二，通风好，柱子不能动。', { hazards: ['fire', 'dark'] })],
      [196, talk()],
      [180, plan('改成文化长廊：挂邻居的字画、老照片，摆长凳和书架。')],
      [175, work('大家自己动手，一个月')],
      [150, { action: 'open', words: '长廊开了，第一批挂的是小区的老照片。', after: 'corridor' }],
      [148, { claim: { adopter: 'team', name: '星城书画社', words: '每月换一期，周末有人值守' } }],
    ],
    ideas: [
      ['文化长廊，挂邻居的字画', 22],
      ['给老人下棋', 14],
    ],
    comments: ['我家的老照片也在上面。'],
    cares: [
      [5, '换了新一期：孩子们画的小区。', 'corridor'],
      [36, '书架上了锁，借书登记本放在左边。'],
    ],
  },
  {
    key: 'lamps',
    estate: 'dagou-home',
    kind: 'facility',
    name: '主路路灯',
    words: '电缆老了，路灯一大片不亮，没有物业可找。照春晖小区的办法：政府补助一部分，业主自筹一部分。',
    at: [10, -30],
    ago: 130,
    before: 'streetDark',
    steps: [
      [127, survey(1200, '灯杆二十四根，电缆全要换。', { hazards: ['dark', 'wires'] })],
      [120, talk('照春晖小区的办法来算账')],
      [110, plan('换电缆、换二十四盏灯，政府补助加业主自筹。')],
      [108, { action: 'budget', fen: yuan(96_000), shares: [share('subsidy', 66_000, '政府补助'), share('owners', 30_000, '业主自筹')] }],
      [100, work()],
      [84, { action: 'open', words: '二十四盏灯全亮了。', after: 'streetLit' }],
      [82, { action: 'entrust', name: '大沟便民物业（演示）' }],
    ],
    ideas: [['换成省电的灯，半夜调暗', 17]],
    cares: [[14, '换了一只灯泡。', 'streetLit']],
  },
  {
    key: 'yijing-corner',
    estate: 'yijing',
    building: 3,
    kind: 'corner',
    name: '3栋西头的边角地',
    words: '长满草，常有人扔垃圾，夏天招蚊子。',
    at: [-28, 6],
    ago: 46,
    before: 'cornerWeeds',
    steps: [
      [40, survey(86, '地是大家的，下面有一根雨水管，不能挖深。', { hazards: ['pipes', 'waste'] })],
      [30, talk('下周六下午三点，在架空层一起议')],
    ],
    ideas: [
      ['种点花，放两张长凳', 11],
      ['停电动车', 6],
      ['给孩子玩沙', 4],
    ],
    comments: ['种花好，谁来浇水要先说好。', '别忘了装灯。'],
  },
  {
    key: 'yijing-undercroft',
    estate: 'yijing',
    building: 5,
    kind: 'undercroft',
    name: '5栋架空层',
    words: '空着，雨天孩子没地方去。',
    at: [4, 2],
    ago: 80,
    before: 'undercroftEmpty',
    steps: [
      [72, survey(150, '通风好，柱子不能动。')],
      [60, talk()],
      [34, plan('改成雨天也能待的邻里角：长桌、书架、孩子画画的墙。')],
      [33, { action: 'budget', fen: yuan(28_000), shares: [share('subsidy', 12_000, '街道邻里项目'), share('owners', 6_000, '业主自筹')] }],
      [20, { claim: { adopter: 'partner', name: '区文化馆（示例）', words: '出书架和书', fen: yuan(4_000) } }],
    ],
    ideas: [
      ['长桌和书架，孩子能写作业', 13],
      ['乒乓球台', 8],
    ],
  },
  {
    key: 'yijing-garden',
    estate: 'yijing',
    kind: 'vacant',
    name: '北门空地',
    words: '以前的花坛，花早没了，剩一圈水泥。',
    at: [30, 84],
    ago: 150,
    before: 'vacantLot',
    steps: [
      [146, survey(220, '土还好，水管现成的。')],
      [138, talk()],
      [120, plan('铺平，种树，放长凳，做成小广场。')],
      [110, work()],
      [70, { action: 'open', words: '小广场好了，晚上可以坐坐。', after: 'plaza' }],
    ],
    ideas: [['小广场，放长凳', 15]],
  },
  {
    key: 'yijing-plots',
    estate: 'yijing',
    building: 9,
    kind: 'plot',
    name: '9栋后面的菜地',
    words: '几家圈了种菜，路都走不通了。',
    at: [6, 24],
    ago: 64,
    before: 'plotsOld',
    steps: [
      [58, survey(140, '六块，地是大家的。')],
      [50, talk()],
      [40, plan('留出通道，剩下的做健身角。')],
      [25, work('大约一个月，白天施工')],
    ],
    ideas: [['健身角', 12]],
  },
  {
    key: 'yuxuan-parking',
    estate: 'yuxuan',
    kind: 'corner',
    name: '西门边角地',
    words: '地方不大，停车的、摆摊的都想用，天天堵。',
    at: [-50, 10],
    ago: 52,
    before: 'carsBlocking',
    steps: [
      [48, survey(310, '画线能停十四辆，消防通道不能占。')],
      [40, talk('在邻听园一起议怎么停')],
    ],
    ideas: [
      ['画线停车，留出消防通道', 16],
      ['白天给老人坐，晚上停车', 9],
    ],
  },
  {
    key: 'shaxikou-factory',
    estate: 'shaxikou-home',
    kind: 'factory',
    name: '老铁厂的仓库',
    words: '仓库空了十年，能不能给老人做食堂？',
    at: [-80, -60],
    ago: 140,
    before: 'factoryOld',
    steps: [
      [132, survey(900, '屋架还好，产权在厂里，要谈。', { owner: 'company' })],
      [42, { action: 'sleep' }],
    ],
    ideas: [['长者食堂', 21]],
  },
  {
    key: 'baifu-roof',
    estate: 'baifu',
    building: 1,
    kind: 'shed',
    name: '1栋楼顶的鸽棚',
    words: '想改成花园。',
    at: [0, 0],
    ago: 75,
    steps: [[70, { action: 'decline', words: '楼顶承重不够，不能上人。鸽棚请物业清走。' }]],
  },
  {
    key: 'taiyang-gate',
    estate: 'taiyang',
    kind: 'vacant',
    name: '校门口的三角地',
    words: '接孩子的都挤在马路上，这块三角地空着。',
    at: [40, -50],
    ago: 18,
    before: 'vacantLot',
    steps: [[12, survey(75, '离校门二十米，地是市政的，要打报告。', { owner: 'state' })]],
    ideas: [['搭个雨棚，家长在里面等', 18]],
  },
  {
    key: 'wuyi-slope',
    estate: 'wuyi',
    kind: 'slope',
    name: '东边小坡',
    words: '下雨就冲泥下来，台阶也断了。',
    at: [70, 30],
    ago: 9,
    before: 'slopeWild',
    steps: [],
    ideas: [['修台阶，种草固坡', 7]],
  },
]
