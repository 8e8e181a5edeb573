import type { ReactElement } from 'react'
import type { Photo } from '../photo/photo'

/** `refused`: the person does not allow the camera; `missing`: there is none, or the address is not a safe one; `broken`: something else has it. */
export type GhostTrouble = 'refused' | 'missing' | 'broken'

export interface GhostCameraProps {
  /** Address of the first picture: it lies half-seen over what the camera sees, so that the same view is found again. */
  ghost: string
  /** Read aloud with the picture of the camera. */
  label: string
  /** What stands on the shutter. */
  shutter: string
  onShot: (photo: Photo) => void
  onTrouble: (why: GhostTrouble) => void
}

/** Takes a picture from where another one was taken. Nothing leaves the phone. */
export function GhostCamera(props: GhostCameraProps): ReactElement
