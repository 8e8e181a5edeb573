import { pictureAddress } from '@/client/transport/transport'
import type { Matter } from '@/domain/repair/schema'

type Picture = Matter['photos'][number]

/** A report whose pictures can be loaded on this platform: the door names paths, and WeChat takes a path for a file of its own package. */
export function withAddresses(matter: Matter): Matter {
  const { photos, work, steps } = matter
  return {
    ...matter,
    photos: photos.map(addressed),
    work: work && { ...work, before: work.before.map(addressed), after: work.after.map(addressed) },
    steps: steps.map((step) => ({ ...step, photos: step.photos.map(addressed) })),
  }
}

function addressed(picture: Picture): Picture {
  return { ...picture, thumb: pictureAddress(picture.thumb), full: pictureAddress(picture.full) }
}
