import * as v from 'valibot'
import type { KeptPicture } from '@/client/pictures'
import type { ReportableEstate } from '@/domain/place/contract'
import { CATEGORIES, type Category, type Scope, type Slot, type Urgency } from '@/domain/repair/report'
import { MAX_WORDS, submitInput } from '@/domain/repair/schema'
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

/**
 * What the address that led here has filled in already: a service that is booked, for example.
 * @param params of the page; the platforms disagree on who decodes them
 * @returns null when it says nothing of the kind
 */
export function beginningOf({ category, words, estate }: Partial<Record<string, string>>): Draft | null {
  const known = CATEGORIES.find((each) => each === category)
  if (known === undefined || words === undefined) return null
  return { ...EMPTY, category: known, words: decoded(words).slice(0, MAX_WORDS), estate: estate ?? null }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
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
