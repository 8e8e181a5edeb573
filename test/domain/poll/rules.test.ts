import fc from 'fast-check'
import { type Voice, voiceId } from '@/domain/poll/poll'
import { leading, percentOf, settled, showsResults, spoken, stateAt, untilProblem } from '@/domain/poll/rules'
import { china, daysLater, later, MORNING } from '../../support/clock'

const PERSONS = ['anna', 'bo', 'cai'] as const
const EMPTY: Voice = {
  tenant: 'yanping',
  poll: 'p',
  household: 'h301',
  said: [],
  choice: null,
  person: null,
  persons: [],
  until: daysLater(MORNING, 7),
  at: MORNING,
}
const member = (person: string, state: 'confirmed' | 'left' | 'claimed' = 'confirmed') => ({ person, state, household: 'h301' })
const everybody = PERSONS.map((person) => member(person))

/** Who said what, so many minutes after the morning; several may fall on one minute. */
const word = fc.record({ person: fc.constantFrom(...PERSONS), word: fc.constantFrom('a', 'b', 'c'), minute: fc.nat(5) })

describe('a household has one voice', () => {
  test('whatever order its members speak in: the latest word counts, and each member stands there once', () => {
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 12 }), (words) => {
        const inTime = [...words].sort((a, b) => a.minute - b.minute)
        const voice = inTime.reduce(
          (before, { minute, ...said }) => spoken(before, { ...said, at: later(MORNING, minute) }, everybody),
          EMPTY,
        )
        const last = inTime[inTime.length - 1]
        expect([voice.choice, voice.person]).toEqual([last?.word, last?.person])
        expect(new Set(voice.persons).size).toBe(voice.persons.length)
        expect(voice.persons.length).toBe(new Set(words.map(({ person }) => person)).size)
      }),
    )
  })

  test('of those who may still speak for it: a word of somebody who moved out counts for nothing, and brings back who spoke before', () => {
    fc.assert(
      fc.property(fc.array(word, { maxLength: 12 }), fc.subarray([...PERSONS]), (words, left) => {
        const inTime = [...words].sort((a, b) => a.minute - b.minute)
        const voice = inTime.reduce(
          (before, { minute, ...said }) => spoken(before, { ...said, at: later(MORNING, minute) }, everybody),
          EMPTY,
        )
        const members = PERSONS.map((person) => member(person, left.includes(person) ? 'left' : 'confirmed'))
        const heard = inTime.filter(({ person }) => !left.includes(person))
        const last = heard[heard.length - 1]
        expect(settled(voice, members)).toMatchObject({ choice: last?.word ?? null, person: last?.person ?? null })
      }),
    )
  })

  test('and none at all while nobody of it is confirmed', () => {
    const voice = spoken(EMPTY, { person: 'anna', word: 'a', at: MORNING }, [member('anna', 'claimed')])
    expect(voice).toMatchObject({ choice: null, person: null })
  })

  test('under an id of its own in every poll', () => {
    expect(voiceId('p', 'h301')).not.toBe(voiceId('q', 'h301'))
  })
})

describe('a poll', () => {
  test('is open from a day to sixty, to the minute', () => {
    expect(untilProblem(later(MORNING, 24 * 60 - 1), MORNING)).toContain('至少')
    expect(untilProblem(daysLater(MORNING, 1), MORNING)).toBeNull()
    expect(untilProblem(daysLater(MORNING, 60), MORNING)).toBeNull()
    expect(untilProblem(later(MORNING, 60 * 24 * 60 + 1), MORNING)).toContain('最多')
  })

  test('has ended when its instant has come, whether or not the timer came by', () => {
    const until = china('2026-11-30 18:00')
    expect(stateAt({ state: 'open', until }, later(until, -1))).toBe('open')
    expect(stateAt({ state: 'open', until }, until)).toBe('closed')
    expect(stateAt({ state: 'withdrawn', until }, until)).toBe('withdrawn')
  })

  test('shows how it goes to who has spoken, to everybody once it has ended, and to nobody when it was withdrawn', () => {
    expect(showsResults('open', false)).toBe(false)
    expect(showsResults('open', true)).toBe(true)
    expect(showsResults('closed', false)).toBe(true)
    expect(showsResults('withdrawn', true)).toBe(false)
  })

  test('names who leads, both of a tie, and nobody of silence', () => {
    expect(leading([1, 3, 2])).toEqual([1])
    expect(leading([2, 0, 2])).toEqual([0, 2])
    expect(leading([0, 0])).toEqual([])
    expect([percentOf(1, 3), percentOf(0, 0), percentOf(2, 3)]).toEqual([33, 0, 67])
  })
})
