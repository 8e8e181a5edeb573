import { doorCodes } from '@/cloud/household/memberships'
import { daysLater, MORNING } from '../../support/clock'
import { type HouseholdWorld, householdWorld } from '../../support/household-world'

let world: HouseholdWorld
beforeEach(async () => {
  world = await householdWorld()
})
afterEach(() => world.close())

const given = { building: 'yijing-3', household: 'h301', relation: 'family', nickname: '小安' } as const
const claim = (who: string, code: string, household = 'h301') => world.as(who).try('household.claim', { ...given, household, code })

test('who has the code is confirmed at once, however they type it, and nobody is bothered', async () => {
  const code = await world.codeOf('h301')
  const { home } = await world.as('anna').do('household.claim', { ...given, code: ` ${code.slice(0, 4).toLowerCase()}-${code.slice(4)} ` })
  expect(home).toMatchObject({ state: 'confirmed', voice: true, trail: [{ action: 'claim' }, { action: 'confirm', who: '入户码' }] })
  expect((await world.person('anna')).homes).toMatchObject([{ household: 'h301', confirmed: true }])
  expect(await world.told('stairHead')).toEqual([])
})

test('a code says who lives there, not who owns: the name on the roll alone makes nobody an owner', async () => {
  const code = await world.codeOf('h301')
  await world.as('anna').do('household.claim', { ...given, relation: 'owner', ownerName: '张秀英', code })
  expect((await world.as('anna').do('household.mine', {})).homes).toMatchObject([{ state: 'confirmed', ownersVote: false }])
})

test('an open claim is confirmed by the code that comes later', async () => {
  await world.claim('anna')
  expect(await claim('anna', await world.codeOf('h301'))).toMatchObject({ ok: true, value: { home: { state: 'confirmed' } } })
})

test('a wrong code, another door’s code and half a code are refused beside the field, and leave nothing behind', async () => {
  const other = await world.codeOf('h302')
  for (const code of ['ABCDEFGH', other, 'ABC']) {
    expect(await claim('anna', code)).toMatchObject({ refusal: { code: 'invalid', fields: { code: expect.any(String) } } })
  }
  expect((await world.as('anna').do('household.mine', {})).homes).toEqual([])
  expect((await world.person('anna')).homes).toEqual([])
})

test('a code ends after sixty days, and when a new one is printed', async () => {
  const first = await world.codeOf('h301')
  const second = await world.codeOf('h301')
  expect(await claim('anna', first)).toMatchObject({ refusal: { fields: { code: '和这户的入户码对不上，请看看纸条' } } })
  world.clock.set(daysLater(MORNING, 60))
  expect(await claim('anna', second)).toMatchObject({ refusal: { fields: { code: '这个入户码过期了，请向楼栋长再要一张' } } })
})

test('a code is good for as many as one household has room for', async () => {
  const code = await world.codeOf('h301')
  for (let nth = 0; nth < 10; nth++) {
    await world.newcomer(`guest${nth}`, '客')
    expect(await claim(`guest${nth}`, code)).toMatchObject({ ok: true })
  }
  expect(await claim('anna', code)).toMatchObject({ refusal: { fields: { code: '这个入户码用完了，请向楼栋长再要一张' } } })
})

test('five wrong codes a day and no more, also all at once; the right one costs nothing, and tomorrow is another day', async () => {
  const code = await world.codeOf('h301')
  const answers = await Promise.all(Array.from({ length: 8 }, (_, nth) => claim('anna', `ABCDEFG${nth + 2}`)))
  const codes = answers.map((answer) => (answer.ok ? 'ok' : answer.refusal.code)).sort()
  expect(codes).toEqual(['invalid', 'invalid', 'invalid', 'invalid', 'invalid', 'tooMany', 'tooMany', 'tooMany'])
  expect(await claim('anna', code)).toMatchObject({ refusal: { code: 'tooMany' } })
  expect(await claim('bo', code)).toMatchObject({ ok: true })
  world.clock.set(daysLater(MORNING, 1))
  expect(await claim('anna', code)).toMatchObject({ ok: true })
})

test('no code is kept, only its fingerprint; the same printing gives the same slips', async () => {
  const first = await world.as('secretary').do('household.printCodes', { building: 'yijing-3', unit: '1单元' }, 'request-print')
  expect(first.slips.map(({ door }) => door)).toEqual(['1单元301', '1单元302', '1单元402'])
  expect(await world.as('secretary').do('household.printCodes', { building: 'yijing-3', unit: '1单元' }, 'request-print')).toEqual(first)
  const stored = JSON.stringify(await world.store.query(doorCodes, { limit: 100 }))
  for (const { code } of first.slips) expect(stored).not.toContain(code)
  expect(await world.as('stairHead').do('household.codes', { building: 'yijing-3' })).toMatchObject({
    units: [{ unit: '1单元', doors: 3, holding: 3 }],
    until: daysLater(MORNING, 60),
  })
})
