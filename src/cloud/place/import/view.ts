import { placePermissions } from '../../../domain/place/ability'
import type { ImportView } from '../../../domain/place/schema'
import { may } from '../../../domain/shared/permission'
import { refuse } from '../../../domain/shared/refusal'
import type { Context } from '../../context'
import type { ImportRecord } from './collections'

export function viewOf(id: string, record: ImportRecord): ImportView {
  const { name, state, done, total, counts, summary, notes, problem, at } = record
  return { id, name, state, done, total, counts: { ...counts }, summary, notes: [...notes], problem, at }
}

/** The whole district is in one workbook, so it is asked at the district; its id is the tenant. */
export function mayImport(
  { actor }: Pick<Context, 'actor'>,
  action: Exclude<keyof typeof placePermissions, 'place.reportable' | 'place.estate' | 'place.browse'>,
): boolean {
  return may(actor, placePermissions[action], [actor.tenant])
}

export const NOT_YOURS = refuse('forbidden', '只有区里的管理员可以导入和导出')
export const GONE = refuse('notFound', '没有这次导入')
