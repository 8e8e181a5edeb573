import type { PersonRecord } from '../../domain/person/person'
import { maskPhone } from '../../domain/person/rules'
import { privacyPermissions } from '../../domain/privacy/ability'
import type { privacyContract } from '../../domain/privacy/contract'
import { KINDS } from '../../domain/privacy/limits'
import { ERASE_WORDS, TERMS_VERSION } from '../../domain/privacy/words'
import { may } from '../../domain/shared/permission'
import { accept, refuse } from '../../domain/shared/refusal'
import type { Context, Handlers } from '../context'
import { people } from '../person/collections'
import { phoneKey } from '../person/phone'
import { isLastAdmin } from '../role/admins'
import { erase } from './erase'
import { lookPage } from './log'
import { keepers } from './register'

const NEW_TERMS = '这份说明刚刚更新了，请再看一遍'

/** About oneself: no input of these names another person but that of `privacy.looks`. */
export const privacyHandlers: Handlers<typeof privacyContract> = {
  async 'privacy.terms'({ actor, store, services }) {
    const me = actor.kind === 'person' ? await store.get(people, actor.person) : null
    return accept({ version: TERMS_VERSION, agreed: me?.data.consent?.version ?? null, officer: services.officer ?? null })
  },

  async 'privacy.consent'(context, { version }) {
    if (version !== TERMS_VERSION) return refuse('wrongState', NEW_TERMS)
    return changeMe(context, (me) => ({ ...me, consent: { version, at: context.now } }), { version })
  },

  async 'privacy.setPhone'(context, input) {
    const { secrets } = context.services
    const { phone } = input
    const me = context.actor.kind === 'person' ? await context.store.get(people, context.actor.person) : null
    if (phone !== null && me?.data.consent?.version !== TERMS_VERSION) return refuse('wrongState', '请先看过并同意隐私说明')
    const kept = phone === null ? { phone: null, phoneKey: null } : { phone: secrets.seal(phone), phoneKey: phoneKey(secrets, phone) }
    return changeMe(context, (record) => ({ ...record, ...kept }), { phone: phone && maskPhone(phone) })
  },

  async 'privacy.mine'(context) {
    const { actor, store, services, now } = context
    if (actor.kind !== 'person') return refuse('unauthenticated')
    const [me, last, kinds] = await Promise.all([
      store.get(people, actor.person),
      isLastAdmin(store, actor.tenant, actor.person, now),
      countsOf(context, actor.person),
    ])
    if (!me) return refuse('unauthenticated')
    const { nickname, phone, consent } = me.data
    return accept({
      nickname,
      phone: phone && maskPhone(services.secrets.open(phone)),
      consent,
      kinds,
      bound: last ? ERASE_WORDS.lastAdmin : null,
    })
  },

  async 'privacy.looksAtMe'(context, { after }) {
    const { actor } = context
    if (actor.kind !== 'person') return refuse('unauthenticated')
    const page = await lookPage(context, { eq: { whose: actor.person } }, after)
    return accept({ ...page, items: page.items.map(({ by: _, ...item }) => item) })
  },

  async 'privacy.looks'(context, { by, after }) {
    const { actor } = context
    if (!may(actor, privacyPermissions['privacy.looks'])) return refuse('forbidden', '这里由管理员查看')
    return accept(await lookPage(context, { eq: { tenant: actor.tenant, ...(by !== null && { by }) } }, after))
  },

  async 'privacy.export'(context) {
    const { actor, now } = context
    if (actor.kind !== 'person') return refuse('unauthenticated')
    const { person } = actor
    const found = await Promise.all(keepers.map(async (keeper) => [keeper.kind, await keeper.export(context, person)] as const))
    return accept({ at: now, person, kept: Object.fromEntries(found.filter(([, records]) => records.length > 0)) })
  },

  'privacy.erase': erase,
}

async function countsOf(context: Context, person: string) {
  const counts = await Promise.all(keepers.map(async ({ kind, count }) => ({ kind, count: await count(context, person) })))
  return counts.filter(({ count }) => count > 0).sort((a, b) => KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind))
}

/** One write of one's own record, once per request. */
function changeMe<T>(context: Context, change: (me: PersonRecord) => PersonRecord, value: T) {
  return context.once(async (tx) => {
    const me = context.actor.kind === 'person' ? await tx.get(people, context.actor.person) : null
    if (!me) return refuse('unauthenticated', '请先登录')
    await tx.replace(people, me.id, me.version, change(me.data))
    return accept(value)
  })
}
