import type { About } from '@/domain/deliberation/about'

/** 邻听园, a subpackage: what neighbours talk over, and what they are asked. */
export const deliberationPackage = {
  root: 'pages/deliberation',
  pages: ['list/index', 'one/index', 'raise/index', 'plan/index', 'minutes/index', 'poll/index', 'ask/index'],
}

/** What is talked over where I live or serve. */
export const DELIBERATIONS = '/pages/deliberation/list/index'

/** Of one estate. */
export function deliberationsPage(estate: string): string {
  return `${DELIBERATIONS}?estate=${estate}`
}

/** One issue, for everybody. */
export function deliberationPage(id: string): string {
  return `/pages/deliberation/one/index?id=${id}`
}

/** Raising an issue in an estate, about a matter of another capability or about nothing in particular. */
export function raisePage(estate: string, about: About | null = null): string {
  return `/pages/deliberation/raise/index?estate=${estate}${about === null ? '' : `&kind=${about.kind}&about=${about.id}`}`
}

/** Setting or moving the meeting of an issue. */
export function planPage(id: string): string {
  return `/pages/deliberation/plan/index?id=${id}`
}

/** Writing the minutes of its meeting. */
export function minutesPage(id: string): string {
  return `/pages/deliberation/minutes/index?id=${id}`
}

/** One poll, for everybody. */
export function pollPage(id: string): string {
  return `/pages/deliberation/poll/index?id=${id}`
}

/** Asking the households of an estate, about a matter or about nothing in particular. */
export function askPage(estate: string, about: About | null = null): string {
  return `/pages/deliberation/ask/index?estate=${estate}${about === null ? '' : `&kind=${about.kind}&about=${about.id}`}`
}
