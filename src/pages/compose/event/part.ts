import type { Problems } from './content'
import type { Holiday } from './days'
import type { Draft } from './draft'

/** What the parts of the form share. */
export interface PartProps {
  draft: Draft
  problems: Problems
  onChange: (part: Partial<Draft>) => void
}

/** What the step of the time needs besides. */
export interface WhenProps extends PartProps {
  holidays: readonly Holiday[]
  /** Years whose public holidays are published. */
  known: readonly number[]
  /** Day → what is in the way there. */
  troubles: Readonly<Record<string, string>>
}
