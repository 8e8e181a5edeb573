import { Album } from '@/demo/album'
import { demoPlaces } from '@/demo/places'
import { demoSpaces, SPACE_RESIDENTS } from '@/demo/spaces'
import { DAY, type Instant, instant, ms } from '@/domain/shared/time'
import { missingOf } from '@/domain/space/shares'
import { KINDS } from '@/domain/space/space'
import { STATES } from '@/domain/space/states'

const MOMENTS: readonly Instant[] = ['2026-11-21T02:00:00.000Z', '2026-11-19T18:30:00.000Z', '2027-02-03T04:00:00.000Z']
const places = new Map(demoPlaces().map(({ id, data }) => [id, data]))

describe.each(MOMENTS)('the made-up spaces at %s', (now) => {
  const made = demoSpaces({ places, album: new Album(), now })

  test('show every kind in every state, and many that were only pointed at', () => {
    expect(new Set(made.spaces.map(({ data }) => data.state))).toEqual(new Set(STATES))
    expect(new Set(made.spaces.map(({ data }) => data.kind))).toEqual(new Set(KINDS))
    expect(made.spaces.filter(({ data }) => data.state === 'suggested').length).toBeGreaterThan(36)
    expect(new Set(made.spaces.map(({ id }) => id)).size).toBe(made.spaces.length)
  })

  test('have finished stories with a before and an after, who looks after them, and what they did', () => {
    const finished = made.spaces.filter(({ data }) => data.state === 'maintained')
    expect(finished.length).toBeGreaterThanOrEqual(7)
    for (const { id, data } of finished) {
      expect(data.pairs.length).toBeGreaterThan(0)
      expect(data.steward?.name.length).toBeGreaterThan(2)
      expect(made.cares.some((care) => care.data.space === id)).toBe(true)
      expect(made.ideas.some((idea) => idea.data.space === id && idea.data.supports > 5)).toBe(true)
      if (data.budget) expect(missingOf(data.budget)).toBe(0)
    }
    expect(made.spaces.some(({ data }) => data.budget !== null && missingOf(data.budget) > 0)).toBe(true)
  })

  test('tell nothing of the future and nothing out of order; nothing is left to settle, or asleep by now without saying so', () => {
    for (const { data } of made.spaces) {
      const times = data.steps.map(({ at }) => at)
      expect([...times].sort()).toEqual(times)
      expect(times[times.length - 1] ?? '' <= now).toBeTruthy()
      expect(data.updatedAt <= now).toBe(true)
      expect(data.pending).toEqual([])
      expect(data.sleepAt > now).toBe(true)
    }
    for (const { data } of [...made.ideas, ...made.comments, ...made.cares]) expect(data.at <= now).toBe(true)
    for (const { data } of made.adoptions) expect(data.createdAt <= now).toBe(true)
  })

  test('one support for each household, and claims that hold are not long over', () => {
    for (const { data } of made.ideas) expect(new Set(data.supporters).size).toBe(data.supports)
    for (const { data } of made.adoptions.filter(({ data: { open } }) => open)) expect(data.lapseAt > instant(ms(now) + DAY)).toBe(true)
    expect(SPACE_RESIDENTS.length).toBeGreaterThan(20)
  })
})
