import { withoutContact } from '@/domain/desk/rules'

test.each([
  ['请打13800138000', '请打〔电话〕'],
  ['电话 138-0013-8000，或 139 0013 9000', '电话 〔电话〕，或 〔电话〕'],
  ['+86 13800138000', '〔电话〕'],
  ['物业0599-8800001没人接', '物业〔电话〕没人接'],
  ['座机 88000012', '座机 〔电话〕'],
  ['3单元502室漏水', '〔门牌〕漏水'],
  ['502室楼上', '〔门牌〕楼上'],
  ['2-1-301 的水管', '〔门牌〕 的水管'],
])('%s is kept as %s', (text, kept) => {
  expect(withoutContact(text)).toBe(kept)
})

test.each(['怡景嘉园 3栋 2单元楼道', '楼道灯坏了2盏', '3栋1单元门口', '2026-11-21 报过', '水压 0.3', '路灯 120 米没亮'])(
  '%s tells nothing of a person',
  (text) => {
    expect(withoutContact(text)).toBe(text)
  },
)
