import type { Notice } from '../notice/notice'
import { ROLE_WORDS } from '../person/words'
import type { Instant } from '../shared/time'
import type { RoleStep } from './trail'

type Told = Pick<RoleStep, 'tenant' | 'person' | 'role' | 'place' | 'action' | 'from' | 'to' | 'by'>

/** What is told of a step: to the person whose role it is, of an acceptance to whoever invited; null when nobody else did it. */
export function noticeOf(step: Told, placeName: string, now: Instant): Notice | null {
  const to = step.action === 'accepted' ? step.by : step.person
  if (to === null || (step.action !== 'accepted' && step.by === step.person)) return null
  const what = `${placeName}${ROLE_WORDS[step.role]}`
  return {
    tenant: step.tenant,
    person: to,
    matter: `role:${step.place}`,
    ...wordsOf(step, what),
    at: now,
    urgent: false,
    readAt: null,
    unread: true,
  }
}

function wordsOf(step: Told, what: string): { title: string; words: string } {
  switch (step.action) {
    case 'granted':
      return { title: `您的新角色 · ${what}`, words: '在“我的”里可以切换身份，有事会送到您的待办' }
    case 'accepted':
      return { title: `邀请已接受 · ${what}`, words: '对方已经上岗，可以派活了' }
    case 'changed':
      return { title: `任期有变 · ${what}`, words: step.to === null ? '任期没有期限了' : '新的任期可以在“我的”里看' }
    case 'revoked':
      return { title: `角色到此为止 · ${what}`, words: '手上没办完的事已交给接手的人，辛苦了' }
    default:
      return step.action satisfies never
  }
}
