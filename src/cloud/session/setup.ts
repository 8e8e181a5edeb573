import { areasOf, grantsAt, newPerson, station } from '../../domain/person/person'
import { EVER } from '../../domain/place/tree'
import { SETUP_CODE_LENGTH } from '../../domain/session/code'
import type { sessionContract } from '../../domain/session/contract'
import { SETUP_TRIES } from '../../domain/session/limits'
import { accept, type Outcome, refuse } from '../../domain/shared/refusal'
import type { Instant } from '../../domain/shared/time'
import type { Context, Handler } from '../context'
import { people } from '../person/collections'
import { places } from '../place/collections'
import { treeOf } from '../place/tree'
import type { Secrets } from '../services/secrets'
import { Duplicate, type Store, type Transaction } from '../store/port'
import { makeCode } from './codes'
import { type Setup, setups } from './collections'
import { signedInAs } from './me'
import { nicknameTrouble } from './nickname'
import { beginSession, hasSession, newSession } from './sessions'
import { together } from './together'

function fingerprintOf(secrets: Secrets, code: string): string {
  return secrets.fingerprint(`setup ${code}`)
}

/**
 * Has the tenant an admin who can come in? A role whose term is over makes none, nor does one without WeChat who has signed out
 * everywhere: then a new code is the way back.
 */
async function hasAdmin(store: Store, tenant: string, now: Instant): Promise<boolean> {
  for await (const { id, data } of store.cursor(people, { eq: { tenant }, has: { stations: station('admin', tenant) } })) {
    const holds = grantsAt(data, now).some(({ role, place }) => role === 'admin' && place === tenant)
    if (holds && (data.openid !== null || (await hasSession(store, id, now)))) return true
  }
  return false
}

/**
 * At each start of a server, as long as its tenant has no admin: a new code takes the place of the old one.
 * @returns the code, to be printed and kept nowhere, or null when there is an admin
 */
export async function renewSetup(store: Store, secrets: Secrets, tenant: string, now: Instant): Promise<string | null> {
  const found = await store.get(setups, tenant)
  if (await hasAdmin(store, tenant, now)) {
    if (found) await store.remove(setups, tenant, found.version)
    return null
  }
  const code = makeCode(SETUP_CODE_LENGTH)
  const setup: Setup = { code: fingerprintOf(secrets, code), tries: 0, made: now, used: null }
  try {
    const written = found
      ? await store.replace(setups, tenant, found.version, setup)
      : await store.insert(setups, tenant, setup).then(() => true)
    if (written) return code
  } catch (error) {
    if (!(error instanceof Duplicate)) throw error
  }
  // Another server starts at the same moment: the last one's code is good.
  return renewSetup(store, secrets, tenant, now)
}

/** Is somebody expected to come with the code? */
export async function awaitsSetup(store: Store, tenant: string): Promise<boolean> {
  const found = await store.get(setups, tenant)
  return found !== null && found.data.used === null
}

type Given = { code: string; district: string; nickname: string; requestId: string }

/** The tries are counted outside of the transaction, or a wrong code would undo its own count. */
export const setUp: Handler<(typeof sessionContract)['session.setup']> = async (context, { code, device, ...words }) => {
  const { store, services, actor, now, newId } = context
  const trouble = await nicknameTrouble(context, words.nickname, words.district)
  if (trouble) return trouble
  const given = { ...words, code: fingerprintOf(services.secrets, code), requestId: context.requestId ?? '' }
  const refused = await refusedAtDoor(store, actor.tenant, given)
  if (refused) return refused
  const hasDistrict = (await treeOf(store, actor.tenant).get(actor.tenant)) !== null

  const begun = await together(store, async (tx) => {
    const found = await tx.get(setups, actor.tenant)
    const again = found?.data.used
    if (again && isSame(found.data, given)) return accept(again.session)
    if (!found || again || found.data.code !== given.code) return refuse('wrongState', OVER)
    const session = newId()
    await tx.replace(setups, actor.tenant, found.version, { ...found.data, used: { requestId: given.requestId, session } })
    if (!hasDistrict) await makeDistrict(tx, actor.tenant, given.district)
    const person = await makeAdmin(context, tx, given.nickname)
    await beginSession(tx, session, newSession({ tenant: actor.tenant, person, device, via: 'setup' }, now))
    return accept(session)
  })
  if (!begun.ok) return begun
  return accept(await signedInAs(context, begun.value))
}

const OVER = '这里已经有管理员了，请直接登录'

function isSame({ code, used }: Setup, given: Given): boolean {
  return used?.requestId === given.requestId && code === given.code
}

async function refusedAtDoor(
  store: Store,
  tenant: string,
  given: Given,
): Promise<Outcome<never, 'wrongState' | 'tooMany' | 'invalid'> | null> {
  const found = await store.get(setups, tenant)
  if (found && isSame(found.data, given)) return null
  if (!found || found.data.used) return refuse('wrongState', OVER)
  const counted = await store.patch(setups, tenant, { guard: { range: { tries: { lt: SETUP_TRIES } } }, inc: { tries: 1 } })
  if (!counted) return refuse('tooMany', '设置码试错的次数太多，请重新启动服务器，用新打印出来的设置码')
  const left = SETUP_TRIES - found.data.tries - 1
  if (found.data.code === given.code) return null
  return refuse('invalid', '设置码不对', {
    code: left > 0 ? `设置码不对，请对照服务器屏幕再看看，还能试 ${left} 次` : '设置码不对，请重新启动服务器',
  })
}

/** Where no import has brought it yet; an earlier admin may have made it too. */
async function makeDistrict(tx: Transaction, tenant: string, name: string) {
  if (await tx.get(places, tenant)) return
  const root = { tenant, place: tenant, name, level: 'district', parent: null, path: [tenant], point: null, rank: 0, grid: null } as const
  await tx.insert(places, tenant, { ...EVER, ...root })
}

async function makeAdmin({ actor: { tenant }, newId, now }: Context, tx: Transaction, nickname: string): Promise<string> {
  const person = newId()
  const grants = [{ role: 'admin', place: tenant, from: now, to: null }] as const
  await tx.insert(people, person, newPerson({ tenant, nickname, joined: now, grants, areas: areasOf(grants, () => [tenant]) }))
  return person
}
