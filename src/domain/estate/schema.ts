import * as v from 'valibot'
import { daySpan, phoneLine, workingHours } from '../place/schema'
import { CATEGORIES } from '../repair/report'
import { id, words } from '../shared/fields'
import { isMobile } from './rules'
import { CONTACT_KINDS, SERVICE_UNITS } from './settings'

/** At most so many of each on one estate's pages: more is no longer read. */
export const MOST = { duty: 60, phones: 8, contacts: 20, services: 40, phrases: 8 } as const

/** Longest price, in fen: 100,000 yuan. */
const MAX_FEN = 10_000_000

const short = (max: number) => v.pipe(v.string(), v.trim(), v.maxLength(max, `最多 ${max} 个字`))
const minutes = v.pipe(v.number('请填分钟数'), v.integer('请填整数'), v.minValue(1, '至少 1 分钟'), v.maxValue(100_000, '太长了'))

function different<T extends { id: string }>(list: readonly T[]) {
  return new Set(list.map((each) => each.id)).size === list.length
}

export const dutyShift = v.strictObject({
  person: id,
  weekdays: v.pipe(v.array(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(7))), v.minLength(1, '至少选一天'), v.maxLength(7)),
  span: daySpan,
})

export const contact = v.pipe(
  v.strictObject({
    id,
    kind: v.picklist(CONTACT_KINDS),
    name: words(20, '请写称呼'),
    note: short(40),
    number: v.nullable(phoneLine.entries.number),
    agreed: v.boolean(),
    person: v.nullable(id),
    hours: v.nullable(workingHours),
  }),
  v.forward(
    v.check(({ number, agreed }) => number === null || agreed || !isMobile(number), '手机号要本人同意才能公开；不同意就留空，用值班电话'),
    ['number'],
  ),
)

export const service = v.strictObject({
  id,
  name: words(20, '请写服务名称'),
  note: short(60),
  category: v.picklist(CATEGORIES),
  fen: v.pipe(v.number('请填价格'), v.integer('最多到分'), v.minValue(0, '价格不能是负数'), v.maxValue(MAX_FEN, '价格太高了')),
  unit: v.picklist(SERVICE_UNITS),
  from: v.boolean(),
})

const phraseList = v.pipe(v.array(words(40)), v.maxLength(MOST.phrases, `最多 ${MOST.phrases} 句`))

export const phrases = v.strictObject({
  askInfo: phraseList,
  decline: phraseList,
  return: phraseList,
  transfer: phraseList,
  note: phraseList,
  resolve: phraseList,
  quote: phraseList,
})

/** `EstateSettings`, as people at the desk or an import give them. */
export const estateSettings = v.strictObject({
  hours: workingHours,
  firstRung: v.picklist(['building', 'estate']),
  duty: v.pipe(v.array(dutyShift), v.maxLength(MOST.duty, `最多 ${MOST.duty} 班`)),
  phones: v.pipe(v.array(phoneLine), v.minLength(1, '至少要有一个电话'), v.maxLength(MOST.phones, `最多 ${MOST.phones} 个电话`)),
  property: v.nullable(words(40, '请写物业公司的名字')),
  clocks: v.record(
    v.pipe(v.string(), v.regex(/^[a-z]+\.(ordinary|danger)$/)),
    v.pipe(
      v.strictObject({ answer: minutes, resolution: minutes }),
      v.forward(
        v.check(({ answer, resolution }) => answer <= resolution, '修好的时限不能比答复的短'),
        ['resolution'],
      ),
    ),
  ),
  contacts: v.pipe(v.array(contact), v.maxLength(MOST.contacts, `最多 ${MOST.contacts} 位`), v.check(different, '编号重复了')),
  services: v.pipe(v.array(service), v.maxLength(MOST.services, `最多 ${MOST.services} 项`), v.check(different, '编号重复了')),
  phrases,
})

/** Any part of the settings; at least one. */
export const estateChange = v.pipe(
  v.partial(estateSettings),
  v.check((change) => Object.values(change).some((value) => value !== undefined), '没有要改的'),
)

/** One line of the contact card, as everybody sees it. */
export const contactLine = v.strictObject({
  id: v.string(),
  kind: v.picklist(CONTACT_KINDS),
  name: v.string(),
  note: v.string(),
  /** Whom one tap rings. */
  number: v.string(),
  /** False: the desk's number stands in for one's own. */
  own: v.boolean(),
  hours: workingHours,
})
export type ContactLine = v.InferOutput<typeof contactLine>

/** The contact card of an estate. */
export const card = v.strictObject({
  estate: v.string(),
  name: v.string(),
  community: v.strictObject({ id: v.string(), name: v.string() }),
  property: v.nullable(v.string()),
  /** The desk's hours. */
  hours: workingHours,
  desk: v.nullable(phoneLine),
  /** Other numbers of the estate. */
  phones: v.array(phoneLine),
  contacts: v.array(contactLine),
  emergency: v.array(phoneLine),
})
export type Card = v.InferOutput<typeof card>

/** The settings as those who set them see them. */
export const settingsView = v.strictObject({
  estate: v.string(),
  name: v.string(),
  community: v.string(),
  /** 0: nothing has been set yet, what follows is an example. */
  version: v.number(),
  settings: estateSettings,
  /** Of everybody named in them, by id. */
  names: v.record(v.string(), v.string()),
})
export type SettingsView = v.InferOutput<typeof settingsView>
