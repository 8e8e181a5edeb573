import { localModeration } from '@/cloud/services/moderation.local'

const judge = (words: string) => localModeration.checkText(words, { person: 'zhang', scene: 'report' })

test.each([
  '3号楼2单元楼道灯不亮，晚上老人下楼很危险',
  '厨房漏水，物业电话打不通，垃圾也没人收',
  '楼上有人聚众赌博，吵到半夜，请来看看',
  '烧烤店排风机噪音太大，2026-11-21 22:30 还在响',
  '微型消防站的门锁坏了，DN-200型水泵的零件扔了一地',
  '电梯困人已经第3次了，编号 3301-2024-0087',
  '维修费用 12000.50 元，共 16 户分摊',
])('an honest report passes: %s', async (words) => {
  expect(await judge(words)).toBe('pass')
})

test.each([
  '你就是个傻逼',
  '傻 逼',
  '傻*逼',
  '傻\u200b逼',
  '傻-——逼',
  '我要弄死你',
  '弄 死 你',
  'ＦＵＣＫ you',
  'fuсk you',
  'f\u00fcck you',
  '网上赌场注册送钱',
  '时 时 彩',
])('plainly harmful words are refused, however they are spaced or dressed: %s', async (words) => {
  expect(await judge(words)).toBe('risky')
})

test.each([
  ['a mobile number', '打我电话13800138000'],
  ['a mobile number with gaps', '电话 138-0013-8000'],
  ['a full-width number', '电话１３８００１３８０００'],
  ['a number in Chinese numerals', '电话一三八零零一三八零零零'],
  ['a landline', '0599-8812345 找我'],
  ['an identity card', '身份证 350702199003071234'],
  ['an identity card that ends in X', '350702 19900307 123X'],
  ['a bank card with a right check digit', '卡号 6222 0212 3456 7894'],
  ['a website', '看 http://example.com/a'],
  ['a bare domain', '上 abc123.top 领取'],
  ['an advertisement', '疏通下水道，加微信详谈'],
])('%s waits for a person', async (_name, words) => {
  expect(await judge(words)).toBe('review')
})

test('a very long text is judged at once', async () => {
  expect(await judge('漏'.repeat(50_000))).toBe('pass')
  expect(await judge('1-'.repeat(50_000))).toBe('pass')
})

test('it sees nothing in pictures: those of work pass, those of others wait', async () => {
  expect(await localModeration.checkPicture('file', { person: 'li', scene: 'work' })).toBe('pass')
  expect(await localModeration.checkPicture('file', { person: 'li', scene: 'report' })).toBe('review')
})
