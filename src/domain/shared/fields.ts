import * as v from 'valibot'

/** Schemas of fields that several capabilities take. Messages are words for people: the page shows them beside the field. */

/** An id made by us: letters, digits, `-`, `_`, `.`, at most 64. */
export const id = v.pipe(v.string(), v.regex(/^[A-Za-z0-9._-]{1,64}$/, '编号不对'))

/** An instant in UTC: 2026-11-21T08:30:00.000Z. */
export const instantField = v.pipe(v.string(), v.isoTimestamp('时间不对'), v.endsWith('Z', '时间不对'))

/** Words that a person must give, trimmed. @param max characters */
export function words(max: number, missing = '请写几个字') {
  return v.pipe(v.string(), v.trim(), v.minLength(1, missing), v.maxLength(max, `最多 ${max} 个字`))
}

/** Words that may be left out; an empty string counts as none. @param max characters */
export function optionalWords(max: number) {
  return v.optional(v.nullable(v.pipe(v.string(), v.trim(), v.maxLength(max, `最多 ${max} 个字`), v.transform((text) => (text === '' ? null : text)))), null)
}

/** A span of time. */
export const slot = v.strictObject({ from: instantField, to: instantField })

/** Degrees in GCJ-02. */
export const point = v.strictObject({
  lng: v.pipe(v.number(), v.minValue(-180), v.maxValue(180)),
  lat: v.pipe(v.number(), v.minValue(-90), v.maxValue(90)),
})

/** A mainland mobile or a landline with its area code; spaces and dashes are taken out. */
export const phone = v.pipe(
  v.string(),
  v.transform((text) => text.replace(/[\s-]/g, '')),
  v.regex(/^(1[3-9]\d{9}|0\d{9,11}|\d{7,8})$/, '请检查电话号码'),
)

/** Ids of uploaded pictures, no one twice. */
export function photos(max: number) {
  return v.pipe(
    v.array(id),
    v.maxLength(max, `最多 ${max} 张照片`),
    v.check((ids) => new Set(ids).size === ids.length, '同一张照片只能用一次'),
  )
}

/** A keyset page: what the last answer gave as `next`. */
export const pageMark = v.nullable(v.tuple([v.string(), id]))

/** A picture as a view shows it: short-lived addresses. */
export const picture = v.object({ id: v.string(), thumb: v.string(), full: v.string() })
export type Picture = v.InferOutput<typeof picture>
