import type { EstateRecord } from '../cloud/estate/collections'
import { recordOf, settingsId } from '../cloud/estate/settings'
import { type Contact, EMERGENCY, type EstateSettings, NO_PHRASES, type Service } from '../domain/estate/settings'
import type { WorkingHours } from '../domain/place/place'
import type { Instant } from '../domain/shared/time'
import { ESTATES, type EstateFacts, personaId, TENANT } from './estates'

/** 演示数据: what the desk of each estate has set, who stands on its contact card, and its price list. */

/** Since when; long before any story. */
const SET: Instant = '2021-07-01T00:00:00.000Z'

export function demoSettings(): { id: string; data: EstateRecord }[] {
  return ESTATES.map((facts) => ({ id: settingsId(TENANT, facts.id), data: recordOf(TENANT, facts.id, settingsFor(facts), SET) }))
}

function at(hour: number, minute = 0): number {
  return hour * 60 + minute
}

/** A property company's desk is open every day. */
function everyDay(): WorkingHours {
  return week([
    { from: at(8), to: at(12) },
    { from: at(14), to: at(18) },
  ])
}

/** Volunteers of an estate without a property company. */
function weekdays(): WorkingHours {
  const office = [
    { from: at(8, 30), to: at(12) },
    { from: at(14, 30), to: at(18) },
  ]
  return { ...week(office), 6: [{ from: at(9), to: at(12) }], 7: [] }
}

function week(spans: WorkingHours[1]): WorkingHours {
  return { 1: spans, 2: spans, 3: spans, 4: spans, 5: spans, 6: spans, 7: spans }
}

/** Made up, in the form of a landline of 南平; each estate has ten numbers of its own. */
function landline(estate: number, line = 0): string {
  return `0599-555${String(1000 + estate * 10 + line)}`
}

function settingsFor(facts: EstateFacts): EstateSettings {
  const index = ESTATES.indexOf(facts)
  const secretary = personaId('secretary', index)
  const shifts = [{ person: secretary, weekdays: [1, 2, 3, 4, 5, 6], span: { from: at(8), to: at(18) } }]
  // The story's estate has a deputy for evenings and Sundays: who is on duty changes with the hour.
  const deputy = personaId('secretary', index + ESTATES.length)
  const deputys = [
    { person: deputy, weekdays: [1, 2, 3, 4, 5, 6], span: { from: at(18), to: at(21) } },
    { person: deputy, weekdays: [7], span: { from: at(8), to: at(21) } },
  ]
  return {
    hours: facts.property === null ? weekdays() : everyDay(),
    firstRung: facts.firstRung,
    duty: index === 0 ? [...shifts, ...deputys] : shifts,
    phones: [{ label: facts.property === null ? '小区党支部' : '物业值班', number: landline(index) }, ...EMERGENCY],
    property: facts.property,
    // One estate that has set a limit of its own: leaks are answered within the hour.
    clocks: index === 0 ? { 'leak.ordinary': { answer: 60, resolution: 960 } } : {},
    contacts: contactsOf(facts, index),
    services: facts.property === null ? SERVICES.filter(({ fen }) => fen === 0) : SERVICES,
    phrases: index === 0 ? { ...NO_PHRASES, askInfo: ['请说说几楼、哪个门洞'], resolve: ['已清理现场，垃圾带走'] } : NO_PHRASES,
  }
}

/** Names by what people are, never of persons of the printed reports. The grid worker did not agree to a number of their own. */
function contactsOf(facts: EstateFacts, index: number): Contact[] {
  const line = (number: number) => ({ number: landline(index, number), agreed: true, person: null, hours: null })
  return [
    { ...line(1), id: 'grid', kind: 'grid', name: '网格员小何', note: '家里的事、楼里的事，都可以找', number: null, agreed: false, person: personaId('gridWorker', index) },
    { ...line(2), id: 'doctor', kind: 'doctor', name: '网格医生', note: '量血压、配常用药、约转诊', hours: weekdays() },
    { ...line(3), id: 'shop', kind: 'shop', name: '便民超市', note: '米面油送上门', hours: week([{ from: at(7), to: at(21, 30) }]) },
    ...(facts.property === null ? [] : [{ ...line(0), id: 'property', kind: 'property', name: facts.property, note: '报修、门禁、停车' } as const]),
    { ...line(4), id: 'community', kind: 'community', name: '社区服务厅', note: '盖章、老人证、医保咨询', hours: weekdays() },
  ]
}

/** Kinds of service are printed in the public reports; every price is made up. */
const SERVICES: readonly Service[] = [
  { id: 'plumbing', name: '水电维修', note: '换水龙头、修开关，材料另算', category: 'leak', fen: 30_00, unit: 'time', from: true },
  { id: 'law', name: '法务咨询', note: '律师每周三下午在社区服务厅', category: 'other', fen: 0, unit: 'time', from: false },
  { id: 'computer', name: '电脑网络维修', note: '电脑、路由器、手机上网', category: 'other', fen: 50_00, unit: 'time', from: true },
  { id: 'housekeeping', name: '家政服务', note: '两小时起，自带工具', category: 'sanitation', fen: 35_00, unit: 'hour', from: false },
  { id: 'cleaning', name: '开荒保洁', note: '按建筑面积算', category: 'sanitation', fen: 3_50, unit: 'squareMetre', from: false },
  { id: 'barber', name: '老人理发', note: '60 岁以上，每月第一个周六', category: 'other', fen: 0, unit: 'time', from: false },
]
