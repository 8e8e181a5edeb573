import type { Draft } from './draft'

/** What the parts of the form share. */
export interface PartProps {
  draft: Draft
  problems: Readonly<Record<string, string>>
  onChange: (part: Partial<Draft>) => void
}
