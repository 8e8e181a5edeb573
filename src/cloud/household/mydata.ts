import type { Membership } from '../../domain/household/household'
import type { Context } from '../context'
import { treeOf } from '../place/tree'
import type { Keeper, Leaving } from '../privacy/keeper'
import { removeAll } from '../store/remove'
import type { Stored } from '../store/port'
import { doorCodeTries, memberships, ownerSeats } from './memberships'
import { rollOf } from './roll'
import { freeSeat } from './seats'

/** States in which a membership has ended. */
const ENDED = ['refused', 'left', 'undone'] as const

/** Where I live or lived, and as what. */
export const membership: Keeper = {
  kind: 'membership',
  count: ({ store }, person) => store.count(memberships, { eq: { person } }),
  async export(context, person) {
    const found: Record<string, unknown>[] = []
    for await (const each of context.store.cursor(memberships, { eq: { person } })) found.push(await ownHome(context, each))
    return found
  },
  async known(context, person) {
    const homes = await this.export(context, person)
    const texts = (field: string) =>
      homes.map((home) => home[field]).filter((text): text is string => typeof text === 'string' && text !== '')
    const doors = homes.map(({ unit, room }) => `${unit ?? ''}${room ?? ''}`)
    return { names: texts('ownerName'), marks: [...texts('room'), ...doors].filter((mark) => mark.length > 2), texts: [] }
  },
  async erase(context, leaving) {
    for await (const { id } of context.store.cursor(memberships, { eq: { person: leaving.person } })) await leave(context, id)
    await freeSeats(context, leaving)
    await removeAll(context.store, doorCodeTries, { eq: { person: leaving.person } }, 'at')
  },
  async sweep({ store }, before) {
    let removed = 0
    for (const state of ENDED)
      for await (const { id, version, data } of store.cursor(memberships, { eq: { state } }))
        if (endedAt(data) < before && (await store.remove(memberships, id, version))) removed += 1
    return removed
  },
}

/** The last step ended it. */
function endedAt({ trail, at }: Membership): string {
  return trail[trail.length - 1]?.at ?? at
}

async function ownHome({ store, services: { secrets }, actor }: Context, { data }: Stored<Membership>): Promise<Record<string, unknown>> {
  const { estate, building, household, room, relation, ownerName, state, at, trail } = data
  const tree = treeOf(store, actor.tenant)
  const open = (sealed: string | null) => (sealed === null ? null : secrets.open(sealed))
  const door = household === null ? null : await rollOf(store, actor.tenant).household(household)
  return {
    estate: await tree.nameOf(estate),
    building: await tree.nameOf(building),
    unit: door?.data.unit ?? null,
    room: door?.data.room ?? open(room),
    relation,
    ownerName: open(ownerName),
    state,
    at,
    // Who decided is known by their capacity alone.
    trail: trail.map(({ at: when, action, as, reason }) => ({ at: when, action, as, reason })),
  }
}

/** The membership goes, and with it the seat of the owner that it held. */
async function leave({ store }: Context, id: string): Promise<void> {
  await store.tx(async (tx) => {
    const found = await tx.get(memberships, id)
    if (!found) return
    await freeSeat(tx, found.data)
    await tx.remove(memberships, id, found.version)
  })
}

/** What a broken-off step may have left. */
async function freeSeats({ store }: Context, { person }: Leaving): Promise<void> {
  for await (const { id, version } of store.cursor(ownerSeats, { eq: { person } })) await store.remove(ownerSeats, id, version)
}
