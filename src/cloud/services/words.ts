import type { Verdict } from './moderation'

/**
 * Words of the local first sieve. Maintained by hand and short on purpose: it stops what is plainly out of place in a
 * neighbourhood. `risky` is refused at once, so only what no honest report says; what a neighbour may have reason to
 * complain about (有人聚众赌博) must pass. Entries are in folded form: simplified, lower case, without spaces or punctuation.
 */
export const WORDS: readonly { verdict: Exclude<Verdict, 'pass'>; about: string; words: readonly string[] }[] = [
  {
    verdict: 'risky',
    about: 'insult',
    words: [
      '操你妈',
      '草你妈',
      '艹你妈',
      '日你妈',
      '干你娘',
      '你妈逼',
      '傻逼',
      '傻b',
      '煞笔',
      '脑残',
      '贱人',
      '狗杂种',
      '王八蛋',
      '滚你妈',
      '去死吧',
      '死全家',
    ],
  },
  { verdict: 'risky', about: 'threat', words: ['弄死你', '砍死你', '打死你', '杀了你', '杀你全家', '烧你家', '灭你全家'] },
  {
    verdict: 'risky',
    about: 'gambling',
    words: ['时时彩', '六合彩', '真人荷官', '网上赌场', '在线赌场', '百家乐开户', '赌球网站', '博彩平台', '棋牌返利', '彩票计划群'],
  },
  { verdict: 'risky', about: 'sex trade', words: ['约炮', '上门按摩特殊服务', '同城交友上门', '裸聊', '成人视频', '援交'] },
  { verdict: 'risky', about: 'drugs and weapons', words: ['出售冰毒', '迷药购买', '出售枪支', '仿真枪出售', '笑气出售'] },
  {
    verdict: 'risky',
    about: 'fraud',
    words: ['刷单返利', '刷单兼职', '日赚千元', '代办假证', '办证刻章', '银行卡出租', '收购银行卡', '征信修复', '洗钱通道'],
  },
  {
    verdict: 'review',
    about: 'advertising',
    words: [
      '加微信',
      '加我微信',
      '加v信',
      '微信同号',
      '加qq',
      '扫码进群',
      '免费领取',
      '低价出售',
      '代开发票',
      '办理贷款',
      '无抵押贷款',
      '信用卡套现',
      '招代理',
      '厂家直销',
      '优惠促销',
    ],
  },
  {
    verdict: 'review',
    about: 'rudeness',
    words: ['他妈的', '你妈的', '神经病', '废物', '滚蛋', '不要脸', '臭不要脸', '白痴', '猪头', '混蛋'],
  },
]

/** Latin words match only when they stand alone: `vx` must not be found in the name of a pump. */
export const LATIN_WORDS: typeof WORDS = [
  { verdict: 'risky', about: 'insult', words: ['nmsl', 'cnm', 'wcnm', 'fuck', 'fuckyou', 'motherfucker'] },
  { verdict: 'review', about: 'advertising', words: ['vx', 'wx', 'weixin', 'wechat', 'qq', 'telegram'] },
]
