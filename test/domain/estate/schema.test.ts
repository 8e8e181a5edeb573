import { estateSettings } from '@/domain/estate/schema'
import { NO_PHRASES } from '@/domain/estate/settings'
import * as v from 'valibot'
import { makeSettings, OFFICE_HOURS } from '../../support/builders/place'

const SERVICE = { id: 's1', name: '理发', note: '', category: 'other', fen: 0, unit: 'time', from: false }

const accepts = (settings: unknown) => v.safeParse(estateSettings, settings).success

test('settings as an estate uses them are accepted', () => {
  expect(accepts(makeSettings())).toBe(true)
  expect(accepts(makeSettings({ property: null, clocks: { 'leak.ordinary': { answer: 60, resolution: 600 } } }))).toBe(true)
})

test.each([
  ['hours that overlap', { hours: { ...OFFICE_HOURS, 1: [{ from: 480, to: 720 }, { from: 700, to: 800 }] } }],
  ['hours out of order', { hours: { ...OFFICE_HOURS, 1: [{ from: 840, to: 1080 }, { from: 480, to: 720 }] } }],
  ['a span that ends before it begins', { hours: { ...OFFICE_HOURS, 1: [{ from: 720, to: 480 }] } }],
  ['a day of 25 hours', { hours: { ...OFFICE_HOURS, 1: [{ from: 0, to: 1500 }] } }],
  ['a week without Sunday', { hours: { 1: [], 2: [], 3: [], 4: [], 5: [], 6: [] } }],
  ['no telephone at all', { phones: [] }],
  ['a word instead of a telephone number', { phones: [{ label: '物业', number: '问门卫' }] }],
  ['an eighth weekday', { duty: [{ person: 'wang', weekdays: [8], span: { from: 480, to: 720 } }] }],
  ['a limit of no minutes', { clocks: { 'leak.ordinary': { answer: 0, resolution: 600 } } }],
  ['work that must be done before it is answered', { clocks: { 'leak.ordinary': { answer: 60, resolution: 30 } } }],
  ['a limit for no urgency', { clocks: { leak: { answer: 60, resolution: 600 } } }],
  ['two services of one id', { services: [SERVICE, SERVICE] }],
  ['a price below nothing', { services: [{ ...SERVICE, fen: -1 }] }],
  ['half a fen', { services: [{ ...SERVICE, fen: 0.5 }] }],
  ['nine phrases for one step', { phrases: { ...NO_PHRASES, note: Array.from({ length: 9 }, (_, n) => `第${n}句`) } }],
  ['an unknown field', { colour: 'red' }],
])('%s is refused', (_, wrong) => {
  expect(accepts({ ...makeSettings(), ...wrong })).toBe(false)
})
