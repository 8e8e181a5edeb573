import { memberships, ownerSeats } from '@/cloud/household/memberships'
import { mayVoice, mayVoteAsOwner } from '@/domain/household/rules'
import { grantsAt, stationsOf } from '@/domain/person/person'
import { daysLater, later, MORNING } from '../../support/clock'
import { type HouseholdWorld, householdWorld } from '../../support/household-world'
import { LEAK } from '../../support/repair-world'

let world: HouseholdWorld
beforeEach(async () => {
  world = await householdWorld()
})
afterEach(() => world.close())

const sees = (who: string) => world.as(who).do('household.mine', {})

describe('joining a household', () => {
  test('whoever claims may report at once, and has no voice until somebody confirms', async () => {
    expect((await world.as('anna').refused('repair.submit', LEAK)).code).toBe('elsewhere')
    const claim = await world.claim('anna', { nickname: '3栋小安' })
    expect(await world.one(claim)).toMatchObject({ state: 'claimed', relation: 'family', dueAt: daysLater(MORNING, 7) })
    expect(await world.person('anna')).toMatchObject({
      nickname: '3栋小安',
      homes: [{ estate: 'yijing-garden', building: 'yijing-3', household: 'h301', confirmed: false }],
      stations: ['resident@yijing-3'],
    })
    await world.submit('anna')
    expect(mayVoice(await world.one(claim))).toBe(false)
    expect((await sees('anna')).homes).toMatchObject([
      { state: 'claimed', door: '1单元301', place: '怡景嘉园 3栋', voice: false, members: [] },
    ])

    const { claim: seen } = await world.as('stairHead').do('household.confirm', { claim })
    expect(seen).toMatchObject({ state: 'confirmed', nickname: '3栋小安', door: '1单元301' })
    expect((await world.person('anna')).homes).toMatchObject([{ household: 'h301', confirmed: true }])
    expect(mayVoice(await world.one(claim))).toBe(true)
    expect((await sees('anna')).homes).toMatchObject([{ state: 'confirmed', voice: true, members: [{ isMe: true, nickname: '3栋小安' }] }])
    expect((await world.told('anna')).map(({ title }) => title)).toEqual(['您的住址确认了'])
  })

  test('the nearest staff are told of a claim, and nobody above them', async () => {
    await world.claim('anna')
    expect((await world.told('stairHead')).map(({ title }) => title)).toEqual(['有新邻居等您确认'])
    expect(await world.told('gridWorker')).toHaveLength(1)
    for (const who of ['secretary', 'community', 'street', 'otherSecretary', 'zhang'] as const) expect(await world.told(who)).toEqual([])
  })

  test('the same door cannot be claimed twice, and the same request has the effect of one', async () => {
    const input = { building: 'yijing-3', household: 'h301', relation: 'family', nickname: '小安' } as const
    const first = await world.as('anna').do('household.claim', input, 'request-same')
    expect(await world.as('anna').do('household.claim', input, 'request-same')).toEqual(first)
    expect((await world.as('anna').refused('household.claim', input)).code).toBe('already')
    expect(await world.store.count(memberships, {})).toBe(1)
    expect((await world.person('anna')).homes).toHaveLength(1)
  })

  test('a door written by hand is the roll’s when the roll has it, and waits to be found when not', async () => {
    const known = await world.claim('anna', { household: null, room: '1-301室' })
    expect(await world.one(known)).toMatchObject({ household: 'h301', room: null })

    const unknown = await world.claim('bo', { household: null, room: '2单元 608' })
    expect(await world.one(unknown)).toMatchObject({ household: null })
    const { items } = await world.as('secretary').do('household.claims', {})
    expect(items.find(({ id }) => id === unknown)).toMatchObject({
      household: null,
      door: '2单元 608',
      actions: ['confirm', 'refuse', 'attach', 'undo'],
    })

    await world.as('secretary').do('household.confirm', { claim: unknown })
    expect(mayVoice(await world.one(unknown))).toBe(false)
    const { claim: attached } = await world.as('secretary').do('household.attach', { claim: unknown, household: 'h402' })
    expect(attached).toMatchObject({ household: 'h402', door: '1单元402', state: 'confirmed' })
    expect(mayVoice(await world.one(attached?.id as string))).toBe(true)
    expect(await world.store.get(memberships, unknown)).toBeNull()
    expect((await world.person('bo')).homes).toMatchObject([{ household: 'h402', confirmed: true }])
    expect(
      (await world.as('bo').refused('household.claim', { building: 'yijing-3', household: 'h402', relation: 'owner', nickname: '阿波' }))
        .code,
    ).toBe('already')
  })

  test('a door of another building is not attached', async () => {
    const claim = await world.claim('bo', { household: null, room: '2单元608' })
    expect((await world.as('secretary').refused('household.attach', { claim, household: 'h501' })).code).toBe('elsewhere')
  })

  test('a refusal has a reason, ends home and role, and leaves the way open to claim again', async () => {
    const claim = await world.claim('anna')
    expect((await world.as('stairHead').refused('household.refuse', { claim, reason: ' ' })).fields).toEqual({ reason: '请说一句为什么' })
    await world.as('stairHead').do('household.refuse', { claim, reason: '301 住的是张阿姨一家' })
    expect((await world.told('anna')).map(({ words }) => words)).toEqual(['楼栋长说：301 住的是张阿姨一家。可以改好再申请'])
    const person = await world.person('anna')
    expect([person.homes, grantsAt(person, world.clock.now())]).toEqual([[], []])
    expect(person.stations).toEqual(stationsOf(person.grants))
    expect((await world.as('anna').refused('repair.submit', LEAK)).code).toBe('elsewhere')
    expect((await sees('anna')).homes).toMatchObject([
      { state: 'refused', trail: [{ action: 'claim' }, { action: 'refuse', reason: '301 住的是张阿姨一家' }] },
    ])

    await world.claim('anna', { relation: 'tenant' })
    expect((await world.one(claim)).trail.map(({ action }) => action)).toEqual(['claim', 'refuse', 'claim'])
  })

  test('nobody claims one door for ever, nor more doors at once than a person could live behind', async () => {
    for (let round = 0; round < 5; round++) {
      const claim = await world.claim('anna')
      await world.as('secretary').do('household.refuse', { claim, reason: '不住这里' })
    }
    expect(
      (await world.as('anna').refused('household.claim', { building: 'yijing-3', household: 'h301', relation: 'family', nickname: '安' }))
        .code,
    ).toBe('tooMany')
    for (const household of ['h302', 'h402'] as const) await world.claim('bo', { household })
    await world.claim('bo', { building: 'yijing-5', household: 'h501' })
    expect(
      (await world.as('bo').refused('household.claim', { building: 'yijing-3', household: 'h301', relation: 'family', nickname: '波' }))
        .code,
    ).toBe('tooMany')
  })

  test('an unkind or telling nickname is not taken', async () => {
    const given = { building: 'yijing-3', household: 'h301', relation: 'family' } as const
    for (const nickname of ['白痴', '13912345678'])
      expect((await world.as('anna').refused('household.claim', { ...given, nickname })).code).toBe('notAccepted')
  })
})

describe('decisions', () => {
  test('may be taken back for ten minutes, by who took them', async () => {
    const claim = await world.claim('anna')
    await world.as('stairHead').do('household.confirm', { claim })
    expect((await world.as('secretary').refused('household.takeBack', { claim })).code).toBe('forbidden')
    await world.as('stairHead').do('household.takeBack', { claim })
    expect((await world.person('anna')).homes).toMatchObject([{ confirmed: false }])
    await world.as('stairHead').do('household.refuse', { claim, reason: '点错了' })
    world.clock.forward(10)
    await world.as('stairHead').do('household.takeBack', { claim })
    expect(await world.one(claim)).toMatchObject({ state: 'claimed' })
    expect((await world.person('anna')).homes).toMatchObject([{ household: 'h301', confirmed: false }])
    await world.as('stairHead').do('household.confirm', { claim })
    world.clock.forward(10.02)
    expect((await world.as('stairHead').refused('household.takeBack', { claim })).code).toBe('tooLate')
  })

  test('a wrong claim is undone by staff long after, and the trail says by whom and why', async () => {
    const claim = await world.member('anna')
    world.clock.set(daysLater(MORNING, 90))
    await world.as('community').do('household.undo', { claim, reason: '冒名登记' })
    expect(await world.one(claim)).toMatchObject({ state: 'undone' })
    expect((await world.one(claim)).trail).toMatchObject([
      { action: 'claim', by: 'anna', as: 'self' },
      { action: 'confirm', by: 'secretary', as: 'secretary' },
      { action: 'undo', by: 'community', as: 'community', reason: '冒名登记' },
    ])
    expect((await world.person('anna')).homes).toEqual([])
    expect((await world.told('anna')).map(({ title }) => title)).toContain('您的一处住址被作废')
    expect((await sees('anna')).homes).toEqual([])
  })

  test('moving out ends home and role; what was reported stays one’s own, and another home in the building keeps the role', async () => {
    const first = await world.member('anna')
    const second = await world.member('anna', { household: 'h302', relation: 'tenant' })
    const report = await world.submit('anna')
    await world.as('anna').do('household.leave', { claim: first })
    expect((await world.person('anna')).homes.map(({ household }) => household)).toEqual(['h302'])
    expect(grantsAt(await world.person('anna'), later(MORNING, 1))).toHaveLength(1)
    await world.as('anna').do('household.leave', { claim: second })
    expect(grantsAt(await world.person('anna'), world.clock.now())).toEqual([])
    expect(await world.as('anna').do('repair.get', { report })).toMatchObject({ reader: 'reporter' })
    expect((await world.as('anna').refused('repair.submit', LEAK)).code).toBe('elsewhere')
    // And may come back.
    await world.member('anna')
    expect((await world.person('anna')).stations.filter((each) => each === 'resident@yijing-3')).toHaveLength(1)
  })

  test('nobody answered for seven days: it rises to the community, once, and is shown as late', async () => {
    const claim = await world.claim('anna')
    world.clock.set(later(daysLater(MORNING, 7), -1))
    await world.rise()
    expect(await world.told('community')).toEqual([])
    world.clock.forward(1)
    expect([await world.rise(), await world.rise()]).toEqual([1, 0])
    expect((await world.told('community')).map(({ title }) => title)).toEqual(['入户申请 7 天没人确认'])
    const { items, counts } = await world.as('community').do('household.claims', { bucket: 'late' })
    expect([items, counts]).toMatchObject([[{ id: claim, late: true }], { waiting: 1, late: 1 }])
  })
})

describe('owners and tenants', () => {
  const door = (household: string, owners: readonly string[]) => ({ household, owners })

  test('an owner whose name is on the roll is matched when staff confirm, and votes as owner as long as they own', async () => {
    const claim = await world.claim('anna', { relation: 'owner', ownerName: '张 秀英' })
    expect((await world.as('stairHead').do('household.claims', {})).items).toMatchObject([{ nameFits: 'fits', matched: false }])
    await world.as('stairHead').do('household.confirm', { claim })
    const membership = await world.one(claim)
    expect(membership.owner).toBe('own-zhang')
    expect(mayVoteAsOwner(membership, door('h301', ['own-zhang']))).toBe(true)
    expect(mayVoteAsOwner(membership, door('h301', ['own-new']))).toBe(false)
    expect((await sees('anna')).homes).toMatchObject([{ ownersVote: true, voice: true }])
  })

  test('a tenant never votes as owner, whatever name they give and whoever confirms', async () => {
    const claim = await world.claim('anna', { relation: 'tenant', ownerName: '张秀英' })
    expect(await world.one(claim)).toMatchObject({ ownerName: null })
    await world.as('community').do('household.confirm', { claim })
    expect(await world.one(claim)).toMatchObject({ owner: null })
    expect(mayVoteAsOwner({ ...(await world.one(claim)), owner: 'own-zhang' }, door('h301', ['own-zhang']))).toBe(false)
    expect((await sees('anna')).homes).toMatchObject([{ ownersVote: null, voice: true }])
  })

  test('a name that differs confirms who lives there; who owns is for the registrar to say', async () => {
    const claim = await world.member('anna', { relation: 'owner', ownerName: '张某某' })
    expect(await world.one(claim)).toMatchObject({ state: 'confirmed', owner: null })
    expect((await world.as('stairHead').refused('household.match', { claim, owner: 'own-zhang' })).code).toBe('forbidden')
    expect((await world.as('secretary').refused('household.match', { claim, owner: 'own-lin' })).code).toBe('elsewhere')
    expect((await world.as('secretary').do('household.match', { claim, owner: 'own-zhang' })).claim).toMatchObject({ matched: true })
  })

  test('one owner of the roll is one account, through all of their homes', async () => {
    const first = await world.member('anna', { relation: 'owner', ownerName: '张秀英' })
    const other = await world.member('bo', { relation: 'owner', ownerName: '张秀英' })
    expect(await world.one(other)).toMatchObject({ state: 'confirmed', owner: null })
    expect((await world.as('secretary').refused('household.match', { claim: other, owner: 'own-zhang' })).code).toBe('already')
    const second = await world.member('anna', { building: 'yijing-5', household: 'h501', relation: 'owner', ownerName: '张秀英' })
    expect(await world.one(second)).toMatchObject({ owner: 'own-zhang' })
    await world.as('anna').do('household.leave', { claim: first })
    expect((await world.store.get(ownerSeats, 'own-zhang'))?.data).toMatchObject({ person: 'anna', households: ['h501'] })
    await world.as('anna').do('household.leave', { claim: second })
    await world.as('secretary').do('household.match', { claim: other, owner: 'own-zhang' })
    expect((await world.store.get(ownerSeats, 'own-zhang'))?.data.person).toBe('bo')
  })

  test('a confirmed owner answers for family and tenants of the own household, and for nobody else', async () => {
    await world.member('anna', { relation: 'owner', ownerName: '张秀英' })
    const tenant = await world.claim('bo', { relation: 'tenant' })
    const owner = await world.claim('cai', { relation: 'owner' })
    const elsewhere = await world.claim('wang', { household: 'h302', relation: 'tenant' })
    const { homes } = await sees('anna')
    expect(homes[0]?.members.map(({ isMe, state, actions }) => [isMe, state, actions])).toEqual([
      [true, 'confirmed', []],
      [false, 'claimed', ['confirm', 'refuse']],
    ])
    expect(await world.as('anna').do('household.confirm', { claim: tenant })).toEqual({ claim: null })
    expect(await world.one(tenant)).toMatchObject({ state: 'confirmed' })
    for (const claim of [owner, elsewhere]) expect((await world.as('anna').refused('household.confirm', { claim })).code).toBe('notFound')
    // A tenant does not.
    const family = await world.claim('zhang')
    expect((await world.as('bo').refused('household.confirm', { claim: family })).code).toBe('notFound')
  })
})
