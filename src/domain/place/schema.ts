import * as v from 'valibot'
import { id } from '../shared/fields'

const span = v.pipe(
  v.strictObject({
    from: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_439)),
    to: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1_440)),
  }),
  v.check(({ from, to }) => from < to, '结束要晚于开始'),
)

const day = v.pipe(
  v.array(span),
  // The clocks walk a day's spans from the first to the last.
  v.check((spans) => spans.every((next, index) => index === 0 || (spans[index - 1]?.to ?? 0) <= next.from), '时段要按先后排列，不能重叠'),
  v.readonly(),
)

/** Working hours by ISO weekday. */
export const workingHours = v.strictObject({ 1: day, 2: day, 3: day, 4: day, 5: day, 6: day, 7: day })

export const phoneLine = v.strictObject({
  label: v.pipe(v.string(), v.minLength(1), v.maxLength(20)),
  number: v.pipe(v.string(), v.regex(/^[0-9-]{3,20}$/, '请检查电话号码')),
})

const minutes = v.pipe(v.number(), v.integer(), v.minValue(1))

/** `EstateSettings`, as an admin or an import gives them. */
export const estateSettings = v.strictObject({
  hours: workingHours,
  firstRung: v.picklist(['building', 'estate']),
  duty: v.array(
    v.strictObject({ person: id, weekdays: v.array(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(7))), span }),
  ),
  phones: v.pipe(v.array(phoneLine), v.minLength(1, '至少要有一个电话')),
  property: v.nullable(v.pipe(v.string(), v.minLength(1))),
  clocks: v.record(v.pipe(v.string(), v.regex(/^[a-z]+\.(ordinary|danger)$/)), v.strictObject({ answer: minutes, resolution: minutes })),
})
