import * as v from 'valibot'
import { isMobile } from '../estate/rules'
import { phoneLine, workingHours } from '../place/schema'
import { id, point, words } from '../shared/fields'
import { ROOM_KINDS } from './centre'

/** More is no longer looked over. */
export const MOST = { closures: 30, floors: 20, rooms: 40 } as const

const short = (max: number) => v.pipe(v.string(), v.trim(), v.maxLength(max, `最多 ${max} 个字`))

/** Whose phone rings is nobody's own: a person's number belongs on the contact card, with their consent. */
const deskPhone = v.nullable(v.pipe(phoneLine.entries.number, v.check((number) => !isMobile(number), '请填座机；个人手机号请放到联系卡，要本人同意')))

const day = v.pipe(v.string(), v.isoDate('日期写成 2026-10-01'))

export const closure = v.pipe(
  v.strictObject({ from: day, to: day, reason: words(30, '请写原因') }),
  v.forward(
    v.check(({ from, to }) => from <= to, '结束不能早于开始'),
    ['to'],
  ),
)

export const room = v.strictObject({
  id,
  name: words(20, '请写名称'),
  kind: v.picklist(ROOM_KINDS),
  use: short(60),
  hours: v.nullable(workingHours),
  phone: deskPhone,
  capacity: v.nullable(v.pipe(v.number(), v.integer('请填整数'), v.minValue(1, '至少 1 人'), v.maxValue(5_000, '太多了'))),
  bookable: v.boolean(),
})

export const floor = v.strictObject({
  id,
  name: words(10, '请写楼层'),
  rooms: v.pipe(v.array(room), v.maxLength(MOST.rooms, `一层最多 ${MOST.rooms} 间`)),
})

const floors = v.pipe(
  v.array(floor),
  v.minLength(1, '至少一层'),
  v.maxLength(MOST.floors, `最多 ${MOST.floors} 层`),
  v.check((list) => allDifferent([...list.map((each) => each.id), ...list.flatMap((each) => each.rooms.map((inside) => inside.id))]), '编号重复了'),
)

/** What stands on the page of a centre. */
export const centreContent = v.strictObject({
  name: words(30, '请写名称'),
  address: words(60, '请写地址'),
  note: short(80),
  point: v.nullable(point),
  phone: deskPhone,
  hours: workingHours,
  closures: v.pipe(v.array(closure), v.maxLength(MOST.closures, `最多 ${MOST.closures} 条`)),
  floors,
})

/** A centre as everybody sees it. */
export const centreView = v.strictObject({
  ...centreContent.entries,
  id: v.string(),
  community: v.strictObject({ id: v.string(), name: v.string() }),
  version: v.number(),
  /** The reader may change it. */
  editable: v.boolean(),
})
export type CentreView = v.InferOutput<typeof centreView>

export const centreRow = v.strictObject({
  id: v.string(),
  name: v.string(),
  community: v.string(),
  address: v.string(),
  phone: centreContent.entries.phone,
  hours: workingHours,
  closures: centreContent.entries.closures,
  floors: v.number(),
})
export type CentreRow = v.InferOutput<typeof centreRow>

function allDifferent(ids: readonly string[]): boolean {
  return new Set(ids).size === ids.length
}
