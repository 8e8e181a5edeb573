import { childConsents, childRolls, children } from '@/cloud/child/collections'
import type { Secrets } from '@/cloud/services/secrets'
import type { Store } from '@/cloud/store/port'
import type { Child, PickUp } from '@/domain/child/child'
import type { childContract } from '@/domain/child/contract'
import { endOf, grownYearOf, untilOf } from '@/domain/child/rules'
import type { ChildView } from '@/domain/child/schema'
import { CHILD_TERMS_VERSION } from '@/domain/child/words'
import type { InputOf } from '@/domain/shared/contract'
import type { Instant } from '@/domain/shared/time'
import { MORNING } from '../clock'
import type { RepairWorld } from '../repair-world'

type Input = InputOf<(typeof childContract)['child.save']>

/** A new child of seven, with consent to the text as it stands. */
export const DOUDOU: Input = { child: null, nickname: '豆豆', birthMonth: '2019-05', allergyNote: null, agreed: CHILD_TERMS_VERSION }

/** Enters a child through the door. */
export function addChild(world: Pick<RepairWorld, 'as'>, guardian: string, overrides: Partial<Input> = {}): Promise<ChildView> {
  return world.as(guardian).do('child.save', { ...DOUDOU, ...overrides })
}

interface Opened {
  id: string
  guardian: string
  nickname?: string
  birthMonth?: string
  allergyNote?: string | null
  pickUps?: readonly PickUp[]
  /** When consent was given. */
  at?: Instant
  withdrawnAt?: Instant | null
  version?: string
  tenant?: string
}

/** A child as stored, with a consent given on Monday morning. */
export function makeChild(secrets: Pick<Secrets, 'seal'>, given: Opened): Child {
  const { guardian, nickname = '豆豆', birthMonth = '2019-05', allergyNote = null, pickUps = [], at = MORNING, tenant = 'yanping' } = given
  const consent = {
    record: `consent-${given.id}`,
    version: given.version ?? CHILD_TERMS_VERSION,
    at,
    until: untilOf(at),
    withdrawnAt: given.withdrawnAt ?? null,
  }
  return {
    tenant,
    guardian,
    nickname: secrets.seal(nickname),
    birthMonth: secrets.seal(birthMonth),
    grownYear: grownYearOf(birthMonth),
    allergyNote: allergyNote === null ? null : secrets.seal(allergyNote),
    pickUps: pickUps.length === 0 ? null : secrets.seal(JSON.stringify(pickUps)),
    consent,
    consentEnds: endOf(consent),
    at,
  }
}

/** Children straight into the store, with their lines in the ledger: for worlds of many. */
export async function putChildren(store: Store, secrets: Pick<Secrets, 'seal'>, given: readonly Opened[]): Promise<void> {
  const made = given.map((each) => ({ id: each.id, data: makeChild(secrets, each) }))
  await store.insertMany(children, made)
  await store.insertMany(
    childConsents,
    made.map(({ id, data: { tenant, guardian, consent } }) => {
      const { record, ...rest } = consent
      const running = consent.withdrawnAt === null
      const ended = { endedAt: consent.withdrawnAt, running, warned: false, pending: [], pendingSince: null }
      return { id: record, data: { tenant, child: id, guardian, ...rest, ...ended } }
    }),
  )
  const guardians = [...new Set(made.map(({ data }) => data.guardian))]
  await store.insertMany(
    childRolls,
    guardians.map((id) => {
      const own = made.filter(({ data }) => data.guardian === id)
      return { id, data: { tenant: own[0]?.data.tenant ?? '', children: own.map((each) => each.id) } }
    }),
  )
}
