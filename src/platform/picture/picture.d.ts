import type { ReactElement } from 'react'
import type { Drawing } from './drawing'

/** What became of a picture that was to be kept. `refused`: the person, or the phone, does not let it into the album. */
export type Saved = 'saved' | 'cancelled' | 'refused' | 'failed'

interface PictureProps {
  drawing: Drawing
  /** What is to be seen, read aloud. */
  label: string
  /** Gives the way to keep it, once it is drawn. */
  onReady: (save: (name: string) => Promise<Saved>) => void
}

/** A drawing as wide as the page: it can be printed, and kept as a PNG, in the album on WeChat and as a file in a browser. */
export function Picture(props: PictureProps): ReactElement

/** Opens the phone's settings, where a refusal can be taken back; null where there are none. Only on a tap. */
export const openSettings: (() => Promise<void>) | null
