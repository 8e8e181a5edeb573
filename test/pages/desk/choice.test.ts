import fc from 'fast-check'
import { BUCKETS, SORTS } from '@/domain/desk/schema'
import { ALL, type Choice, filtersSet, fromQuery, toQuery } from '@/pages/desk/inbox/choice'

const name = fc.option(fc.stringMatching(/^[A-Za-z]{1,20}$/))
const choice = fc.record<Choice>({
  bucket: fc.constantFrom(...BUCKETS),
  capability: name,
  place: fc.option(fc.stringMatching(/^[A-Za-z0-9._-]{1,64}$/)),
  category: name,
  state: name,
  text: fc.string({ maxLength: 20 }),
  order: fc.option(fc.record({ by: fc.constantFrom(...SORTS), direction: fc.constantFrom('asc' as const, 'desc' as const) })),
  dense: fc.boolean(),
})

it('whatever was chosen comes back from the address as it was', () => {
  fc.assert(fc.property(choice, (chosen) => expect(fromQuery(toQuery(chosen))).toEqual(chosen)))
})

it('what is as it always is does not stand in the address', () => {
  expect(toQuery(ALL)).toEqual({})
  expect(filtersSet(ALL)).toBe(0)
})

it('an address that somebody has written by hand does no harm', () => {
  const query = {
    bucket: 'nothing',
    capability: '<b>',
    place: '../x',
    category: '',
    state: 'a'.repeat(99),
    text: '长'.repeat(99),
    by: 'x',
    dense: 'yes',
  }
  expect(fromQuery(query)).toEqual({ ...ALL, text: '长'.repeat(20) })
})
