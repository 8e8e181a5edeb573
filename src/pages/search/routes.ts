import type { FindableKind } from '@/domain/search/findable'

/** The search: a subpackage of its own. */
export const searchPackage = { root: 'pages/search', pages: ['find/index'] }

export const SEARCH = '/pages/search/find/index'

/** With something typed in already, and maybe of one kind alone. */
export function searchFor(words: string, kind?: FindableKind): string {
  return `${SEARCH}?words=${encodeURIComponent(words)}${kind === undefined ? '' : `&kind=${kind}`}`
}
