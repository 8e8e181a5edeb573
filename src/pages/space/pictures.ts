import { pictureAddress } from '@/client/transport/transport'
import type { Picture } from '@/domain/shared/fields'

/** Where a picture is loaded from on this platform: the door names paths, and WeChat takes a path for a file of its own package. */
export function largeOf({ full }: Picture): string {
  return pictureAddress(full)
}

export function smallOf(thumb: string): string {
  return pictureAddress(thumb)
}
