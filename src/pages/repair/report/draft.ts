import * as v from 'valibot'
import type { KeptPicture } from '@/client/pictures'
import type { ReportableEstate } from '@/domain/place/contract'
import type { Category, Scope, Slot, Urgency } from '@/domain/repair/report'
import { submitInput } from '@/domain/repair/schema'
import { fieldMessages } from '@/domain/shared/field-messages'

/** What has been filled in so far; it survives the app's death. */
export interface Draft {
  category: Category | null
  scope: Scope
  words: string
  pictures: KeptPicture[]
  estate: string | null
  building: string | null
  spot: string
  room: string
  phone: string
  point: { lng: number; lat: number } | null
  urgency: Urgency
  wished: Slot | null
  onBehalfOf: string
}

export const EMPTY: Draft = {
  category: null,
  scope: 'home',
  words: '',
  pictures: [],
  estate: null,
  building: null,
  spot: '',
  room: '',
  phone: '',
  point: null,
  urgency: 'ordinary',
  wished: null,
  onBehalfOf: '',
}

/** Stands in for pictures that are kept on the phone and not uploaded yet. */
const NOT_YET = 'not-uploaded'

/** Where the form begins: the own home, unless the draft says otherwise. */
export function whereOf(draft: Draft, home: { estate: string; building: string } | null, estates: readonly ReportableEstate[]) {
  const estate = estates.find(({ id }) => id === draft.estate) ?? estates.find(({ id }) => id === home?.estate) ?? estates[0] ?? null
  const own = estate && home?.estate === estate.id ? home.building : null
  const building = estate?.buildings.find(({ id }) => id === (draft.building ?? own)) ?? null
  return { estate, building }
}

/** The input of `repair.submit`, without its pictures, which the outbox uploads. */
export function inputOf(draft: Draft, estate: string, building: string | null, asHelper: boolean) {
  const atHome = draft.scope === 'home'
  return {
    scope: draft.scope,
    category: draft.category as Category,
    urgency: draft.urgency,
    words: draft.words,
    estate,
    building,
    spot: atHome ? '' : draft.spot,
    room: atHome ? draft.room : null,
    phone: draft.phone.trim() === '' ? null : draft.phone,
    point: atHome ? null : draft.point,
    wished: draft.wished,
    onBehalfOf: asHelper && draft.onBehalfOf.trim() !== '' ? draft.onBehalfOf : null,
  }
}

/** What is wrong, by field, by the same schema that the door uses; null when it can be sent. */
export function problemsOf(input: ReturnType<typeof inputOf>, pictures: readonly KeptPicture[]): Record<string, string> | null {
  const photos = pictures.map(({ file, key }) => file ?? `${NOT_YET}-${key}`.slice(0, 64))
  const parsed = v.safeParse(submitInput, { ...input, photos })
  return parsed.success ? null : fieldMessages(parsed.issues)
}
