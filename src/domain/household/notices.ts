import type { Notice } from '../notice/notice'
import type { Instant } from '../shared/time'
import type { Membership } from './household'
import type { Action } from './machine'
import { capacityWord, RELATION_WORDS } from './words'

/** What is said to the member when somebody else has taken a step; null: nothing to say. */
const TO_MEMBER: Partial<Record<Action, (reason: string | null, who: string) => { title: string; words: string }>> = {
  confirm: (_, who) => ({ title: '您的住址确认了', words: `${who}已经确认，现在可以代表这一户表态了` }),
  refuse: (reason, who) => ({ title: '入户申请没有通过', words: `${who}说：${reason ?? '信息对不上'}。可以改好再申请` }),
  takeBack: (_, who) => ({ title: '入户申请重新等确认', words: `${who}撤回了刚才的决定，会再看一遍` }),
  undo: (reason, who) => ({ title: '您的一处住址被作废', words: `${who}说：${reason ?? '登记有误'}。有疑问请和${who}当面说` }),
  match: () => ({ title: '业主身份核对过了', words: '在“我的家”里可以看到结果' }),
}

/**
 * What the last step of a membership becomes in inboxes. Places and doors are left out: a notice lies in the open longer than its matter.
 * @param id of the membership
 * @param receivers staff to be told of a new claim
 */
export function noticesOf(id: string, membership: Membership, receivers: readonly string[]): { id: string; notice: Notice }[] {
  const step = membership.trail[membership.trail.length - 1]
  if (!step) return []
  const key = `${id}.${membership.trail.length}.${step.action}`
  const line = (person: string, title: string, words: string) => ({
    id: `${key}.${person}`,
    notice: notice(id, membership, step.at, person, title, words),
  })
  if (step.action === 'claim') {
    const words = `${RELATION_WORDS[membership.relation]}申请入户，请核对`
    return receivers.filter((person) => person !== step.by).map((person) => line(person, '有新邻居等您确认', words))
  }
  if (step.by === membership.person) return []
  const told = TO_MEMBER[step.action as Action]?.(step.reason, capacityWord(step.as))
  return told ? [line(membership.person, told.title, told.words)] : []
}

/** Nobody answered a claim in time: told once to the community. */
export function risenNotices(
  id: string,
  membership: Membership,
  receivers: readonly string[],
  now: Instant,
): { id: string; notice: Notice }[] {
  return receivers
    .filter((person) => person !== membership.person)
    .map((person) => ({
      id: `${id}.${membership.trail.length}.rise.${person}`,
      notice: notice(id, membership, now, person, '入户申请 7 天没人确认', '转到社区，请帮忙核对'),
    }))
}

/** Staff are led to the queue of claims, the member to the own home. */
function notice(id: string, membership: Membership, at: Instant, person: string, title: string, words: string): Notice {
  const { tenant } = membership
  return {
    tenant,
    person,
    matter: `${person === membership.person ? 'household' : 'claim'}:${id}`,
    title,
    words,
    at,
    urgent: false,
    readAt: null,
    unread: true,
  }
}
