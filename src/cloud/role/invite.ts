import { lookedAfter, mayGive, rolePermissions } from '../../domain/role/ability'
import type { roleContract } from '../../domain/role/contract'
import { type Invitation, isOpen } from '../../domain/role/invitation'
import { termOf } from '../../domain/role/rules'
import type { InvitationView } from '../../domain/role/schema'
import type { RefusalOf, ValueOf } from '../../domain/shared/contract'
import { may } from '../../domain/shared/permission'
import { accept, refuse } from '../../domain/shared/refusal'
import type { Context, Handler } from '../context'
import { type Tree, treeOf } from '../place/tree'
import type { Stored } from '../store/port'
import { invitationKey, invitations, newInvitation } from './invitations'
import { giveAt } from './node'
import { scopeOf } from './people'
import { fullName, maskedPhone } from './view'

type Contracts = typeof roleContract

const PAGE = 20

/** Invites somebody to a role; the code is shown to whoever may give that role there. */
export const invite: Handler<Contracts['role.invite']> = async (context, input) => {
  const { actor, store, now, services } = context
  if (actor.kind !== 'person') return refuse('unauthenticated')
  const tree = treeOf(store, actor.tenant)
  const place = await giveAt(actor, 'role.invite', input.role, input.place, tree)
  if (!place.ok) return place
  const term = termOf(input, undefined, now)
  if (!term.ok) return term
  const { role, name, phone } = input
  const invited = {
    tenant: actor.tenant,
    role,
    place: input.place,
    path: place.value.data.path,
    ...term.value,
    name,
    phone,
    by: actor.person,
    at: now,
  }
  const same = await store.query(invitations, { eq: { key: invitationKey(services.secrets, invited) }, limit: 20 })
  if (same.some(({ data }) => isOpen(data, now))) return refuse('already', '已经邀请过了，邀请码在“邀请”里')
  const invitation = newInvitation(services.secrets, invited)
  const id = context.newId()
  return context.once<ValueOf<Contracts['role.invite']>, RefusalOf<Contracts['role.invite']>>(async (tx) => {
    await tx.insert(invitations, id, invitation)
    return accept({ invitation: await viewOf(context, tree, { id, version: 1, data: invitation }) })
  })
}

/** Invitations at the places that the actor looks after; codes only of roles that they may give. */
export const list: Handler<Contracts['role.invitations']> = async (context, { state, place, after }) => {
  const { actor, store } = context
  if (actor.kind !== 'person') return refuse('unauthenticated')
  if (!may(actor, rolePermissions['role.invitations'])) return refuse('forbidden', '这里是安排人手的地方')
  const tree = treeOf(store, actor.tenant)
  const scope = await scopeOf(context, tree, place)
  if (!scope.ok) return scope
  const edition = await tree.edition()
  const found = await store.query(invitations, {
    eq: { tenant: actor.tenant, state },
    hasAny: { path: place === null ? lookedAfter(actor) : scope.value },
    range: { since: { lte: edition }, until: { gt: edition } },
    order: { by: 'at', direction: 'desc' },
    ...(after && { after }),
    limit: PAGE,
  })
  const last = found[PAGE - 1]
  const giving = await Promise.all(found.map((each) => mayShow(context, tree, each.data)))
  const mine = found.filter((_, at) => giving[at])
  return accept({ items: await Promise.all(mine.map((each) => viewOf(context, tree, each))), next: last ? [last.data.at, last.id] : null })
}

export const cancel: Handler<Contracts['role.cancelInvitation']> = async (context, input) => {
  const { actor, store, now } = context
  if (actor.kind !== 'person') return refuse('unauthenticated')
  const tree = treeOf(store, actor.tenant)
  const seen = await store.get(invitations, input.invitation)
  if (!seen || seen.data.tenant !== actor.tenant) return refuse('notFound', '没有这个邀请')
  const place = await giveAt(actor, 'role.cancelInvitation', seen.data.role, seen.data.place, tree)
  if (!place.ok)
    return place.refusal.code === 'elsewhere' ? refuse('notFound', '没有这个邀请') : refuse(place.refusal.code, place.refusal.message)
  return context.once<ValueOf<Contracts['role.cancelInvitation']>, RefusalOf<Contracts['role.cancelInvitation']>>(async (tx) => {
    const stored = await tx.get(invitations, seen.id)
    if (!stored) return refuse('notFound', '没有这个邀请')
    if (stored.data.state !== 'open') return refuse('wrongState', stored.data.state === 'accepted' ? '已经有人接受了' : '已经作废了')
    const data: Invitation = { ...stored.data, state: 'cancelled', endedBy: actor.person, endedAt: now }
    await tx.replace(invitations, stored.id, stored.version, data)
    return accept({ invitation: await viewOf(context, tree, { ...stored, data }) })
  })
}

async function mayShow({ actor }: Context, tree: Tree, { role, place }: Invitation): Promise<boolean> {
  const found = await tree.get(place)
  return found !== null && mayGive(actor, role, found.data)
}

async function viewOf(context: Pick<Context, 'now' | 'services'>, tree: Tree, { id, data }: Stored<Invitation>): Promise<InvitationView> {
  const { secrets } = context.services
  const open = isOpen(data, context.now)
  const { role, place, from, to, at, expires } = data
  return {
    id,
    role,
    place,
    placeName: await fullName(tree, place),
    from,
    to,
    name: data.name === null ? null : secrets.open(data.name),
    phone: maskedPhone(context, data.phone),
    code: open ? secrets.open(data.code) : null,
    at,
    expires,
    state: data.state === 'open' && !open ? 'expired' : data.state,
  }
}
