import * as v from 'valibot'
import { id, instantField, photos, picture, words } from '../shared/fields'
import { about } from './about'
import { OWNER_ROLES } from './agreed'
import { FEWEST_OPTIONS, MAX, MOST } from './limits'
import { ACTIONS, PARTIES, STATES } from './machine'

const short = (max: number) => v.pipe(v.string(), v.trim(), v.maxLength(max, `最多 ${max} 个字`))
const number = (min: number, max: number, less: string) =>
  v.pipe(v.number('请填数字'), v.integer('请填整数'), v.minValue(min, less), v.maxValue(max, '太多了'))

/** Two to six, or none yet; no two alike. */
export const options = v.pipe(
  v.array(words(MAX.option, '请写这个办法')),
  v.maxLength(MOST.options, `最多 ${MOST.options} 个办法`),
  v.check((given) => given.length === 0 || given.length >= FEWEST_OPTIONS, '写一个以上的办法，或者先不写'),
  v.check((given) => new Set(given).size === given.length, '有两个办法是一样的'),
)

export const day = v.pipe(v.string(), v.isoDate('请选日子'))

export const raiseInput = v.strictObject({
  estate: id,
  title: words(MAX.title, '请写一个题目'),
  words: words(MAX.words, '请写几句，说说是什么事'),
  options: v.optional(options, []),
  about: v.optional(v.nullable(about), null),
})

const one = { deliberation: id }
const topic = v.strictObject({ words: words(MAX.topic, '请写谈什么'), minutes: number(1, MOST.topicMinutes, '至少 1 分钟') })
const meeting = {
  at: instantField,
  place: words(MAX.place, '请写在哪里谈'),
  agenda: v.pipe(v.array(topic), v.minLength(1, '请至少写一项'), v.maxLength(MOST.topics, `最多 ${MOST.topics} 项`)),
  recorder: v.optional(v.nullable(id), null),
}
const reason = words(MAX.reason, '请写一句原因，大家看得到')

/** What to do, by whom, until when. A role or a person, never both and never none. */
export const agreedInput = v.pipe(
  v.strictObject({
    what: words(MAX.what, '请写要做什么'),
    role: v.optional(v.nullable(v.picklist(OWNER_ROLES)), null),
    person: v.optional(v.nullable(id), null),
    day,
    about: v.optional(v.nullable(about), null),
  }),
  v.forward(
    v.partialCheck([['role'], ['person']], ({ role, person }) => (role === null) !== (person === null), '请选由谁来办'),
    ['role'],
  ),
)

export const minutesForm = {
  at: instantField,
  place: words(MAX.place, '请写在哪里谈的'),
  host: words(MAX.who, '请写谁主持'),
  recorder: words(MAX.who, '请写谁记录'),
  present: number(1, MOST.present, '至少 1 人'),
  sides: v.pipe(
    v.array(v.strictObject({ who: words(MAX.who, '请写是哪一方'), said: words(MAX.said, '请写说了什么') })),
    v.minLength(1, '请至少写一方的意见'),
    v.maxLength(MOST.sides, `最多 ${MOST.sides} 方`),
  ),
  opinion: short(MAX.opinion),
  unsettled: short(MAX.opinion),
}

/** Inputs of the steps of one issue. */
export const stepInputs = {
  schedule: v.strictObject({ ...one, ...meeting }),
  move: v.strictObject({ ...one, ...meeting }),
  clear: v.strictObject(one),
  decline: v.strictObject({ ...one, reason }),
  cancel: v.strictObject({ ...one, reason }),
  withdraw: v.strictObject(one),
  hold: v.strictObject(one),
  publish: v.pipe(
    v.strictObject({
      ...one,
      ...minutesForm,
      agreed: v.optional(v.pipe(v.array(agreedInput), v.maxLength(MOST.agreed, `最多 ${MOST.agreed} 件`)), []),
    }),
    v.forward(
      v.partialCheck(
        [['opinion'], ['unsettled']],
        ({ opinion, unsettled }) => opinion !== '' || unsettled !== '',
        '形成的意见和没谈拢的，至少写一样',
      ),
      ['opinion'],
    ),
  ),
  correct: v.strictObject({ ...one, words: words(MAX.correction, '请写哪里要更正') }),
} as const

export const doneInput = v.strictObject({
  agreed: id,
  words: words(MAX.done, '请写一句办得怎么样'),
  photos: v.optional(photos(MOST.photos), []),
})

export const remarkInput = v.strictObject({ ...one, words: words(MAX.remark) })

const named = v.strictObject({ id: v.string(), name: v.string() })
const option = v.strictObject({ id: v.string(), words: v.string() })

/** A row of a list. */
export const deliberationCard = v.strictObject({
  id: v.string(),
  estate: named,
  title: v.string(),
  state: v.picklist(STATES),
  /** Its words wait for a look; told to the desk and to who raised it. */
  waiting: v.boolean(),
  about: v.nullable(about),
  /** When and where the meeting is or was. */
  at: v.nullable(v.string()),
  place: v.nullable(v.string()),
  agreed: v.strictObject({ all: v.number(), done: v.number() }),
  /** The desk owes the next step and is late; told to the desk alone. */
  late: v.boolean(),
  createdAt: v.string(),
  updatedAt: v.string(),
  next: v.nullable(v.picklist(ACTIONS)),
})
export type DeliberationCard = v.InferOutput<typeof deliberationCard>

export const agreedView = v.strictObject({
  id: v.string(),
  nth: v.number(),
  what: v.string(),
  /** 物业和维修师傅, or whom the estate knows; for who is not of the estate 一位工作人员. */
  owner: v.string(),
  day: v.string(),
  about: v.nullable(about),
  late: v.boolean(),
  done: v.nullable(v.strictObject({ at: v.string(), words: v.string(), photos: v.array(picture) })),
  /** The reader may say that it is done. */
  mine: v.boolean(),
})
export type AgreedView = v.InferOutput<typeof agreedView>

export const minutesView = v.strictObject({
  at: v.string(),
  place: v.string(),
  host: v.string(),
  recorder: v.string(),
  present: v.number(),
  sides: v.array(v.strictObject({ who: v.string(), said: v.string() })),
  opinion: v.string(),
  unsettled: v.string(),
  publishedAt: v.string(),
  corrections: v.array(v.strictObject({ at: v.string(), words: v.string() })),
})
export type MinutesView = v.InferOutput<typeof minutesView>

/** The whole issue, as its reader may see it. */
export const deliberationView = v.strictObject({
  ...deliberationCard.entries,
  words: v.string(),
  options: v.array(option),
  /** As what somebody raised it: 居民. */
  raisedAs: v.string(),
  /** Lives there or serves it: minutes and words are theirs to read. */
  inside: v.boolean(),
  parties: v.array(v.picklist(PARTIES)),
  actions: v.array(v.picklist(ACTIONS)),
  meeting: v.nullable(
    v.strictObject({
      at: v.string(),
      place: v.string(),
      minutes: v.number(),
      agenda: v.array(v.strictObject({ words: v.string(), minutes: v.number() })),
      /** What the recorder is called; told within the estate. */
      recorder: v.nullable(named),
    }),
  ),
  /** How many said 我会来, and whether the reader is one of them. */
  comers: v.number(),
  coming: v.boolean(),
  reason: v.nullable(v.string()),
  /** Null: not published yet, or not for this reader. */
  minutes: v.nullable(minutesView),
  actionsAgreed: v.array(agreedView),
  steps: v.array(
    v.strictObject({
      action: v.picklist(['raise', ...ACTIONS]),
      at: v.string(),
      party: v.picklist(PARTIES),
      words: v.nullable(v.string()),
    }),
  ),
})
export type DeliberationView = v.InferOutput<typeof deliberationView>

/** A few words of somebody of the estate. */
export const remarkView = v.strictObject({
  id: v.string(),
  /** 3栋居民, 楼栋长: never a name. */
  who: v.string(),
  words: v.string(),
  at: v.string(),
  mine: v.boolean(),
  /** Waits for a look; told to the desk and to who wrote it. */
  waiting: v.boolean(),
  /** Taken out of sight; told to the desk and to who wrote it. */
  hidden: v.boolean(),
})
export type RemarkView = v.InferOutput<typeof remarkView>

/** Somebody of the staff who may write the minutes, or be given what was agreed. */
export const taskPerson = v.strictObject({ id: v.string(), name: v.string(), role: v.string() })
