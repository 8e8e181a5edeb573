import type { roleContract } from '../../domain/role/contract'
import { granted, grantOf, termOf } from '../../domain/role/rules'
import type { RefusalOf, ValueOf } from '../../domain/shared/contract'
import { accept, refuse } from '../../domain/shared/refusal'
import type { Handler } from '../context'
import { treeOf } from '../place/tree'
import { watchAdmins } from './admins'
import { adminsChanged, lastAdmin, personIn, saveGrants, sealedReason } from './change'
import { giveAt, pathsOf } from './node'
import { settleStep, writeStep } from './trail'
import { fullName, grantViewOf } from './view'

type Grants = (typeof roleContract)['role.grant']

/** Gives a role, or changes the term of one that is there: a person has a role at a place once. */
export const grant: Handler<Grants> = async (context, input) => {
  const { actor, store, now } = context
  if (actor.kind !== 'person') return refuse('unauthenticated')
  const tree = treeOf(store, actor.tenant)
  const place = await giveAt(actor, 'role.grant', input.role, input.place, tree)
  if (!place.ok) return place
  const seen = await personIn(store, actor, input.person)
  if (!seen.ok) return seen
  const reason = await sealedReason(context, input.reason)
  if (!reason.ok) return reason
  const paths = await pathsOf(tree, [...seen.value.data.grants, input])
  const admins = input.role === 'admin' ? await watchAdmins(store, actor.tenant, now) : null
  const name = await fullName(tree, input.place)
  const step = context.newId()

  const outcome = await context.once<ValueOf<Grants>, RefusalOf<Grants>>(async (tx) => {
    const person = await personIn(tx, actor, input.person)
    if (!person.ok) return person
    const before = grantOf(person.value.data.grants, input)
    const term = termOf(input, before, now)
    if (!term.ok) return term
    const after = { role: input.role, place: input.place, ...term.value }
    const view = grantViewOf(place.value, name, actor, after, now)
    // Somebody else gave it a moment ago: nothing to do, and nothing to write down.
    if (before && before.from === after.from && before.to === after.to) return accept({ grant: view })
    if (admins?.leavesNone(input.person, before, after)) return lastAdmin()
    if (admins && !(await admins.hold(tx))) return adminsChanged()
    const saved = await saveGrants(tx, person.value, granted(person.value.data.grants, after), paths)
    if (!saved.ok) return saved
    const { tenant } = actor
    const { person: whose, role, place: where } = input
    const action = before ? 'changed' : 'granted'
    await writeStep(tx, step, {
      tenant,
      person: whose,
      role,
      place: where,
      action,
      ...term.value,
      at: now,
      by: actor.person,
      reason: reason.value,
      successor: null,
    })
    return accept({ grant: view })
  })
  if (outcome.ok) await settleStep(context, step)
  return outcome
}
