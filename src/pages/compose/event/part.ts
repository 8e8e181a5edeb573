import type { Problems } from './content'
import type { Draft } from './draft'

/** What the parts of the form share. */
export interface PartProps {
  draft: Draft
  problems: Problems
  onChange: (part: Partial<Draft>) => void
}
