/** Where the line stands, and how it is moved by other means than a finger. */
export interface Slide {
  /** 改造前与改造后对比: read aloud. */
  label: string
  /** 0–100. */
  at: number
  /** Called with the horizontal place of the pointer on the window, in CSS px. */
  moveTo: (clientX: number) => void
  /** Called with the new value when a key was pressed. */
  jump: (at: number) => void
}

/** The role of the slider and where it stands, read aloud; in a browser also the mouse and the arrow keys. */
export function slide(slide: Slide): Record<string, unknown>
