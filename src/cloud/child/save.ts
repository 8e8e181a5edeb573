import type { Child } from '../../domain/child/child'
import type { childContract } from '../../domain/child/contract'
import { CHILDREN_MOST } from '../../domain/child/limits'
import { birthMonthTrouble, grownYearOf, inForce } from '../../domain/child/rules'
import type { ChildView } from '../../domain/child/schema'
import { CHILD_TERMS_VERSION } from '../../domain/child/words'
import type { ParsedOf, RefusalOf } from '../../domain/shared/contract'
import { accept, type Outcome, refuse } from '../../domain/shared/refusal'
import type { Context, Handler } from '../context'
import type { Secrets } from '../services/secrets'
import type { Transaction } from '../store/port'
import { childRolls, children } from './collections'
import { giveConsent, held, NEW_TEXT } from './consent'
import { guardianView, openChild } from './open'
import { ownChild } from './own'
import { childWordsTrouble } from './words'

type SaveRefusal = RefusalOf<(typeof childContract)['child.save']>
type Input = ParsedOf<(typeof childContract)['child.save']>

const TWICE = '这个小名已经登记过了'
const NO_CONSENT = '先看说明、同意以后才能保存'

/** Enters a child or changes what is kept of one; nothing is kept of a child before its guardian has agreed. */
export const saveChild: Handler<(typeof childContract)['child.save']> = async (context, input) => {
  const { actor, now } = context
  if (actor.kind !== 'person') return refuse('unauthenticated', '请先登录')
  const wrong = birthMonthTrouble(input.birthMonth, now)
  if (wrong !== null) return refuse('invalid', wrong, { birthMonth: wrong })
  if (input.child === null && input.agreed === null) return refuse('consentMissing', NO_CONSENT)
  if (input.agreed !== null && input.agreed !== CHILD_TERMS_VERSION) return refuse('wrongState', NEW_TEXT)
  const trouble = await childWordsTrouble(context, [
    ['nickname', input.nickname],
    ['allergyNote', input.allergyNote],
  ])
  if (trouble) return trouble
  return context.once<ChildView, SaveRefusal>((tx) =>
    input.child === null ? enter(tx, context, input) : change(tx, context, input.child, input),
  )
}

async function enter(tx: Transaction, context: Context, input: Input): Promise<Outcome<ChildView, SaveRefusal>> {
  const { actor, now, services } = context
  if (actor.kind !== 'person') return refuse('unauthenticated')
  const { tenant, person: guardian } = actor
  const roll = await tx.get(childRolls, guardian)
  const others = roll?.data.children ?? []
  if (others.length >= CHILDREN_MOST) return refuse('tooMany', `最多登记 ${CHILDREN_MOST} 个孩子`)
  if (await isCalled(tx, context, others, input.nickname)) return refuse('already', TWICE, { nickname: TWICE })
  const id = context.newId()
  const consent = await giveConsent(tx, context, { child: id, guardian })
  const data: Child = { tenant, guardian, ...sealed(services.secrets, input), pickUps: null, ...held(consent), at: now }
  await tx.insert(children, id, data)
  if (roll) await tx.replace(childRolls, guardian, roll.version, { ...roll.data, children: [...others, id] })
  else await tx.insert(childRolls, guardian, { tenant, children: [id] })
  return accept(guardianView({ id, data }, context))
}

async function change(tx: Transaction, context: Context, child: string, input: Input): Promise<Outcome<ChildView, SaveRefusal>> {
  const { now, services } = context
  const own = await ownChild(tx, context, child)
  if (!own.ok) return own
  const { id, version, data } = own.value
  if (!inForce(data.consent, now)) return refuse('consentMissing', '同意已经结束了，先再同意一次，才能改')
  const others = (await tx.get(childRolls, data.guardian))?.data.children.filter((each) => each !== id) ?? []
  if (await isCalled(tx, context, others, input.nickname)) return refuse('already', TWICE, { nickname: TWICE })
  const after: Child = { ...data, ...sealed(services.secrets, input) }
  await tx.replace(children, id, version, after)
  return accept(guardianView({ id, data: after }, context))
}

/** Two of one name could not be told apart when one is booked, and are mostly one child that was entered twice. */
async function isCalled(tx: Transaction, { services }: Context, ids: readonly string[], nickname: string): Promise<boolean> {
  for (const id of ids) if ((await openChild(tx, services, id))?.nickname === nickname) return true
  return false
}

function sealed(secrets: Secrets, { nickname, birthMonth, allergyNote }: Input) {
  return {
    nickname: secrets.seal(nickname),
    birthMonth: secrets.seal(birthMonth),
    grownYear: grownYearOf(birthMonth),
    allergyNote: allergyNote === null ? null : secrets.seal(allergyNote),
  }
}
