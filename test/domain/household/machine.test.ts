import { CONFIRMERS, capacityOf, partiesOf, REGISTRARS } from '@/domain/household/ability'
import { type Command, claimed, decide } from '@/domain/household/decide'
import { MEMBERSHIP_STATES, type Membership } from '@/domain/household/household'
import { ACTIONS, type Action, machine, PARTIES, type Party } from '@/domain/household/machine'
import { nextActions } from '@/domain/household/view'
import { ROLES } from '@/domain/shared/actor'
import { movesFor } from '@/domain/shared/machine'
import { makeActor, makeHat } from '../../support/builders/person'
import { later, MORNING } from '../../support/clock'

const PATH = ['d', 's', 'c', 'e', 'b']

function make(overrides: Partial<Membership> = {}): Membership {
  const given = {
    tenant: 'd',
    household: 'h',
    room: null,
    estate: 'e',
    building: 'b',
    path: PATH,
    person: 'anna',
    relation: 'owner',
    ownerName: null,
  } as const
  return { ...claimed(given, null, MORNING), ...overrides }
}

const COMMANDS: Record<Exclude<Action, 'claim'>, Command> = {
  confirm: { action: 'confirm' },
  refuse: { action: 'refuse', reason: '不住这里' },
  attach: { action: 'attach', household: 'other' },
  match: { action: 'match', owner: 'own-1' },
  takeBack: { action: 'takeBack' },
  leave: { action: 'leave' },
  undo: { action: 'undo', reason: null },
}
const STEPS = Object.keys(COMMANDS) as Exclude<Action, 'claim'>[]
const pairs = MEMBERSHIP_STATES.flatMap((state) => STEPS.flatMap((action) => PARTIES.map((party) => ({ state, action, party }))))

test.each(pairs)('$party $action on a $state membership does what the table says', ({ state, action, party }) => {
  const before = make({ state })
  const outcome = decide(before, COMMANDS[action], { now: later(MORNING, 1), actor: makeActor('zoe', []), parties: [party] })
  const move = machine[state][action]
  if (!move) expect(outcome).toMatchObject({ ok: false, refusal: { code: 'wrongState' } })
  else if (!move.by.includes(party)) expect(outcome).toMatchObject({ ok: false, refusal: { code: 'forbidden' } })
  else {
    expect(outcome).toMatchObject({ ok: true, value: { state: move.to === 'same' ? state : move.to } })
    // Nothing is done without its line in the trail, and no line is ever lost.
    expect(outcome.ok && outcome.value.trail).toEqual([
      ...before.trail,
      expect.objectContaining({ action, by: 'zoe', at: later(MORNING, 1) }),
    ])
    if (outcome.ok) expect(before.trail).toHaveLength(1)
  }
})

test('what has ended can only be claimed again, by the person', () => {
  for (const state of ['left', 'undone'] as const) expect(Object.keys(machine[state])).toEqual(['claim'])
  for (const state of ['refused', 'left', 'undone'] as const) expect(machine[state].claim?.by).toEqual(['self'])
})

test('every state can be reached, and every action is in the table', () => {
  const reached = new Set(MEMBERSHIP_STATES.flatMap((state) => ACTIONS.map((action) => machine[state][action]?.to)))
  for (const state of MEMBERSHIP_STATES) expect(reached).toContain(state)
  for (const action of ACTIONS) expect(MEMBERSHIP_STATES.some((state) => machine[state][action])).toBe(true)
})

describe('who is who to a membership', () => {
  const at = (depth: number) => PATH.slice(0, depth)
  const staff = (role: (typeof ROLES)[number], path: readonly string[]) => makeActor('zoe', [makeHat(role, path)])

  test.each(ROLES)('a %s confirms at the building and above it, and neither beside nor below', (role) => {
    const isConfirmer = (CONFIRMERS as readonly string[]).includes(role)
    const isRegistrar = (REGISTRARS as readonly string[]).includes(role)
    for (let depth = 1; depth <= 5; depth++) {
      const parties = partiesOf(staff(role, at(depth)), make(), null)
      expect([parties.includes('confirmer'), parties.includes('registrar')]).toEqual([isConfirmer, isRegistrar])
    }
    for (const path of [
      ['d', 's', 'c', 'e', 'other'],
      ['d', 's', 'c', 'elsewhere'],
      ['d', 'elsewhere'],
    ])
      expect(partiesOf(staff(role, path), make(), null)).toEqual([])
  })

  test('nobody but oneself is oneself, whatever hats they wear', () => {
    expect(partiesOf(makeActor('anna', [makeHat('admin', at(1))]), make(), make())).toEqual(['self'])
    expect(partiesOf({ kind: 'visitor', tenant: 'd' }, make(), null)).toEqual([])
    expect(partiesOf(makeActor('zoe', [makeHat('admin', at(1))], { tenant: 'other' }), make(), null)).toEqual([])
  })

  test('a confirmed owner answers for family and tenants behind the same door', () => {
    const owner = make({ person: 'zoe', state: 'confirmed', relation: 'owner' })
    const actor = makeActor('zoe', [])
    expect(partiesOf(actor, make({ relation: 'tenant' }), owner)).toEqual(['householder'])
    expect(partiesOf(actor, make({ relation: 'owner' }), owner)).toEqual([])
    expect(partiesOf(actor, make({ relation: 'family', household: 'next' }), owner)).toEqual([])
    expect(partiesOf(actor, make({ relation: 'family', household: null }), { ...owner, household: null })).toEqual([])
    for (const other of [
      { ...owner, state: 'claimed' as const },
      { ...owner, relation: 'tenant' as const },
    ])
      expect(partiesOf(actor, make({ relation: 'family' }), other)).toEqual([])
  })

  test('staff act in the role that is nearest to the door', () => {
    const actor = makeActor('zoe', [makeHat('community', at(3)), makeHat('stairHead', at(5))])
    expect(capacityOf(actor, 'confirmer', PATH)).toBe('stairHead')
    expect([capacityOf(actor, 'householder', PATH), capacityOf(actor, 'holder', PATH), capacityOf(actor, 'self', PATH)]).toEqual([
      'householder',
      'code',
      'self',
    ])
  })
})

test.each(MEMBERSHIP_STATES)('the buttons of a %s membership are moves of the table', (state) => {
  for (const party of PARTIES) {
    const offered = nextActions(make({ state }), [party], later(MORNING, 60 * 24))
    for (const action of offered) expect(movesFor(machine, state, [party] as readonly Party[])).toContain(action)
    expect(offered).not.toContain('takeBack')
  }
})
