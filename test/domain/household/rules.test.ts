import fc from 'fast-check'
import { CODE_LENGTH, CODE_LETTERS, codeOf, printedCode, readCode, readSlip, slipQuery } from '@/domain/household/code'
import { foldDoor, foldName } from '@/domain/household/door'
import { withHome, withoutHome } from '@/domain/household/homes'
import { areaWords, sumOf } from '@/domain/household/roll'
import { mayVoice, voiceOf } from '@/domain/household/rules'
import { grantsAt, stationsOf } from '@/domain/person/person'
import { makeGrant, makePerson } from '../../support/builders/person'
import { later, MORNING } from '../../support/clock'

describe('one voice', () => {
  const member = (person: string, state: 'confirmed' | 'claimed' = 'confirmed', household: string | null = 'h') => ({
    person,
    state,
    household,
  })
  const said = (person: string, minutes: number) => ({ person, at: later(MORNING, minutes), word: `${person}${minutes}` })

  test('is the latest word of any confirmed member', () => {
    const members = [member('anna'), member('bo'), member('cai', 'claimed')]
    expect(voiceOf(members, [said('anna', 1), said('bo', 9), said('anna', 5)])?.word).toBe('bo9')
    expect(voiceOf(members, [said('anna', 1), said('cai', 9), said('stranger', 9)])?.word).toBe('anna1')
    expect(voiceOf(members, [said('cai', 9)])).toBeNull()
    expect(voiceOf(members, [said('anna', 1), { ...said('bo', 1), word: 'later in the list' }])?.word).toBe('later in the list')
  })

  test('belongs to members of a household of the roll', () => {
    expect([mayVoice(member('a')), mayVoice(member('a', 'claimed')), mayVoice(member('a', 'confirmed', null))]).toEqual([
      true,
      false,
      false,
    ])
  })

  test('does not depend upon the order in which words of different moments are read', () => {
    const words = fc.uniqueArray(fc.record({ person: fc.constantFrom('anna', 'bo', 'cai'), minutes: fc.integer({ min: 0, max: 999 }) }), {
      selector: ({ minutes }) => minutes,
    })
    fc.assert(
      fc.property(words, fc.integer(), (spoken, seed) => {
        const members = [member('anna'), member('bo')]
        const list = spoken.map(({ person, minutes }) => said(person, minutes))
        const shuffled = [...list].sort((a, b) => ((a.word.length * seed) % 7) - ((b.word.length * seed) % 7))
        expect(voiceOf(members, shuffled)).toEqual(voiceOf(members, list))
      }),
    )
  })
})

describe('the sums of a roll', () => {
  const part = fc.record({
    area: fc.option(fc.integer({ min: 1, max: 50_000_000 }), { nil: null }),
    owners: fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 3 }),
  })

  test('are exact, whatever the order and however the roll is divided into buildings', () => {
    fc.assert(
      fc.property(fc.array(part, { maxLength: 60 }), fc.nat(60), (parts, cut) => {
        const whole = sumOf(parts)
        expect(sumOf([...parts].reverse())).toEqual(whole)
        const [left, right] = [sumOf(parts.slice(0, cut)), sumOf(parts.slice(cut))]
        expect(left.area + right.area).toBe(whole.area)
        expect(left.parts + right.parts).toBe(whole.parts)
        expect(left.withoutArea + right.withoutArea).toBe(whole.withoutArea)
        expect(BigInt(whole.area)).toBe(parts.reduce((sum, { area }) => sum + BigInt(area ?? 0), 0n))
        // One head stands behind one part at least, and joining buildings never makes a head more.
        expect(whole.heads).toBeLessThanOrEqual(whole.parts - whole.withoutOwner)
        expect(whole.heads).toBeLessThanOrEqual(left.heads + right.heads)
        expect(whole.heads).toBeGreaterThanOrEqual(Math.max(left.heads, right.heads))
      }),
    )
  })

  test('count an owner of several parts once, and a couple as one', () => {
    const parts = [
      { area: 1, owners: ['a'] },
      { area: 2, owners: ['a'] },
      { area: 3, owners: ['b', 'c'] },
      { area: 4, owners: ['c', 'b'] },
      { area: null, owners: [] },
    ]
    expect(sumOf(parts)).toEqual({ parts: 5, area: 10, withoutArea: 1, withoutOwner: 1, owners: 3, heads: 2 })
  })

  test.each([
    [896_500, '89.65 ㎡'],
    [10_000, '1.00 ㎡'],
    [896_512, '89.6512 ㎡'],
    [25_178_040_000, '2,517,804.00 ㎡'],
    [0, '0.00 ㎡'],
  ])('%i cm² reads %s', (area, words) => expect(areaWords(area)).toBe(words))
})

describe('a code', () => {
  test('is read however it was typed, and nothing else is', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: CODE_LENGTH, maxLength: CODE_LENGTH }), (random) => {
        const code = codeOf(random)
        expect([...code].every((letter) => CODE_LETTERS.includes(letter))).toBe(true)
        for (const typed of [code, printedCode(code), ` ${code.toLowerCase()} `, [...code].join(' ')]) expect(readCode(typed)).toBe(code)
        expect(readCode(`${code}2`)).toBeNull()
        const slip = { building: 'yijing-b3', household: 'yijing-b3-1-101', code }
        expect(readSlip(slipQuery(slip))).toEqual(slip)
        expect(readSlip(`https://door.example/#/pages/household/join/index?${slipQuery(slip)}`)).toEqual(slip)
      }),
    )
    for (const typed of ['', 'ABCD', 'ABCD-O1IL', '入户码入户码入户']) expect(readCode(typed)).toBeNull()
    for (const text of ['https://evil.example/?code=ABCDEFGH', 'ABCDEFGH', '']) expect(readSlip(text)).toBeNull()
  })

  test('has no letter that looks like another', () => {
    for (const letter of '01IO') expect(CODE_LETTERS).not.toContain(letter)
    expect(new Set(CODE_LETTERS).size).toBe(32)
  })
})

test.each([
  ['1单元502', '1 单元 502 室'],
  ['1单元502', '１－502'],
  ['1单元502', '1-502号'],
  ['502', '502室'],
  ['B座1203', 'b座 1203'],
])('%s and %s are one door', (a, b) => expect(foldDoor(a)).toBe(foldDoor(b)))

test.each([
  ['1单元502', '15单元02'],
  ['1单元502', '502'],
])('%s and %s are two doors', (a, b) => expect(foldDoor(a)).not.toBe(foldDoor(b)))

test('a name is the same with its dot or without', () => expect(foldName('买买提·艾力')).toBe(foldName('买买提 艾力')))

describe('homes and the resident’s role', () => {
  const key = (household: string, building = 'b') => ({ building, household, isRoom: () => false })
  const home = (household: string, building = 'b', confirmed = true) => ({ estate: 'e', building, room: 'sealed', household, confirmed })

  test('go together: a role at every building with a home, and at no other, whatever happens', () => {
    const step = fc.record({ comes: fc.boolean(), household: fc.constantFrom('h1', 'h2', 'h3'), building: fc.constantFrom('b', 'c') })
    fc.assert(
      fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
        let person = makePerson([makeGrant('stairHead', 'b')])
        steps.forEach(({ comes, household, building }, minute) => {
          const now = later(MORNING, minute)
          person = comes
            ? withHome(person, key(household, building), home(household, building), now)
            : withoutHome(person, key(household, building), now)
          const lived = [...new Set(person.homes.map((each) => each.building))].sort()
          const held = grantsAt(person, now).filter(({ role }) => role === 'resident')
          expect(held.map(({ place }) => place).sort()).toEqual(lived)
          expect(person.stations).toEqual(stationsOf(person.grants))
          expect(person.grants.some(({ role }) => role === 'stairHead')).toBe(true)
        })
      }),
    )
  })

  test('a home is confirmed in its place, not added again', () => {
    const claimed = withHome(makePerson([]), key('h1'), home('h1', 'b', false), MORNING)
    expect(withHome(claimed, key('h1'), home('h1'), MORNING).homes).toEqual([home('h1')])
  })
})
