import { SERVICES, statesOf, understand } from '@/domain/open/georeport'
import { CATEGORIES } from '@/domain/repair/report'
import { STATES } from '@/domain/space/states'
import { KINDS } from '@/domain/space/space'

const NOW = '2026-11-21T08:00:00.000Z'
const asked = (query: Record<string, string>) => {
  const understood = understand(query, NOW)
  if (!understood.ok) throw new Error(understood.fault.description)
  return understood.asked
}
const fault = (query: Record<string, string>) => {
  const understood = understand(query, NOW)
  if (understood.ok) throw new Error('it was understood')
  return understood.fault
}

describe('A question in the form of Open311', () => {
  test('is about everything of the last 90 days, 50 a page, unless it says otherwise', () => {
    expect(asked({})).toEqual({
      ids: null,
      categories: CATEGORIES,
      kinds: KINDS,
      status: null,
      from: '2026-08-23T08:00:00.000Z',
      to: NOW,
      page: 1,
      pageSize: 50,
    })
  })

  test('names services, with commas between', () => {
    expect(asked({ service_code: 'repair-leak,space-slope' })).toMatchObject({ categories: ['leak'], kinds: ['slope'] })
    expect(asked({ service_code: 'space-plot' })).toMatchObject({ categories: [], kinds: ['plot'] })
    expect(fault({ service_code: 'repair-nothing' })).toEqual({ code: 400, description: 'service_code repair-nothing is not known' })
  })

  test('names requests, and then they alone count', () => {
    expect(asked({ service_request_id: 'r-1,s-2, x-3,' }).ids).toEqual([
      { of: 'repair', id: '1' },
      { of: 'space', id: '2' },
    ])
    expect(fault({ service_request_id: Array.from({ length: 101 }, (_, nth) => `r-${nth}`).join() }).code).toBe(400)
  })

  test('names a time with its zone, a day of China, or one end alone', () => {
    expect(asked({ start_date: '2026-11-01T00:00:00+08:00', end_date: '2026-11-02T00:00:00Z' })).toMatchObject({
      from: '2026-10-31T16:00:00.000Z',
      to: '2026-11-02T00:00:00.000Z',
    })
    // A plus that nobody escaped has become a blank.
    expect(asked({ start_date: '2026-11-01T00:00:00 08:00' })).toMatchObject({ from: '2026-10-31T16:00:00.000Z', to: NOW })
    expect(asked({ start_date: '2026-01-01' })).toMatchObject({ from: '2025-12-31T16:00:00.000Z', to: '2026-03-31T16:00:00.000Z' })
    expect(asked({ end_date: '2026-06-30T00:00:00Z' })).toMatchObject({ from: '2026-04-01T00:00:00.000Z', to: '2026-06-30T00:00:00.000Z' })
  })

  test.each([
    [{ start_date: '2026-01-01', end_date: '2026-11-01' }, /90 days/],
    [{ start_date: '2026-11-02', end_date: '2026-11-01' }, /after/],
    [{ start_date: 'yesterday' }, /start_date/],
    [{ end_date: '2026-13-01' }, /end_date/],
    [{ status: 'perhaps' }, /status/],
    [{ page: '0' }, /page/],
    [{ page: '21' }, /from 1 to 20/],
    [{ page_size: '101' }, /page_size/],
    [{ page_size: 'many' }, /page_size/],
  ] as [Record<string, string>, RegExp][])('%j is refused as the standard says', (query, words) => {
    expect(fault(query)).toEqual({ code: 400, description: expect.stringMatching(words) })
  })

  test('pages through 1,000 requests at most', () => {
    expect(asked({ page: '10', page_size: '100' })).toMatchObject({ page: 10, pageSize: 100 })
    expect(fault({ page: '11', page_size: '100' }).code).toBe(400)
  })

  test('wants open ones, closed ones, or both', () => {
    expect(asked({ status: 'open' }).status).toBe('open')
    expect(asked({ status: 'closed,open' }).status).toBeNull()
  })
})

test('Every category and kind is a service of its own, and every state of a space is open or closed', () => {
  expect(SERVICES).toHaveLength(CATEGORIES.length + KINDS.length)
  expect(new Set(SERVICES.map(({ service_code }) => service_code)).size).toBe(SERVICES.length)
  expect([...statesOf('open'), ...statesOf('closed')].sort()).toEqual([...STATES].sort())
  expect(statesOf('closed')).toEqual(['opened', 'maintained', 'declined'])
})
