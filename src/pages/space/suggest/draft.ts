import * as v from 'valibot'
import type { KeptPicture } from '@/client/pictures'
import type { ReportableEstate } from '@/domain/place/contract'
import { fieldMessages } from '@/domain/shared/field-messages'
import { suggestInput } from '@/domain/space/schema'
import type { Kind } from '@/domain/space/space'

/** What has been filled in so far; it survives the app's death. */
export interface Draft {
  kind: Kind | null
  name: string
  words: string
  pictures: KeptPicture[]
  estate: string | null
  /** Empty: between the buildings. */
  building: string | null
  point: { lng: number; lat: number } | null
}

export const EMPTY: Draft = { kind: null, name: '', words: '', pictures: [], estate: null, building: null, point: null }

/** The input of `space.suggest`, without its pictures, which the outbox uploads. */
export function inputOf({ kind, name, words, building, point }: Draft, estate: ReportableEstate) {
  const known = estate.buildings.some(({ id }) => id === building)
  return { estate: estate.id, building: known ? building : null, name, kind: kind as Kind, words, point }
}

/** What is wrong, by field, by the same schema that the door uses; null when it can be sent. */
export function problemsOf(input: ReturnType<typeof inputOf>, pictures: readonly KeptPicture[]): Record<string, string> | null {
  const photos = pictures.map(({ file, key }) => file ?? `not-uploaded-${key}`.slice(0, 64))
  const parsed = v.safeParse(suggestInput, { ...input, photos })
  return parsed.success ? null : fieldMessages(parsed.issues)
}
