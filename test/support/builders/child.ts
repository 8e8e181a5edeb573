import type { Secrets } from '@/cloud/services/secrets'
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
