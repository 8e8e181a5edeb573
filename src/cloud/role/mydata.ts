import type { Invitation } from '../../domain/role/invitation'
import type { Context } from '../context'
import type { Facts, Keeper, Leaving } from '../privacy/keeper'
import type { Stored } from '../store/port'
import { removeAll } from '../store/remove'
import { codeTries, roleSteps } from './collections'
import { handovers } from './handovers'
import { invitations } from './invitations'

/** What I was and am at which place. The trail stays by ids; what was written as a reason about somebody goes with them. */
export const role: Keeper = {
  kind: 'role',
  count: ({ store }, person) => store.count(roleSteps, { eq: { person } }),
  async export({ store, services: { secrets } }, person) {
    const found: Record<string, unknown>[] = []
    for await (const { data } of store.cursor(roleSteps, { eq: { person } })) {
      const { role, place, action, from, to, at, reason } = data
      found.push({ role, place, action, from, to, at, reason: reason === null ? null : secrets.open(reason) })
    }
    return found
  },
  async erase(context, leaving) {
    await leaveWork(context, leaving)
    for await (const { id } of context.store.cursor(roleSteps, { eq: { person: leaving.person } }))
      await context.store.patch(roleSteps, id, { set: { reason: null } })
    await removeAll(context.store, codeTries, { eq: { person: leaving.person } })
  },
}

/** Open work goes back to the desks, shifts and lines of contact cards are struck out, wherever they are. */
async function leaveWork(context: Context, { tenant, person }: Leaving): Promise<void> {
  const site = { ...context, actor: { kind: 'system', tenant } as const }
  for (const { roles, handOver } of handovers)
    for (const role of roles) await handOver(site, { person, role, places: [tenant], kept: [] }, null)
}

/** Invitations by which I came to a role, or that wait for me. */
export const invitation: Keeper = {
  kind: 'invitation',
  count: ({ store }, person) => store.count(invitations, { eq: { endedBy: person, state: 'accepted' } }),
  async export({ store, services: { secrets } }, person) {
    const found: Record<string, unknown>[] = []
    for await (const { data } of store.cursor(invitations, { eq: { endedBy: person, state: 'accepted' } })) {
      const { role, place, at, endedAt } = data
      const open = (sealed: string | null) => (sealed === null ? null : secrets.open(sealed))
      found.push({ role, place, at, endedAt, name: open(data.name), phone: open(data.phone) })
    }
    return found
  },
  async known({ store, services: { secrets } }, person) {
    const known: Facts = { names: [], marks: [], texts: [] }
    for await (const { data } of store.cursor(invitations, { eq: { endedBy: person, state: 'accepted' } })) {
      if (data.name !== null) known.names.push(secrets.open(data.name))
      if (data.phone !== null) known.marks.push(secrets.open(data.phone))
    }
    return known
  },
  async erase(context, leaving) {
    const { store } = context
    await removeAll(store, invitations, { eq: { endedBy: leaving.person, state: 'accepted' } })
    for await (const each of store.cursor(invitations, { eq: { tenant: leaving.tenant, state: 'open' } }))
      if (isFor(context, each, leaving)) await store.remove(invitations, each.id, each.version)
  },
  sweep: ({ store }, before) => removeAll(store, invitations, { range: { expires: { lt: before } } }, 'expires'),
}

/** By the telephone: a name alone may be somebody else's. */
function isFor({ services }: Context, { data: { phone } }: Stored<Invitation>, { marks }: Leaving): boolean {
  return phone !== null && marks.includes(services.secrets.open(phone))
}
