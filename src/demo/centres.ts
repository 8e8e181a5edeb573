import type { CentreRecord, Floor, Room, RoomKind } from '../domain/centre/centre'
import type { DaySpan, WorkingHours } from '../domain/place/place'
import { TENANT } from './estates'

/**
 * 演示数据: one centre floor by floor, as the public report tells of 安平社区's; it stands in 东教社区 here. Hours, numbers and
 * capacities are made up.
 */
export function demoCentres(): { id: string; data: CentreRecord }[] {
  return [{ id: 'demo-centre-dongjiao', data: CENTRE }, { id: 'demo-centre-shaxikou', data: SMALL }]
}

type Extra = Partial<Pick<Room, 'hours' | 'phone' | 'capacity' | 'bookable'>>

function room(id: string, name: string, kind: RoomKind, use: string, extra: Extra = {}): Room {
  return { id, name, kind, use, hours: null, phone: null, capacity: null, bookable: false, ...extra }
}

function floor(id: string, name: string, ...rooms: Room[]): Floor {
  return { id, name, rooms }
}

function daily(...spans: readonly DaySpan[]): WorkingHours {
  return { 1: spans, 2: spans, 3: spans, 4: spans, 5: spans, 6: spans, 7: spans }
}

function span(from: number, to: number): DaySpan {
  return { from: Math.round(from * 60), to: Math.round(to * 60) }
}

const OFFICE: WorkingHours = { ...daily(span(8.5, 12), span(14.5, 18)), 6: [span(9, 12)], 7: [] }
const HOUSE = daily(span(8.5, 21))
const MEALS = daily(span(11, 12.5), span(17, 18))
const CARE: WorkingHours = { ...daily(span(8, 17.5)), 6: [], 7: [] }
const AFTER_SCHOOL: WorkingHours = { ...daily(span(16, 18.5)), 6: [span(9, 17.5)], 7: [span(9, 17.5)] }

/** Six windows, of which four are for what most people come for. */
const WINDOWS = [
  room('w1', '1–2号窗口', 'window', '社保、医保、老人证', { hours: OFFICE }),
  room('w3', '3号窗口', 'window', '民政、残联', { hours: OFFICE }),
  room('w4', '4号窗口', 'window', '卫健、计生', { hours: OFFICE }),
  room('w5', '5–6号窗口', 'window', '综合受理，52 件事当场办', { hours: OFFICE }),
]

const CENTRE: CentreRecord = {
  tenant: TENANT,
  community: 'dongjiao',
  changedAt: '2021-07-01T00:00:00.000Z',
  changedBy: null,
  name: '东教社区邻里中心（演示）',
  address: '黄墩街道东教社区怡景嘉园北门旁',
  note: '演示数据：楼层按公开报道里的安平社区邻里中心来摆，时间和电话是编的',
  point: { lng: 118.1926, lat: 26.6361 },
  phone: '0599-5551004',
  hours: HOUSE,
  closures: [
    { from: '2027-02-06', to: '2027-02-08', reason: '春节放假' },
    { from: '2027-10-01', to: '2027-10-03', reason: '国庆放假' },
  ],
  floors: [
    floor(
      'f0',
      '户外',
      room('park', '邻里体育公园', 'outside', '健身步道、乒乓球、儿童滑梯', { hours: daily(span(6, 22)) }),
    ),
    floor(
      'f1',
      '1楼',
      room('hall', '服务大厅', 'hall', '六个窗口，105 件事就近办', { hours: OFFICE, phone: '0599-5551004' }),
      ...WINDOWS,
      room('kiosk', '自助服务机', 'window', '打印证明、缴费，24 小时', { hours: daily({ from: 0, to: 1_440 }) }),
      room('workers', '职工服务中心', 'work', '职工维权、困难帮扶', { hours: OFFICE }),
      room('peace', '综治中心', 'work', '调解、法律咨询', { hours: OFFICE, phone: '0599-5551005' }),
      room('property', '物业服务站', 'window', '报修、门禁、停车', { phone: '0599-5551000' }),
    ),
    floor(
      'f2',
      '2楼',
      room('youth', '青少年活动中心（邻学社）', 'play', '四点半学堂、手工、阅读', { hours: AFTER_SCHOOL, capacity: 30, bookable: true }),
      room('training', '培训室', 'room', '讲座、培训', { capacity: 48, bookable: true }),
      room('endeavour', '奋进馆', 'hall', '社区故事展', { hours: OFFICE }),
    ),
    floor(
      'f3',
      '3楼',
      room('clinic', '卫生健康服务站', 'clinic', '量血压、配常用药、健康档案', { hours: OFFICE, phone: '0599-5551002' }),
      room('daycare', '日间照料', 'care', '午休、康复、陪护', { hours: CARE, capacity: 20 }),
    ),
    floor(
      'f4',
      '4楼',
      room('veterans', '离退休党员工作室', 'work', '学习、谈心', { hours: OFFICE, capacity: 16, bookable: true }),
      room('seniors', '老年活动中心', 'room', '书画、棋牌、合唱', { capacity: 40, bookable: true }),
      room('meals', '助餐点', 'meal', '老人午餐、晚餐，提前一天订', { hours: MEALS, phone: '0599-5551006', capacity: 60 }),
    ),
    floor(
      'f5',
      '5楼',
      room('workers5', '职工服务中心', 'work', '职工书屋、健身', { hours: HOUSE }),
      room('meeting', '企业共享会议室', 'room', '开会、面试', { capacity: 24, bookable: true }),
      room('talent', '人才驿站', 'work', '落户、补贴咨询', { hours: OFFICE }),
      room('gig', '零工驿站', 'hall', '找零工、歇脚、热水', { hours: daily(span(6.5, 20)) }),
    ),
  ],
}

const SMALL: CentreRecord = {
  ...CENTRE,
  community: 'shaxikou',
  name: '沙溪口社区长者食堂（演示）',
  address: '四鹤街道沙溪口社区',
  note: '演示数据：时间和电话是编的',
  point: { lng: 118.1106, lat: 26.6545 },
  phone: '0599-5551044',
  hours: daily(span(6.5, 18.5)),
  closures: [],
  floors: [
    floor(
      'f1',
      '1楼',
      room('meals', '长者食堂', 'meal', '早、中、晚三餐，可以送到家', { hours: daily(span(6.5, 8.5), span(11, 12.5), span(17, 18.5)), capacity: 80 }),
      room('clinic', '健康小屋', 'clinic', '量血压、测血糖', { hours: OFFICE }),
    ),
    floor('f2', '2楼', room('seniors', '老年活动室', 'room', '棋牌、看报', { capacity: 30, bookable: true })),
  ],
}
