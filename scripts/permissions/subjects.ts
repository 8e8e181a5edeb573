import { partiesOf as partiesOfAdoption } from '../../src/domain/adoption/ability'
import { machine as adoptionMachine } from '../../src/domain/adoption/machine'
import { partiesOf as partiesOfBulletin } from '../../src/domain/bulletin/ability'
import type { Bulletin } from '../../src/domain/bulletin/bulletin'
import { machine as bulletinMachine } from '../../src/domain/bulletin/machine'
import { ownsAgreed, partiesOf as partiesOfDeliberation } from '../../src/domain/deliberation/ability'
import { machine as deliberationMachine } from '../../src/domain/deliberation/machine'
import { partiesOf as partiesOfEvent } from '../../src/domain/event/ability'
import { machine as eventMachine } from '../../src/domain/event/machine'
import { partiesOf as partiesOfMembership } from '../../src/domain/household/ability'
import { machine as householdMachine } from '../../src/domain/household/machine'
import { partiesOf as partiesOfOrder } from '../../src/domain/menu/ability'
import { machine as orderMachine } from '../../src/domain/menu/machine'
import { partiesOf as partiesOfPoll } from '../../src/domain/poll/ability'
import { machine as pollMachine } from '../../src/domain/poll/machine'
import { partiesOf as partiesOfReport } from '../../src/domain/repair/ability'
import { machine as repairMachine } from '../../src/domain/repair/machine'
import { partiesOf as partiesOfStairwell } from '../../src/domain/stairwell/ability'
import type { Report } from '../../src/domain/repair/report'
import type { Actor } from '../../src/domain/shared/actor'
import { partiesOf as partiesOfVote } from '../../src/domain/vote/ability'
import { machine as voteMachine } from '../../src/domain/vote/machine'
import { partiesOf as partiesOfSpace } from '../../src/domain/space/ability'
import { machine as spaceMachine } from '../../src/domain/space/machine'

/** The place of every sample, from the district down to a building; the tenant is the district. */
export const PATH = ['district', 'street', 'community', 'estate', 'building'] as const
/** Another building of the estate, and an estate of the next community: beside all hats but the wide ones. */
export const BESIDE = ['district', 'otherStreet', 'otherCommunity', 'otherEstate', 'otherBuilding'] as const

type AnyMachine = { readonly [state: string]: { readonly [action: string]: { by: readonly string[] } | undefined } }

/** A capability whose rules are by parties: who somebody is to a sample of its matters, and in which states that counts. */
export interface Subject {
  /** What the sample is, in the words of the page. */
  sample: string
  /** At `path`, by the capability's own `partiesOf`. */
  partiesOf(actor: Actor, path: readonly string[]): readonly string[]
  machine: AnyMachine
  /** Parties that move nothing in the machine: they read, or decide about what stands beside it. */
  beside?: readonly string[]
}

const tenant = PATH[0]

/** One line for each capability that has parties. `byParties` in a capability without one is refused by the page. */
export const SUBJECTS: Readonly<Record<string, Subject>> = {
  repair: {
    sample: 'a report of somebody else in a public place, words shown, received by the estate',
    partiesOf: (actor, path) =>
      partiesOfReport(actor, {
        tenant,
        path,
        estate: path[3] ?? '',
        building: path[4] ?? null,
        reporter: 'reporter',
        assignee: 'assignee',
        firstRung: 'estate',
      } as unknown as Report),
    machine: repairMachine,
  },
  bulletin: {
    sample: 'a published bulletin of another writer, not open to everybody, posted at the estate of the place',
    partiesOf: (actor, path) =>
      partiesOfBulletin(actor, {
        tenant,
        place: path[3] ?? path[path.length - 1],
        path: path.slice(0, 4),
        deskPath: path.slice(0, 4),
        writer: 'writer',
        shown: true,
        open: false,
      } as unknown as Bulletin),
    machine: bulletinMachine,
  },
  menu: {
    sample: 'an order of the estate of the place, for a unit of its community for which the asker is on the list of liaisons',
    partiesOf: (actor, path) =>
      partiesOfOrder(actor, { tenant, shares: [{ path: path.slice(0, 4) }] } as never, {
        tenant,
        path: path.slice(0, 3),
        liaisons: ['somebody'],
      }),
    machine: orderMachine,
    // They read orders, and let offers onto the menu.
    beside: ['keeper', 'overseer'],
  },
  deliberation: {
    sample: 'an issue of the estate of the place that somebody else raised, with an action agreed for its stair heads',
    partiesOf: (actor, path) => {
      const [estate, areas] = [path[3] ?? '', path.slice(0, 4)]
      const owns = ownsAgreed(actor, { tenant, person: null, role: 'stairHead', areas, estate })
      return [...partiesOfDeliberation(actor, { tenant, estate, path: areas, raiser: 'raiser', meeting: null }), ...(owns ? ['owner'] : [])]
    },
    machine: deliberationMachine,
    // They raise, read and say; who owns what was agreed says that it is done.
    beside: ['neighbour', 'staff', 'owner'],
  },
  poll: {
    sample: 'an open poll of the estate of the place, where the asker’s home, if any, is confirmed',
    partiesOf: (actor, path) => {
      const speaks = actor.kind === 'person' && actor.hats.some(({ role, path: at }) => role === 'resident' && at.includes(path[3] ?? ''))
      return partiesOfPoll(actor, { tenant, estate: path[3] ?? '', path: path.slice(0, 4) }, speaks)
    },
    machine: pollMachine,
    beside: ['neighbour', 'staff'],
  },
  stairwell: {
    sample: 'the building of the place, where the asker’s home, if any, is confirmed',
    partiesOf: (actor, path) =>
      partiesOfStairwell(actor, { tenant }, actor.kind === 'person' && actor.hats.some(({ role, place }) => role === 'resident' && place === path[4])),
    machine: { voting: { say: { by: ['voice'] } } },
  },
  event: {
    sample: 'an event of the estate of the place that somebody else runs',
    partiesOf: (actor, path) => partiesOfEvent(actor, { tenant, path: path.slice(0, 4), organisers: ['organiser'] }),
    machine: eventMachine,
  },
  space: {
    sample: 'a space of the place that somebody else suggested and somebody else looks after, shown to everybody',
    partiesOf: (actor, path) =>
      partiesOfSpace(actor, {
        tenant,
        path,
        estate: path[3] ?? '',
        by: 'suggester',
        steward: { name: 'team', person: 'steward', adoption: null, since: '2026-01-01T00:00:00.000Z' },
      }),
    machine: spaceMachine,
  },
  adoption: {
    sample: 'a claim of a building at the place, in the name of a unit that somebody else speaks for',
    partiesOf: (actor, path) => partiesOfAdoption(actor, { tenant, path, person: 'adopter' }),
    machine: adoptionMachine,
  },
  vote: {
    sample: 'an open vote of the estate of the place, on whose roll the asker does not stand',
    partiesOf: (actor, path) =>
      partiesOfVote(actor, { tenant, estate: path[3] ?? '', path: path.slice(0, 4) }, { owner: false, proxy: false }),
    machine: voteMachine,
    // They read it, and may be handed a ballot.
    beside: ['member'],
  },
  attendance: {
    sample: 'the list of a published session at the place, of an event that somebody else runs',
    partiesOf: (actor, path) => partiesOfEvent(actor, { tenant, path, organisers: ['organiser'] }),
    machine: eventMachine,
  },
  household: {
    sample: 'a membership that somebody else claimed, of a household where the asker does not live',
    partiesOf: (actor, path) =>
      partiesOfMembership(actor, { tenant, path, person: 'claimant', household: 'household', relation: 'owner', trail: [] } as never, null),
    machine: householdMachine,
  },
}
