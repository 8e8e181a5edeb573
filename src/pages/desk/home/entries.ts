import type { Glyph } from '@/components/icon/Icon'
import { deskPermissions } from '@/domain/desk/ability'
import type { Rule } from '@/domain/shared/permission'
import { INBOX } from '../routes'

export interface Entry {
  word: string
  icon: Glyph
  route: string
  /** Who has use for it. */
  rule: Exclude<Rule, { who: 'parties' }>
}

/** What the workbench leads to, in the order of a day: one line each. */
export const ENTRIES: readonly Entry[] = [{ word: '待办', icon: 'staff', route: INBOX, rule: deskPermissions['desk.work'] }]
