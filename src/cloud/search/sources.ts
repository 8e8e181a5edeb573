import type { FindableKind } from '../../domain/search/findable'
import { bulletinSource } from '../bulletin/findable'
import { talkSource } from '../deliberation/findable'
import { eventSource } from '../event/findable'
import { roomSource } from '../centre/findable'
import { contactSource, serviceSource } from '../estate/findable'
import { placeSource } from '../place/findable'
import { reportSource } from '../repair/findable'
import { spaceSource } from '../space/findable'
import type { Source } from './source'

/** The register: everything that can be found. A kind without a source is a compile error. */
export const sources: Record<FindableKind, Source> = {
  place: placeSource,
  bulletin: bulletinSource,
  event: eventSource,
  report: reportSource,
  space: spaceSource,
  talk: talkSource,
  room: roomSource,
  service: serviceSource,
  contact: contactSource,
}
