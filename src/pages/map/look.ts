import type { State } from '@/domain/space/states'
import type { MarkTone } from '@/platform/map/view'
import { stateOf } from '../space/look'

/** The tone of a mark on the map; it has fewer than a tag. */
export function toneOf(state: State): Exclude<MarkTone, 'many'> {
  const { tone = 'plain' } = stateOf(state)
  return tone === 'late' || tone === 'danger' ? 'closed' : tone
}
