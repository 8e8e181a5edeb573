import type { ReactElement } from 'react'

/** `refused`: the person does not allow the camera; `missing`: there is none, or the address is not a safe one; `broken`: something else has it. */
export type CameraTrouble = 'refused' | 'missing' | 'broken'

interface CodeCameraProps {
  /** What it is for, read aloud. */
  label: string
  /** A code was read; the same one again only after a pause without it. */
  onRead: (text: string) => void
  onTrouble: (why: CameraTrouble) => void
}

/** Whether codes can be read in the page, one after the other: in a browser with a camera. WeChat has a screen of its own, see `scanCode`. */
export const canWatch: boolean

/** The picture of the camera, read for QR codes as long as it is shown. Nothing is recorded, and nothing leaves the phone. */
export function CodeCamera(props: CodeCameraProps): ReactElement | null
