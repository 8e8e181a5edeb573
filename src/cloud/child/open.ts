import type { Child, PickUp } from '../../domain/child/child'
import { consentState } from '../../domain/child/rules'
import type { ChildView } from '../../domain/child/schema'
import { type ChildOnList, childOnList, childViewOf, type OpenChild } from '../../domain/child/view'
import { CHILD_TERMS_VERSION, CONSENT_WORDS } from '../../domain/child/words'
import { accept, type Outcome, refuse } from '../../domain/shared/refusal'
import type { Instant } from '../../domain/shared/time'
import type { Context, Services } from '../context'
import type { Stored, Transaction } from '../store/port'
import { childRolls, children } from './collections'

/** The store, or the transaction in which something is decided by what is read. */
type Reader = Pick<Transaction, 'get'>
type Opener = Pick<Services, 'secrets'>

export const NO_CHILD = '没有找到这个孩子，可能已经删除了'

/** A child with its seals opened: for whoever has asked who may see it, and written down who looked. */
export async function openChild(from: Reader, services: Opener, id: string): Promise<OpenChild | null> {
  const found = await from.get(children, id)
  return found && opened(found, services)
}

export function opened({ id, data }: Pick<Stored<Child>, 'id' | 'data'>, { secrets }: Opener): OpenChild {
  const { tenant, guardian, consent, nickname, birthMonth, allergyNote, pickUps } = data
  return {
    id,
    tenant,
    guardian,
    consent,
    nickname: secrets.open(nickname),
    birthMonth: secrets.open(birthMonth),
    allergyNote: allergyNote === null ? null : secrets.open(allergyNote),
    pickUps: pickUps === null ? [] : (JSON.parse(secrets.open(pickUps)) as PickUp[]),
  }
}

/** A child as its guardian is answered. */
export function guardianView(child: Pick<Stored<Child>, 'id' | 'data'>, { services, now }: Pick<Context, 'services' | 'now'>): ChildView {
  return childViewOf(opened(child, services), now)
}

/** A guardian's children in the order in which they were entered: for the guardian's own views. */
export async function childrenOf({ store, services }: Pick<Context, 'store' | 'services'>, guardian: string): Promise<OpenChild[]> {
  const roll = await store.get(childRolls, guardian)
  const found = await Promise.all((roll?.data.children ?? []).map((id) => openChild(store, services, id)))
  return found.filter((child) => child !== null)
}

/**
 * A child on the list of whoever leads an event. The caller has asked whether they may see it and writes down that they looked
 * (`privacy/looks`: `name`, and `phone` where pick-ups are shown).
 * @param when `at`: when the event begins, for which the age is told
 * @returns null for a child that is gone or whose guardian’s consent is over: then it has no name here any more
 */
export async function childFor(
  from: Reader,
  services: Opener,
  id: string,
  when: { now: Instant; at: Instant },
): Promise<ChildOnList | null> {
  const child = await openChild(from, services, id)
  return child && childOnList(child, when.now, when.at)
}

/**
 * A child that its guardian may book now. Give the transaction of the booking, so that a consent withdrawn meanwhile undoes it, or ask
 * again in it.
 */
export async function bookableChild(
  from: Reader,
  services: Opener,
  asked: { child: string; guardian: string; now: Instant },
): Promise<Outcome<OpenChild, 'notFound' | 'consentMissing'>> {
  const child = await openChild(from, services, asked.child)
  if (!child || child.guardian !== asked.guardian) return refuse('notFound', NO_CHILD)
  const state = consentState(child.consent, CHILD_TERMS_VERSION, asked.now)
  if (state !== 'holds') return refuse('consentMissing', `${child.nickname}：${CONSENT_WORDS[state]}。先在“我的孩子”里同意，再报名`)
  return accept(child)
}
